# Temperature checks and straw polls of a session.
polls-title = How people feel about it
poll-kind-temperature = Temperature check
poll-kind-straw = Straw poll
poll-is-not-temperature = A quick reading without names. It decides nothing and binds nobody.
poll-is-not-straw = This is not a decision. It is a quick reading without names and binds nobody.
poll-open-temperature = Start a temperature check
poll-open-straw = Start a straw poll
poll-choose-temperature = How do you feel about it?
poll-choose-straw = Which of these could you go on with? Mark as many as you like, or none.
poll-kept = Your answer is kept. It is not shown again, not even to you. You can change it until the end.
poll-answer = Give my answer
poll-answers = { $n ->
    [0] Nobody has answered.
    [one] { $n } person has answered.
   *[other] { $n } people have answered.
}
poll-no-running = What they said is shown to nobody before the end, the co-moderators included.
poll-close-shown = Close and show to all
poll-close-unshown = Close without showing
poll-too-few = It is closed. Too few have answered to show anything.
poll-unshown = It is closed, and the answers are not shown to anybody.
poll-rules = Participants answer, co-moderators do not. The answers are shown side by side, and only if enough people on every side have answered. All of it is erased when the session closes.
feeling-comfortable = Comfortable
feeling-unsure = Not sure
feeling-uncomfortable = Uncomfortable
field-options = The options
field-marks = Your answer
hint-options = One a line, 2 to 8 of them.

# What stands against it.
poll-one-at-a-time = Another one takes answers. Close it first.
poll-closed = It is closed, and takes no answers any more.
