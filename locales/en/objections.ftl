# Objections and their ladder.
objections-open = { $n ->
    [one] { $n } open objection.
   *[other] { $n } open objections.
  }
objections-asks = Open one to read it, to say what you hear in it, or to see how far it has come.
objections-stand = Objections are shown without name or side. What counts is whether each is heard, and then met or answered, not how many hold it.
objections-none = No objection to this text is known. Those given in a check are shown after its cooling interval.
objection-to = Read it and see how far it has come
objection-title = Objection
objection-own = Your objection
objection-go = Go there
objection-said = What is said
objection-made-to = made to { $rev }
objection-question = The co-moderators ask:
objection-clarified = The author:
objection-changed = Changed in { $rev }
objection-met = The co-moderators think that this meets the objection. Whether it does, the author alone decides.
objection-ruled-answer = The answer of both co-moderators
objection-ruled-refer = Referred by both co-moderators
objection-ruled-sustain = It stands, say both co-moderators
objection-ruled-set-aside = Out of scope, say both co-moderators
objection-referred-to = To: { $to }
objection-reply = The author’s reply
objection-appeal = The author does not agree
objection-do = What you can do
objection-somebody-heard = Somebody says back what they hear in your objection. Is it what you mean?
objection-heard-note = It is understood when somebody from another side says it back and the author says yes. Who said it is not shown.
objection-fact-said = The objection
objection-fact-finding = Joint fact-finding

objection-stage-raised = Raised
objection-stage-understood = Understood
objection-stage-answered = Answered; the author can reply
objection-stage-addressed = Addressed
objection-stage-accommodated = Met by a changed text
objection-stage-withdrawn = Withdrawn by its author
objection-stage-referred = Referred
objection-stage-sustained = It stands
objection-stage-out-of-scope = Marked as out of scope
objection-stage-appealed = Marked as out of scope; the author appeals

objection-asks-heard = Somebody says back what they hear in your objection. Say whether that is it.
objection-asks-hear = Say in your own words what you hear in it. You need not agree with it.
objection-asks-clarify = The co-moderators ask what you mean.
objection-asks-rejoin = Both co-moderators have answered. You can reply; your reply is printed with the answer.
objection-asks-accept = The text was changed. Say whether you stand by your objection.
objection-asks-answer = It is understood. Change the text, or answer it together with your co-moderator.

deed-hear = Say what I hear
deed-clarify = Send my explanation
deed-rejoin = Send my reply
deed-accept = The change meets it
deed-stand-by = I stand by it
deed-reword = Say it in other words
deed-appeal = Appeal
deed-show-side = Show my side
deed-withdraw = Withdraw my objection
deed-answer = Answer the objection
deed-met = Say that the changed text meets it
deed-ask-clarity = Ask what is meant
deed-refer = Refer it
deed-sustain = Let it stand
deed-set-aside = Mark as out of scope
hint-reword = It then has to be heard anew, since these are other words.
hint-appeal = One or two sentences, at most 300 characters. Both co-moderators see it, and it is kept.
hint-show-side = Others then see from which side it comes. This cannot be taken back.
hint-withdraw = Nobody else can do this for you.
hint-met = The author is asked whether that is so. You cannot settle it for them.
hint-ask-clarity = One question only. It asks what is meant; an objection is never refused for what it says.
hint-refer = With two keys. Say what is asked.
hint-sustain = With two keys. It goes on stopping the text; say why it stays.
hint-set-aside = With two keys, and only when this text cannot settle it. The author can appeal.
field-hear = I hear you saying
field-clarify = What you mean
field-rejoin = Your reply, at most 1,500 characters
field-appeal = Why it belongs to this text
field-answer = Your answer, at most 1,500 characters
field-ask-clarity = Your question
field-refer = What is asked
field-refer-to = To whom
field-sustain = Why it stays
field-set-aside = Why this text cannot settle it
objection-follows-answer = The author has 72 hours to reply. After that the objection counts as addressed, not as met.
objection-follows-refer = It stays open until it is answered or met.
objection-follows-sustain = It stays open and goes on stopping the text.
objection-follows-set-aside = It no longer stands in the way, unless the author appeals.

objection-not-now = As the objection stands now, this cannot be done.
objection-reworded = The author has worded the objection anew meanwhile. Read it first.

ask-objection-hear = An objection to { $about } waits to be heard.
ask-objection-hear-button = Say what you hear
ask-objection-answer = An objection to { $about } is understood and waits for an answer or a change.
ask-objection-answer-button = Look at it
ask-objection-meant = Something about your objection to { $about } waits for your word.
ask-objection-meant-button = Read and answer
ask-objection-reply = Your objection to { $about } was answered. You can reply.
ask-objection-reply-button = Read and reply
ask-objection-changed = { $about }, to which you objected, was changed. Do you stand by your objection?
ask-objection-changed-button = See the change

readiness-ready = Ready for a final check, or for sufficient consensus where the ground rules allow it. This is a light, not a result.
readiness-objections = Not ready: an objection is neither met nor answered nor withdrawn.
readiness-rough = Not ready: on some side no majority of those who take a stance supports the text.
readiness-unchecked = No check of the whole text has been counted and cooled yet, so nothing can be said.
objection-follow = What has become of this objection
objections-follow = What has become of the objections to this text
