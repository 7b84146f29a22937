# Who speaks in a session.
floor-title = Speakers
floor-round = Go-round
floor-has = Has the floor
floor-nobody = Nobody has the floor.
floor-until = until { $at }
floor-purpose-turn = turn
floor-purpose-round = go-round
floor-purpose-reply = right of reply
floor-purpose-point = point of order
floor-purpose-guest = invited
floor-phase-ending = Less than half a minute is left.
floor-phase-over = The time is over: please finish your thought.
floor-phase-paused = The clock stands.
floor-interrupted = Goes on after the point of order:
floor-ruled-granted = The co-moderators granted the point of order.
floor-ruled-refused = The co-moderators did not grant the point of order.
floor-cannot-follow = Somebody cannot hear or understand. Please speak slowly and repeat the last sentence.
floor-break-asked = A break is requested.
floor-point-raised = Point of order:
floor-line-empty = Nobody is waiting.
floor-first = put first
floor-again = second chance
floor-rule = The side that spoke least recently comes first; within it, whoever has spoken least.
floor-round-says = Everybody is asked once and may pass; who passed is asked again at the end. Nobody replies.
floor-reordered = Changes of order:
floor-reason-question = was asked a question
floor-reason-correction = has to put something right first
floor-reason-leaving = has to leave, or the connection is failing
floor-reason-interpreter = an interpreter is free for this language
floor-told-moved-on = The session moved on before your turn came. You can ask for the floor again.
floor-told-removed = A co-moderator took your request off the list. You can ask for the floor again.
floor-place = { $n ->
    [1] You are next.
    [2] You would speak second.
    [3] You would speak third.
    [4] You would speak fourth.
    [5] You would speak fifth.
   *[other] You would speak as number { $n }.
}
floor-do-floor = Ask for the floor
floor-do-pass = Pass
floor-do-follow = I cannot hear or understand
floor-do-reply = Ask for the right of reply
floor-do-point = Raise a point of order
floor-do-break = Ask for a break
floor-do-no-break = No break after all
floor-withdraw-turn = Do not speak after all
floor-withdraw-reply = Do not reply after all
floor-withdraw-point = Take the point of order back
floor-more = Reply, point of order, break
floor-says-reply = One minute, before the others. Once on each item.
floor-says-point = Half a minute, about how the session is led, not about the matter. The co-moderators rule on it.
floor-says-break = For your side. The co-moderators see which side asks, others do not. The first one is always granted.
floor-lead-give = Give the floor to { $who }
floor-lead-end = End the turn
floor-lead-minute = Add one minute
floor-lead-pause = Stop the clock
floor-lead-resume = Let the clock run
floor-lead-hear = Hear it: 30 seconds
floor-lead-grant = Grant it
floor-lead-refuse = Do not grant it
floor-lead-remove = Remove
floor-lead-pass = Pass
floor-lead-break = Break for 10 minutes
floor-lead-no-break = No break now
floor-break-due = asks for a break: its first, which is always granted.
floor-break-again = asks for another break.
floor-lead-followed = All can follow again
floor-lead-more = Order, guests, go-round, time
floor-lead-who = Who comes first
floor-lead-why = Why; everybody sees it
floor-lead-first = Put first
floor-lead-guest = Resource person
floor-lead-invite = Give them the floor
floor-lead-round = Begin a go-round
floor-lead-round-says = Everybody present is asked, one of each side in turn, drawn by lot. The queue waits.
floor-lead-end-round = End the go-round
floor-lead-time = Time for each turn
floor-lead-limit = Set
floor-turn-minutes = { $n ->
    [one] { $n } minute for each turn
   *[other] { $n } minutes for each turn
}
floor-shares = Speaking time so far
floor-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
floor-turns = { $n ->
    [one] { $n } turn
   *[other] { $n } turns
}
floor-silent = { $n } have not spoken on this item
floor-not-open = The session is not being held at this moment. Nothing was changed.
floor-come-in = Come into the session first, then ask for the floor.
floor-waits-already = You are on the list already.
floor-has-it = You have the floor at this moment.
floor-not-here = This person is not in the session.
floor-not-waiting = This request is no longer on the list. Nothing was changed.
floor-not-next = Somebody else is next by now. Nothing was changed; look at the list again.
floor-next-already = This person is next already.
floor-not-speaking = The floor has passed on meanwhile. Nothing was changed; look at the page again.
floor-go-round = A go-round runs: everybody is asked in turn, and nobody replies. Afterwards you can ask again.
floor-nobody-to-ask = No participant is in the session yet.
floor-replied = You have used the right of reply on this item. You can ask for the floor.
floor-point-first = A point of order is being heard. Rule on it first.
floor-break-is-due = The first break of a side is always granted.
