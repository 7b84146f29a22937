# Comments on a paragraph, and what its margin says.
comments-title = Comments
comment-title = Comment on this paragraph
comment-says-participant = Which of your interests does this paragraph fail?
comment-says-others = What do you see in this paragraph that others should know?
comment-fix = What is the smallest change that would mend it?
comment-would-fix = The smallest change that would mend it
comment-hide-participant = Do not show my side
comment-hide-others = Do not show my role
comment-send = Send the comment
comment-withdraw = Withdraw
comment-withdrawn = A comment was withdrawn by its author.
comment-changed = Written on { $rev }; the text changed since.
field-says = Your comment
field-fix = The smallest change
margin-comments = { $n ->
    [one] { $n } comment
   *[other] { $n } comments
}
margin-amendments = { $n ->
    [one] { $n } amendment waits
   *[other] { $n } amendments wait
}
margin-requested = brackets requested
margin-objections = { $n ->
    [one] { $n } open objection
   *[other] { $n } open objections
}
about-became = It was split or merged; see what came of it.
stretches = Parts of the text
stretch-before = Before: paragraphs { $which }
stretch-after = Go on: paragraphs { $which }
