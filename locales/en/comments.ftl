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
