# What stands on every page.
aryk = Aryk
skip = Skip to the text
menu = Menu
account = Your seat and sign-ins
sign-out = Finish and sign out
shown-as = Shown to others as: { $as }
fictional = Fictional demonstration, set in autumn 2021
foot-level = Process-internal: what you read here stays with the members of this dialogue.
protection = What this system can and cannot protect
to-home = To what awaits you

nav-main = Main
nav-language = Language
nav-home = Awaits you
nav-overview = Overview
nav-drafts = Drafts
nav-sessions = Sessions
nav-seats = Seats
nav-setup = Set-up

asked = Asked of you
nothing-asked = Nothing at the moment.
wait-for-confirmation = Please wait until a co-moderator has confirmed that it is you. Nothing else is needed from you.

problems = Please look at these fields again. Nothing you wrote is lost.
problem-empty = { $field }: still needed.
problem-too-long = { $field }: at most { $n } characters.
problem-too-short = { $field }: at least { $n } characters.
problem-control = { $field }: contains invisible characters that cannot be kept.
problem-choice = { $field }: please choose one of the list.
problem-taken = { $field }: somebody else has this already.
problem-weak = { $field }: too easy to guess. Add one or two words.
problem-different = { $field }: the two entries differ.
problem-code = { $field }: capital Latin letters and digits only, beginning with a letter.
problem-time = { $field }: this time is not possible here.
problem-unticked = { $field }: please tick this first.
problem-not-here = { $field }: does not go with what you chose.
problem-not-in-text = { $field }: these words do not stand in the text like this.
problem-several = { $field }: these words stand there { $n } times. Please add a word before or after them.
problem-too-many = { $field }: at most { $n } are possible.
problem-too-few = { $field }: at least { $n } must be left. Settle it instead.

refusal-not-found = There is no such page
refusal-not-found-sentence = It may have been moved, or it is not open to your seat.
refusal-ticket = This form is no longer valid
refusal-ticket-sentence = Go back. What you wrote may be lost: if it is still in the form, copy it. Then reload the page and send it again.
refusal-invalid = Something in the form is not right
refusal-invalid-sentence = Go back and look at the fields again.
refusal-rule = This cannot be done now
refusal-stale = Somebody changed it first
refusal-stale-sentence = Go back and reload the page to see what changed. Then do it again if it is still needed.
refusal-too-many = Too many attempts
refusal-too-many-sentence = Please wait a minute and try again.
refusal-failed = Something went wrong on our side
refusal-failed-sentence = Nothing was changed. Please try again in a moment.
form-too-large = The form is larger than can be taken. Please send it in parts.
form-unreadable = A field of the form is missing or not of the list. Go back, reload the page and send it again.
