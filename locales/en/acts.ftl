# What waits for a second key.
act-title = Second key
act-asks = { $who } asks you to agree. Read what will be done, then decide.
act-mine = You have given the first key. Your co-moderator must give the second.
act-lapses = Lapses { $at }
act-agree = I agree: do it
act-decline = I do not agree
act-take-back = Take it back
act-what = What will be done
act-more = Read all of it
act-done = Both keys were given. It is done.
act-withdrawn = It was taken back or declined. Nothing was done.
act-lapsed = The second key did not come in time. Nothing was done.
act-waiting = It waits for the second key.
act-waits-already = The same already waits for the second key.
act-same-key = The second key must come from the other co-moderator, in a sign-in of their own.
act-ended = It no longer waits for a second key.
here = You are here
