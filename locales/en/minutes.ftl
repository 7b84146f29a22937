# What a session leaves behind: parking lot, action items, notes, and what is read aloud.
role-participant = all participants
role-moderator = the co-moderators
role-rapporteur = the rapporteur
role-interpreter = the interpreters
role-observer = the observers
role-resource = the resource experts
role-category = participants: { $category }

parked-title = Parking lot
parked-lede = Points that matter and are off the topic now. None of them is forgotten.
parked-asks = Put a point here when it matters and is off the topic.
parked-asks-overdue = { $n ->
    [one] { $n } point waits since an earlier session. Say what becomes of it: until then this session cannot be closed.
   *[other] { $n } points wait since an earlier session. Say what becomes of each: until then this session cannot be closed.
}
parked-left = { $n ->
    [one] { $n } point waits since an earlier session. It is to be decided on before this one closes.
   *[other] { $n } points wait since an earlier session. They are to be decided on before this one closes.
}
parked-whose = Whose points
parked-whose-says = Nobody's. Who put a point here is not kept, nor which side they are of. The order tells nothing.
parked-points = The points
parked-none = No point has been set aside.
parked-owner = Looked after by: { $who }
parked-overdue = since an earlier session
parked-waits = it waits
parked-new = Set a point aside
parked-put = Put it in the parking lot
parked-dispose = Decide
parked-full = The parking lot is full. Say first what becomes of the points that wait.
parked-left-from-before = A point in the parking lot waits since an earlier session. Say what becomes of it, then close this session.
field-parked = The point, at most 300 characters
hint-parked = Write it so that it can be understood without you. No names and no handles.
field-looks_after = Who looks after it
field-disposition = What becomes of it
disposition-agenda = It comes on the agenda
disposition-group = A working group takes it
disposition-facts = It goes to joint fact-finding
disposition-dropped = It is dropped

actions-title = Action items
actions-lede = Who does what by when. Always a role, never a person.
actions-asks = Write down what was agreed on: who, what, by when.
actions-asks-round = { $n ->
    [one] { $n } action item was written down. Ask the group in one round whether all consent.
   *[other] { $n } action items were written down. Ask the group in one round whether all consent to all of them.
}
actions-ask-round = Ask for consent
actions-hold = When they hold
actions-hold-says = Once the group has consented to them, all together. Nobody is shown by their answer.
actions-list = The list
actions-none = No action item has been written down.
actions-new = Write one down
actions-write = Write it down
actions-by = By { $day }
actions-overdue = the day has passed
actions-full = Too many action items wait for consent. Ask for it first, or drop some.
action-line = { $who }: { $what } (by { $day })
action-state-proposed = nobody was asked yet
action-state-asked = a round asks for consent
action-state-open = all consent; to be done
action-state-done = done
action-state-dropped = dropped
action-end-done = It is done
action-end-dropped = Drop it
field-who = Who
field-what = Does what, at most 300 characters
hint-what = One thing, so that all can see when it is done.
field-by_day = By which day
actions-none-asked = No action item waits for consent.
round-about-actions = Action items of a session
round-actions-asked = Should this hold?
ask-action-items = Action items are to be done: { $about }.
ask-action-items-button = See the list

notes-title = Notes
notes-asks = Write what was said, not who said it.
notes-who-sees = Who sees them
notes-who-sees-says = The rapporteur and the co-moderators see all. Everybody in the group sees those on parts of the agenda that are over, without an hour and in no order. They are erased 30 days after the summary is approved.
notes-none = Nothing has been noted.
notes-write = Add the note
notes-handle = A handle of a member stands in the note. Say what was said without it. If the word only looks like a handle, press again.
notes-write-anyway = Add it as it stands
notes-remove = Take it out
notes-approved = The summary is approved. Its notes stay as they are until they are erased.
field-noted = The note, at most 600 characters
hint-note = Such as: a view was expressed that the road is needed in spring. No handle, no side, no words that only one person uses.
problem-handle = { $field }: it names somebody.
session-not-held = That can be done while the session is held.
session-off-record = This part is off the record. Nothing of it is written down.

read-back-title = Read back
read-back-first = Read back first what will be kept
read-back-asks = Read this aloud before people leave, and ask whether it is what was said.
read-back-next = Next session
read-back-no-next = No next session is planned.
summary-notes = Notes from the session
