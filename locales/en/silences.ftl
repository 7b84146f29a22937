# The silence procedure.
silence-title = Silence procedure
silence-line = Silence procedure { $n }
silence-text = The text
silence-means = If nobody objects before the end, and enough people on every side have said that they received the text, it is adopted. Whoever says nothing is recorded as no response, never as agreeing.
silence-means-title = What silence means
silence-needs = It needs the newest revision without an open element, no open check on it, and seats on at least two sides. Both co-moderators start it, for 72 hours to 30 days.

silence-propose = Propose silence
silence-propose-asks = Propose that this text be adopted by silence procedure.
silence-propose-then = { $n ->
    [one] For { $n } hour any participant may object to using silence, without a reason and without being named. Then both of you can start it.
   *[other] For { $n } hours any participant may object to using silence, without a reason and without being named. Then both of you can start it.
  }
silence-propose-do = Propose it to the participants
silence-withdraw = Take the proposal back

silence-state-proposed = Silence is proposed
silence-state-opposed = Silence is not used
silence-state-withdrawn = The proposal was taken back
silence-state-running = Silence runs
silence-state-adopted = Adopted by silence procedure, acknowledged on all sides
silence-state-lapsed = Lapsed: not adopted
silence-state-broken = Silence was broken: not adopted

silence-asks-opposable = The co-moderators propose to adopt this text by silence. Do you object to using silence?
silence-asks-startable = Nobody has objected to using silence. The co-moderators may start it.
silence-asks-running = Read the text to its end. Then say that you have received it.
silence-asks-expired = The time is over. What it came to is being counted.
silence-others-decide = Participants may object to using silence.
silence-others-answer = Participants read the text, and say that they received it or that they object.
silence-oppose = I object to using silence
silence-oppose-note = No reason is asked, and nobody learns who it was. One objection is enough; the text then goes to a check.
silence-receive = I have received this text
silence-receive-note = It does not say that you agree. You can still object until the end.
silence-received = You have said that you received it. If you object, say so before the end.
silence-joined-later = The roll was frozen before you joined, so you are not asked to acknowledge. If you object, say so before the end.

silence-break-go = I object
silence-break-title = I object: break the silence
silence-break-note = One line is enough. The text is then not adopted and returns to negotiation at once. The others see the paragraph and your words, not your name or side.
silence-break = Break the silence
silence-about = It is about
silence-no-ground = I name no ground
silence-objection = The objection
field-breach = Your objection

silence-ended-opposed = Somebody objected to using silence. The text goes to a check instead.
silence-ended-withdrawn = The co-moderators took the proposal back.
silence-ended-adopted = Nothing at the moment: the text is adopted.
silence-ended-lapsed = The text is not adopted. Silence may be proposed again.
silence-ended-broken = The text is not adopted and returns to negotiation.

silence-banks-proposed = Nobody is asked yet whether they agree with the text.
silence-banks-opposed = Nobody was asked whether they agree with the text.
silence-banks-withdrawn = Nobody was asked whether they agree with the text.
silence-banks-running = While silence runs, nobody sees who has received the text.
silence-banks-adopted = Enough people on every side said that they received the text, and nobody objected.
silence-banks-lapsed = A required condition on one side was not met: too few said that they received the text.
silence-banks-broken = Somebody objected to the text, or filed an amendment to it, before the end.
silence-received-by = { $n ->
    [one] { $n } participant has said that they received it.
   *[other] { $n } participants have said that they received it.
  }
silence-quorum-enough = enough have received it
silence-quorum-not-enough = too few have received it

silence-step-opposable = Until then participants may object to using silence
silence-step-started = Started. The roll is frozen.
silence-step-extended = The end was moved, once
silence-step-expires = Ends, by the server’s clock
silence-step-ended = Ended

silence-end-start = Start the silence
silence-end-extension = Let it run longer
silence-end-go = Say when it ends
silence-end-hint = 72 hours to 30 days from the start, never on a Friday from noon, a weekend or a holiday of any side. It can be moved once, to a later hour only. Your co-moderator gives the second key; leave time for that.
silence-end-friday = It would be Friday afternoon for { $side }.
silence-end-weekend = It would be a weekend for { $side }.
silence-end-holiday = It would be a holiday for { $side }.
silence-end-too-soon = A silence lasts at least 72 hours.
silence-end-too-far = A silence lasts at most 30 days.
silence-end-not-later = The end can be moved to a later hour only.
silence-end-next = The next that is allowed: { $at }.
silence-holidays = The holidays that were looked at
silence-holidays-note = Feasts that follow the moon may shift by a day. Whoever runs the server keeps the list.
silence-no-list = there is no list for this clock
silence-no-holidays = no holiday in this time
field-expires_on = The silence ends

silence-start-what = Start the silence on { $symbol }
silence-extend-what = Let the silence on { $symbol } run longer
silence-fact-ends = Ends
silence-fact-ends-now = Ends so far
silence-fact-means = Effect

silence-not-final = Silence needs the newest revision without an open element.
silence-check-open = A check on this text is not over. Silence has to wait for its declaration.
silence-objection-open = An objection to this text is open. It has to be settled or answered first.
silence-runs = A silence runs on this text. Until it is over the text stays as it is, and no check is opened on it.
silence-proposed-already = Silence is proposed on this revision already.
silence-opposed-before = Somebody objected to using silence on this revision. Open a check instead.
silence-opposed-late = The time to object to using silence is over. You can still object to the text itself while the silence runs.
silence-not-proposed = This is no proposal any more.
silence-may-be-opposed = Participants may still object to using silence. Wait until that time is over.
silence-other-revision = Another revision has been issued since silence was proposed. Propose it anew.
silence-too-short-by-now = By now less than 72 hours are left until that end. Ask again with a later one.
silence-rests-by-now = By the list of holidays as it is now, one side rests at that end. Ask again with another one.
silence-not-started = The silence has not started.
silence-over = The silence is over, by the server’s clock. What you sent came too late and changes nothing.
silence-not-on-roll = The roll was frozen before you joined.
silence-extended-before = The end of this silence was moved before. That can be done once.
silence-not-later = The end can be moved to a later hour only, at most 30 days from the start.

ask-silence-proposed = Silence is proposed on { $about }. If you object to using silence, say so.
ask-silence-proposed-button = Look at it
ask-silence-start = Nobody has objected to silence on { $about }. It can be started.
ask-silence-start-button = Say when it ends
ask-silence-received = Read { $about } and say that you have received it.
ask-silence-received-button = Read it
news-silence-opposed = { $symbol }: silence is not used, the text goes to a check
news-silence-adopted = { $symbol } is adopted by silence procedure, acknowledged on all sides
news-silence-lapsed = { $symbol } is not adopted: the silence lapsed
news-silence-broken = { $symbol } is not adopted: the silence was broken

document-by-silence = Adopted by silence procedure, acknowledged on all sides.
summary-silence = { $symbol } is adopted by silence procedure, acknowledged on all sides.
