# Negotiating texts.
draft-title = Text
drafts-lede = Only the two co-moderators issue a text, both together, and all sides receive it at the same instant.
drafts-none = There is no text that your seat can read yet.
draft-begin = Begin a text
draft-state-begun = not issued yet
draft-state-elements = elements text
draft-state-negotiation = under negotiation
draft-state-final = final draft
draft-state-adopted = adopted
draft-state-adopted_ad_referendum = adopted ad referendum
draft-asks-elements = Read what was collected. Which of your interests is missing?
draft-asks-negotiation = Read the text. Which of your interests does a paragraph fail, and what is the smallest change that would fix it? Open the paragraph by its number to say so.
draft-asks-final = Read the final draft. Nothing in it is open any more.
draft-asks-adopted = Nothing at the moment: this text is adopted.
draft-asks-adopted_ad_referendum = Nothing at the moment: this text is adopted ad referendum. Confirmations from home are missing.
draft-leads-elements = Prepare the first negotiating text from what was collected.
draft-leads-negotiation = Prepare the next revision, or open a check of a paragraph.
draft-leads-final = Nothing in it is open any more. Open a check of the whole text, or propose silence.
draft-runs-check = Nothing at the moment. A check of this text is not over yet.
draft-runs-silence = Nothing at the moment. A silence on this text is not over yet.
draft-see-changes = See what changed
draft-superseded = A newer revision replaces this one. It stays here as it was issued.
draft-to-newest = Read the newest revision
rev-first = first issue
rev-name = Rev.{ $n }
package-note = Nothing is agreed until everything is agreed.
early-note = I know that this item is not yet at stage 4. A text may come early; it is not the usual way.
stand-title = Where the sides stand
stand-no-check = No check has been held on this text yet. Brackets show what is still contested.
stand-page = Where do we stand
stand-asks = Look for a paragraph where a small change from you would help.
stand-asks-moderators = Look at what has been open longest, and at what waits for each other. You take no side in it.
stand-asks-nothing = Nothing at the moment: no paragraph is open.
stand-in-short = In short
stand-through = Through the revisions
stand-through-note = Each cell is a paragraph of the newest revision, in reading order. The number of open elements can rise when people look closer; it is no measure of anybody.
stand-open = What is open
stand-open-none = Nothing is open in this revision.
stand-since = open since { $rev } of { $date } ({ $days ->
    [0] today
    [one] { $days } day
   *[other] { $days } days
  })
stand-together = Paragraphs { $which } are kept open together.
stand-weakest = Check { $check }: on the side with the least support, { $support } of { $seats } seats support it.
paragraph = Paragraph
about-title = Paragraph of a text
about-gone = The newest revision no longer has this paragraph. The last that had it was { $rev }; it is shown as it stood there.
about-asks = If this paragraph fails one of your interests, say so below, with the smallest change that would fix it.
about-no-check = No check has been held on this paragraph yet. Brackets show what is still contested.
paragraphs = Paragraphs
paragraph-clean = No open point
paragraph-open = In brackets
paragraph-discussed = Under discussion
paragraph-agreed = Agreed
paragraph-agreed_ad_referendum = Agreed ad referendum
paragraph-agreed_provisionally = Provisionally agreed
versions = Versions
compare = Compare
alternative = Alt
no-text = no text
placeholder = placeholder

count-head = { $rev }: { $paragraphs ->
    [one] { $paragraphs } paragraph
   *[other] { $paragraphs } paragraphs
  }, { $clean } clean; { $open ->
    [0] nothing open
    [one] { $open } open element
   *[other] { $open } open elements
  }
count-before = ({ $rev }: { $open })
count-wording = { $n } wording
count-inclusion = { $n } inclusion
count-deletion = { $n } deletion
count-alternatives = { $n ->
    [one] { $n } alternative set
   *[other] { $n } alternative sets
  }
count-placeholders = { $n ->
    [one] { $n } placeholder
   *[other] { $n } placeholders
  }
count-numbers = { $n ->
    [one] { $n } bracketed number
   *[other] { $n } bracketed numbers
  }
count-oldest = The oldest has been open since { $rev } of { $date } ({ $days ->
    [0] today
    [one] { $days } day
   *[other] { $days } days
  }).
count-sides = Open elements name { $n } of { $all } sides.
open-elements = { $n ->
    [0] nothing open
    [one] { $n } open element
   *[other] { $n } open elements
  }

