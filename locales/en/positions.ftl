# Agenda items with their positions; restatements and responses.
item-title = Agenda item
item-number = Item { $number }
item-ask-post = Say what you want here, and why it matters.
item-ask-answer = Somebody of another side says what they heard in your position. Is it what you mean?
item-ask-nothing = Nothing: you read here, participants write.
item-to-post = Add a position
item-to-answer = Go to your position
item-stand = What the sides have said so far
item-counts = Responses are counted by side. Who responded is not shown.
positions = Positions
positions-n = { $n ->
    [one] { $n } position
   *[other] { $n } positions
}
no-positions = There is no position here yet.
more-positions = Further positions
first-positions = Back to the first positions
side = Side
all-sides = All sides
category = Role
all-categories = All roles
only = Which
only-all = All
only-own = My own
only-unanswered = Without my response
show = Show
you = you

position-title = Position
position-own = Your position
position-of = Position of { $who }
position-withdrawn = Withdrawn by its author.
reworded-by-author = Reworded by its author
restatements-n = { $n ->
    [one] What { $n } person heard
   *[other] What { $n } people heard
}
response-build = I can build on this
response-concern = I have a concern
response-clarify = I need clarification
counted-build = can build on it:
counted-concern = have a concern:
counted-clarify = need clarification:
responses-uncounted = Responses have come in. They are counted once each side has given at least { $n }.
position-ask-restate = Say in your own words what you hear. The author answers whether that is what they mean.
position-to-restate = Say what you hear
position-to-reword = Reword it
position-to-withdraw = Withdraw it
position-withdraw-hint = Its words, earlier wordings, restatements and responses are destroyed. A line stays that a position was withdrawn.
position-withdraw = Withdraw the position
rewording-heading = What wording { $n } changed
rewording-date = Reworded by its author on { $date }. Responses to the wording before have ended.
rewording-earlier = The change before
rewording-later = The next change

heard = What others heard
heard-nothing = Nobody has said back yet what they hear.
restatement-by = { $who }, { $date }, on wording { $n }: “I hear you saying …”
restatement-to-answer = Say whether that is it
restatement-waits = You have said already what you heard here. Wait until the author answers it.
restatement-answered = You have answered this already.
verdict-waits = The author has not answered yet.
verdict-yes = Yes, that is what I mean
verdict-partly = Partly
verdict-no = No
verdict-was-yes = The author: yes, that is what I mean.
verdict-was-partly = The author: partly.
verdict-was-no = The author: no.

write-title-post = Add a position
write-title-reword = Reword your position
write-title-restate = Say what you hear
write-title-answer = Is that what you mean?
write-lede-post = You speak for yourself. Others see your role, your side and your handle.
write-lede-reword = The former wording stays readable. Responses start anew, since they were given to other words.
write-lede-restate = Say it so that the author would nod. You need not agree with it.
write-lede-answer = If it is not quite that, say what you mean.
write-send-post = Post the position
write-send-reword = Post the new wording
write-send-restate = Send it to the author
write-send-answer = Give my answer
write-stale-reword = You have reworded this position meanwhile
write-stale-restate = The author has reworded this position meanwhile
write-newest-first = First comes the newest wording, then what you have just written. Bring the two together and send it again.
optional = (optional)
letters = Letters to copy:
field-position = Position
field-interest = Interest
field-concern = Concern
field-proposal = Proposal
field-restatement = I hear you saying
field-correction = What I mean
field-verdict = Your answer
hint-position = What do you want to happen? One or two sentences, at most 1,000 characters.
hint-interest = Why does it matter to people on your side?
hint-concern = What are you afraid could go wrong?
hint-proposal = A step that both sides could take.
hint-restatement = In your own words, at most 1,000 characters.
hint-correction = Needed when your answer is “partly”.
