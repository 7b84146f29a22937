# Sessions of a body.
sessions-none = There is no session that your seat can read of yet. The co-moderators plan them.
session-n = Session { $n }
session-of = Session { $n } · { $body }
session-plan-new = Plan a session
session-plan-change = Change the plan
session-plan-adopted = The group has agreed on this plan. A changed one has to be put to it again.
session-adopted = The group has agreed on this agenda.
session-proposed = A proposal of the co-moderators. The group has not agreed on it yet.
session-propose = Ask the group to agree on it
session-propose-says = Both co-moderators give their keys, then a consent round of the group asks about exactly this plan.
session-clock = By the clock of
session-agenda = On the agenda
session-summary-none = No summary yet.
session-summary-preparing = The summary is in preparation.
session-summary-approved = The summary is approved.
stand-at-texts = Where the sides stand is shown with each text, once a check has closed.
field-starts = Begins
field-items = Items on the agenda
field-working = Working language
field-interpretation = Interpretation
hint-items = Give a place, 1, 2, 3 …, to each item that comes on the agenda, and the minutes it takes. All together take at most 180 minutes.
error = Error
session-item = Item
session-place = Place
session-minutes = Minutes
session-level = Confidentiality
session-for = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
interpretation-none = None
interpretation-consecutive = Consecutive: each turn takes twice its time
interpretation-simultaneous = Simultaneous

# How far what is said may travel (practice 4.1).
level-c0 = Public
level-c1 = Chatham House Rule
level-c2 = Inside the dialogue
level-c3 = Inside this room
level-c4 = Sealed
level-c5 = Off the record
level-says-c0 = Anybody may know what is said.
level-says-c1 = You may use what you hear. You may not tell who said it, from which side it came, or who was there.
level-says-c2 = What is said stays inside the dialogue. Nobody outside learns of it, nor who was there.
level-says-c3 = What is said stays in this room. Other groups of the dialogue do not learn of it either.
level-says-c4 = Only the facilitator it was told to knows it.
level-says-c5 = Nothing of what is said is written down or stored. Nobody repeats it.

# What a session is doing.
session-state-planned = Planned
session-state-open = In session
session-state-break = Break
session-state-closed = Closed
session-ends = By its plan it ends at { $at }.
session-gathers = You can join from { $at }.
session-how = How it is held
session-calendar = Meeting
session-calendar-file = For your calendar
session-carried = What the session starts from
session-carried-texts = Texts that are not settled
session-carried-none = Nothing.
session-carried-open = { $n ->
    [0] Nothing in it is open.
    [one] One element is open.
   *[other] { $n } elements are open.
}
session-carried-due = To be asked about again
session-carried-again = { $symbol }, since { $day }
session-carried-since = Since the last session, { $day }
session-carried-so-far = So far
session-carried-revisions = { $n ->
    [0] No revision was issued.
    [one] One revision was issued.
   *[other] { $n } revisions were issued.
}
session-carried-declared = { $n ->
    [0] No result was declared.
    [one] One result was declared.
   *[other] { $n } results were declared.
}
session-presiding = Presiding
session-join-late = The session is held. Join it to follow what is said and shown.
session-join-ask = The session gathers. Join it to follow what is said and shown.
session-join = Join the session
session-wait = You have joined. The co-moderators open the session.
session-language-hint = You choose the language of these pages at the top.
session-open = Open the session
session-refresh = Refresh
session-every = Refresh every 20 seconds
session-no-every = Stop refreshing by itself
session-as-of = As of { $at }.
session-leave = Leave the session
session-present = Who is here
session-few = So few people are here from one side that their number is not shown.
session-moderators = { $n ->
    [0] No co-moderator is here yet.
    [one] One co-moderator is here.
   *[other] Both co-moderators are here.
}
session-now = Now
session-resumes = Break until { $at }.
session-part-ends = Until { $at }.
session-programme = Programme
session-manage = You moderate
session-next = Next: { $item }
session-last = This is the last part of the agenda.
session-move-to = Move on to
session-move = Move on
session-break-for = Length of the break
session-break = Begin a break
session-resume = End the break
session-close = Close the session
session-close-says = Closing ends the session for everybody. Who was here, and all that lives only during a session, is erased.
session-before-close-back = The rapporteur reads the points of the summary aloud.
session-before-close-action = The group agrees on who does what, and by when.
session-before-close-next = You name the next date.
session-before-close-word = Each person says one word. You thank everybody.
session-follows = The group meets next: { $at }.
session-follows-none = The next session is not planned yet.
session-level-set = Change the level
session-level-says = You raise it alone, at once. For lowering it again both co-moderators give their keys, and never below the announced level.
session-lower = Lower the level of what is said now
session-lower-says = What was said meanwhile stays at the higher level.
session-level-now = The level now
session-level-then = The level then

# What stands against a step.
session-not-near = You can join and open a session from one hour before it begins, until it ends by its plan.
session-agenda-settled = The agenda is settled: the group has agreed on it, or the session was opened.
session-elsewhere = The session has gone on meanwhile. Look at it again.
session-no-entry = The agenda has no such part.
session-bad-break = A break lasts two hours at most.
session-level-floor = The level of a part never goes below the one that was announced for it: people have spoken relying on that.

# Parts off the record (CNF-2).
off-record-begin = Go off the record
off-record-end = Go back on the record
off-record-says = Nothing of what follows is stored: no notes, no polls, no options. A poll that takes answers is erased now. Of this part only that it was held remains known.
off-record-runs = This part is off the record.
