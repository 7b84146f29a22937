# Amendments.
amendments-title = Amendments
amendment-title = Amendment
amend-title = Propose a change
amendment-n = Amendment { $n }
amend-reword = Propose other words
amend-alternative = Propose other words for alternative { $n }
amend-add = Propose a new paragraph after it
amend-delete = Propose to delete it
amend-lede = Say first what is missing for you, then make the smallest change that would fix it. The co-moderators decide where it goes; all members of the group can read it.
field-fails = Which of your interests does this paragraph fail?
hint-fails = A need, a fear, a hope. Not what you want in the text, but why.
amend-smallest = What is the smallest change that would fix it?
amend-edit = These are the words of the text. Change only what you must.
amend-new = Write the paragraph that should come after this one.
amend-closing = Some of it is still open. Write the whole paragraph once without brackets, as you could agree with it.
amend-deletes = The paragraph would fall away, with nothing in its place.
amend-unattributed = Do not show my side
amend-unattributed-note = Otherwise readers see your side, never you.
amend-send = File the amendment
amend-instead = Or instead:
amend-stale = A newer revision was issued meanwhile
amend-stale-note = Above you see the paragraph as it reads now. What you wrote still stands in the form; send it again if it is still right.

amendment-what-reword = Other words for paragraph { $n }
amendment-what-alternative = Other words for alternative { $alternative } of paragraph { $n }
amendment-what-add = A new paragraph after paragraph { $n }
amendment-what-delete = To delete paragraph { $n }
amendment-status-filed = filed
amendment-status-grouped = grouped
amendment-status-postponed = postponed
amendment-status-taken = taken into the text
amendment-status-bracketed = turned into an option in brackets
amendment-status-referred = referred to another body
amendment-status-dropped = dropped without decision
amendment-status-withdrawn = withdrawn
amendment-taken-in = taken into { $rev }
amendment-bracketed-in = turned into an option in brackets in { $rev }
amendment-referred-to = referred to: { $body }
amendment-step-rebased = put on the newer text by its author; before, it read:
amendment-step-prepared = words prepared for the newer text; they wait for the author
amendment-step-offered = other words offered to the author
amendment-step-answered = the author answered
amendment-on-earlier = on an earlier text
amendment-in-copy = in the working copy
amendment-withdrawn-in-copy = withdrawn by its author, and still in the working copy. Take its words out, or issue them as your own.
amendment-under = Under “{ $heading }”
amendment-interest = The interest that the paragraph fails
amendment-collides = Collides with
amendment-collides-note = They change the same words, or one of them deletes the paragraph. They cannot both be taken as they are.

amendments-to-all = All amendments to this text
amendments-closed = { $n ->
    [one] { $n } is closed
   *[other] { $n } are closed
  }
amendments-none-here = No amendment to this paragraph waits.
amendments-none = There is none.
amendments-which = Which amendments
amendments-open = waiting
amendments-all = all
amendments-of-gone = To paragraphs that are no longer there
amendments-ask = Open a paragraph to propose a change to it.
amendments-ask-moderator = Decide on those that wait: take them up, group them, offer other words, refer, postpone or drop them.
amendments-waiting = { $n ->
    [0] No amendment waits.
    [one] { $n } amendment waits.
   *[other] { $n } amendments wait.
  }
amendments-stand = How many people stand behind one is not counted here: sides answer in a check.

