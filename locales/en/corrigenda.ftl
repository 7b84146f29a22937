# Corrections that do not change the meaning (Corr).
corr-title = Correction
corr-pen = Issue as a correction that does not change the meaning
corr-pen-ask = Ask to issue the correction
field-meaning = This does not change the meaning
corr-vouch-note = Both co-moderators vouch for that. For 72 hours any one participant may say that it does; the correction is then undone at once.
corr-what = Issue { $symbol }: a correction that does not change the meaning
corr-fact-means = Effect
corr-means = The text reads this way at once. Answers, reservations and objections are kept. For 72 hours any one participant may say that it is substantive; it is then undone.

corr-state-open = may be undone
corr-state-kept = kept
corr-state-undone = undone
corr-asks = Does this correction change the meaning of the text? If it does, say so. If it does not, you need not do anything.
corr-substantive = This is substantive
corr-note = One person is enough, and no reason is asked. Nobody learns who it was. The text reads as before at once, and the change may come back only as a new revision.
corr-says-open = Participants may say that this correction changes the meaning of the text.
corr-says-kept = Nothing at the moment: nobody said that it changes the meaning. The text reads as corrected.
corr-says-undone = Nothing at the moment: somebody said that it changes the meaning. The text reads as before, and the change may come back only as a new revision.
corr-banks = Nobody is asked whether they agree. What was answered on the text counts for the corrected words, too, unless the correction is undone.
corr-issued = Issued
corr-until = May be undone until
corr-words = What it changes
corr-see = See what it changes
corr-notice-open = Correction { $n }: if it changes the meaning, say so until { $until }.
corr-notice-kept = The text reads as corrected by correction { $n } of { $issued }.
corr-notice-undone = Correction { $n } was undone: somebody said that it changes the meaning. The text reads as before.

corr-not-vouched = To issue a correction, tick that it does not change the meaning.
corr-not-words-alone = A correction may change words alone. This working copy also changes paragraphs, brackets, options, sides or grounds: issue it as a new revision.
corr-was-undone = Somebody said of the same words that they change the meaning. They may come back only as a new revision.
corr-amendment = The working copy has an amendment. What an author proposed is no correction: issue it as a new revision.
corr-check-ends = A check on this text ends within 72 hours, or waits for its declaration. A correction has to wait for that, or come as a new revision.
corr-window-open = A correction of this text may still be undone. Wait until that time is over, so that everybody knows how the text reads.
corr-window-over = The time to say so is over, or the correction was undone before.

ask-corr = A correction was issued: { $about }. If it changes the meaning, say so.
ask-corr-button = See what it changes
news-corr-issued = { $symbol } was issued: a correction that does not change the meaning
news-corr-undone = { $symbol } was undone: somebody said that it changes the meaning