open-since = { $what }, since { $rev }
open-wording = Wording is contested
open-inclusion = Proposed to come in
open-deletion = Proposed to go out
open-alternatives = Alternatives for the whole paragraph
open-placeholder = Content still owed
open-number = The paragraph as a whole is not agreed
owed-by = By { $who }, due { $due }
owed-by-nobody = nobody in particular
awaits-consultation = A side consults at home; asked again on { $until }
kept-open-with = Kept open together with paragraph { $n }
spoken-wording = contested wording:
spoken-wording-of = wording of { $who }:
spoken-inclusion = proposed to come in:
spoken-inclusion-of = proposed to come in by { $who }:
spoken-deletion = proposed to go out:
spoken-deletion-of = proposed to go out by { $who }:
spoken-placeholder = content proposed for the placeholder:
spoken-placeholder-of = content proposed by { $who }:
spoken-compromise = compromise proposed:
spoken-compromise-of = compromise proposed by { $who }:
compromise = compromise
propose-compromise = I propose these words as a compromise
propose-compromise-note = Where they stand in brackets, they are marked as that.

field-title = Title
field-body = Body
field-item = Agenda item
item-none = none
field-lang = Language of the text
field-package = Package
field-knows_early = Early stage

draft-not-issued = Nothing was issued yet that one could go back to.
draft-empty = There is no paragraph to issue yet.
draft-unchanged = The working copy is the same as the newest revision.
draft-adopted = The text is adopted. It does not change any more.
draft-pen-moved = The working copy was changed after the first key was given. Ask again for the text as it stands now.
draft-not-final = Only the newest revision without an open element can be adopted.

issue-what = Issue { $symbol } to all sides in the same instant
issue-state = State
issue-count = Count
issue-opens = Opens brackets
issue-closes = Closes brackets (numbers of the last revision)
issue-takes = Amendment
issue-early = The agenda item is not yet at stage 4. By agreeing you say that you know this.

compare-what = What changed from { $from } to { $to }
compare-pen = working copy
compare-from = From
compare-to = To
compare-short = In short
compare-changed = Changed
compare-new = New
compare-removed = Removed
compare-moved = Moved
compare-unchanged = Unchanged
compare-none = none
compare-words = Words
compare-words-n = { $in } in, { $out } out
compare-inserted = inserted words
compare-deleted = deleted words
compare-was = It was paragraph { $n }
compare-title = Title
compare-same = { $n ->
    [one] Paragraph { $which } is unchanged
   *[other] Paragraphs { $which } are unchanged
  }
compare-numbers = How paragraphs correspond
compare-number-in = Number in { $rev }
compare-became = What became of it
compare-plain = As plain text
compare-asks = See whether the new wording says what you meant.
compare-read = Read { $rev }

pen-title = Working copy
pen-amendments = Amendments in the working copy
pen-asks = Prepare { $rev }. When it stands, ask your co-moderator for the second key.
pen-ask = Ask for the second key
pen-waits = This working copy waits for the second key. Changing it now makes the first one void.
pen-to-act = See what waits for the second key
pen-count = The working copy
pen-secret = Only the two co-moderators can see it until it is issued.
pen-compare = Compare with the newest revision
pen-add = Add paragraphs
pen-add-hint = Paste or type. A blank line begins a new paragraph. Square brackets become round ones: put brackets on words with the form of the paragraph.
pen-where = Where
pen-first = before all others
pen-after = after paragraph { $n }
pen-rename = Rename the text
pen-discard = Discard all changes
pen-discard-note = The working copy goes back to the newest revision.
pen-stale = Your co-moderator changed the working copy meanwhile
pen-stale-note = What you see now is the newest state. What you wrote still stands in the form; send it again if it is still right.
pen-stale-outline = What you see now is the newest state. What you wrote still stands in the form.
pen-you-wrote = You wrote:
pen-whole = Back to the whole paragraph
pen-elements = Open elements
pen-change = Change this paragraph
pen-before = Paragraph before
pen-next = Next paragraph

edit-rewrite = Rewrite the words
edit-replace = Put one wording in place of the whole paragraph
edit-bracket = Put brackets on words
edit-insert = Insert words in brackets
edit-placeholder = Insert a placeholder
edit-heading = Part title before it
edit-bracket-number = Bracket the number: not agreed as a whole
edit-clear-number = Take the brackets off the number
edit-move-up = Move up
edit-move-down = Move down
edit-remove = Remove the paragraph
edit-alternative = Add an alternative (no words: “no text”)
edit-lead = Words before the alternatives
edit-attribute = Who proposes this alternative
edit-drop-alternative = Remove this alternative
edit-annotate-alternatives = Why the alternatives are open
edit-choose = Settle on an alternative
edit-add-option = Add an option
edit-change-option = Change option
edit-drop-option = Remove option
edit-annotate = Why it is open
edit-settle = Settle
settle-none = leave nothing in its place
reason-plain = the matter itself
reason-linked = kept open together with another paragraph
reason-awaiting = a side consults at home

field-words = Words
field-after = After these words (empty: at the end)
field-kind = What is contested
field-sides = Proposed by
field-reason = What keeps it open
field-linked = Number of the other paragraph
field-until = Asked again on
field-note = Remark
field-unattributed = Do not show who proposes it
field-owed = What is owed
field-owner = By whom
field-due = Due
field-choice = Settle on
draft-say = Say it on the agenda item