amendment-proposed = What it would change
amendment-both = Both versions
amendment-became = What the paragraph has become in { $rev }
amendment-gone-now = It is no longer there: it was deleted, split or merged.
amendment-stand = An amendment is one person’s proposal. It says nothing yet about where the sides stand.
amendment-history = What became of it
amendment-was = Your amendment was decided: { $status }.
amendment-see = I have read this
amendment-ask-answer = The co-moderators came to other words than yours. Do they meet your interest?
amendment-to-answer = Read and answer
amendment-ask-rebase = The text has changed since. Put your amendment on the newer text, or withdraw it.
amendment-to-rebase = See both versions
amendment-ask-decide = Decide what becomes of it.
amendment-to-take = Take it into the working copy
amendment-to-decide = Other decisions
amendment-ask-prepare = It stands on an earlier text. Its author has to put it on the newer one; you can prepare the words.
amendment-to-prepare = Prepare the words
amendment-offer = Other words
amendment-offer-note = Marked from the author’s words to these.
amendment-answered = The author says about the interest
amendment-answer = Send the answer
amendment-unanswered = The author has not answered yet.
field-meets = Do these words meet your interest?
amendment-line = A line beside it
meets-yes = Yes
meets-partly = Partly
meets-no = No
amendment-withdraw = Withdraw the amendment
amendment-withdraw-note = It stays readable as withdrawn.
amendment-stale = Somebody changed it first
amendment-stale-note = What you see now is the newest state. Look at it, then do it again if it is still needed.

amendment-decide = Decide
amendment-one-key = One key is enough here, because the text itself changes only with both. The author and all members read the reason.
amendment-do-group = Group it with others
amendment-do-offer = Offer other words
amendment-do-refer = Refer it to another body
amendment-do-postpone = Postpone it
amendment-do-drop = Drop it without decision
amendment-reason = Reason, in a line
amendment-with = Together with
amendment-offer-hint = All members read them at the same time. The author says whether they meet the interest.
amendment-held-note = The working copy has it. Everybody else reads so when the next revision is issued.
amendment-release = The working copy has it no longer
field-heading = Heading
field-to_body = To which body
field-decision = Decision
field-wish = Kind of change
field-how = Form
field-to = Paragraph

take-title = Into the working copy
take-lede = Only the two co-moderators see this before the next revision is issued to all. The author is told then.
take-left-behind = Will stand on an earlier text when this is issued:
take-copy = What would change in the working copy
take-words = The words that go in
take-words-hint = If you change the author’s words, the author is asked whether they still meet the interest.
take-words-touch = The working copy has changed the same words meanwhile. These are the author’s: write them so that both stand.
take-as-text = Take it as text
take-as-option = Turn it into an option in brackets

rebase-title = On the newer text
rebase-lede = Compare both versions. Change your words until they fit the newer text; then they stand on it.
rebase-lede-prepare = You can write the words as they would stand in the newer text. Nothing changes before the author’s own click.
rebase-words = Your words on the newer text
rebase-from-prepared = A co-moderator has prepared these words for you.
rebase-from-merged = Both changes together: what the newer text changed, and what you changed.
rebase-from-own = These are your former words. The newer text has changed the same place, so only you can say how they go together.
rebase-deletes = You still propose to delete the paragraph as it reads now.
rebase-send = Put it on the newer text
rebase-rather-withdraw = Rather withdraw it

amendment-too-many = Too many of your amendments to this text wait. Withdraw some, or wait until the co-moderators have decided.
amendment-current = This amendment stands on the newest text already.
amendment-closed = One of these amendments waits no longer.
amendment-answered-rule = Nothing waits for an answer here.
amendment-earlier = This amendment stands on an earlier text. Its author has to put it on the newest one first.
amendment-held = The working copy has it already.
amendment-not-held = The working copy has nothing of it.
amendment-not-in-copy = Its paragraph is not in the working copy.
amendment-gone = This paragraph is no longer in the newest revision.
problem-unchanged = { $field }: nothing is changed yet.

ask-amendment-see = Your amendment to { $about } was decided.
ask-amendment-see-button = Read what was decided
ask-amendment-answer = Other words came back for your amendment to { $about }.
ask-amendment-answer-button = Say whether they fit
ask-amendment-rebase = Your amendment to { $about } stands on an earlier text.
ask-amendment-rebase-button = See both versions
ask-amendments = Amendments wait: { $about }.
ask-amendments-button = See them
