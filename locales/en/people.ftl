# Coming in and going.
sign-in = Sign in
sign-in-lede = Aryk is a quiet place for people from two sides of a border to work on one text.
sign-in-wrong = The handle and the passphrase do not go together.
handle = Your handle
handle-hint = One word, such as Walnut. It was shown to you when you accepted your invitation.
passphrase = Passphrase
shared-phone = Other people use this phone.
shared-phone-hint = You are signed out after ten minutes without a tap.
have-invitation = Have an invitation?
have-invitation-hint = Enter the code from the paper or message you received.
invitation-code = Invitation code
open-invitation = Open the invitation

left = You have left
left-sentence = You can close this page now.

invitation-title = You are invited
invitation-lede = You take part in a personal capacity. Nothing you say here is a statement by an office, an organisation or a state.
invitation-accept = Accept the invitation
invitation-after = A co-moderator then confirms that it is you. Until then you see nothing and nobody sees you.
invitation-used = This code is not right, was used before or has run out. Ask the person who gave it to you for a new one.
invitation-missing = Enter your invitation code first.
begin-title = Set-up
begin-lede = This link makes you the convenor. You set up sides, groups and seats; you do not read what the groups write.
begin-accept = Begin
begin-after = Your handle is drawn for you and shown on the next page. Remember it.
choose-passphrase = Choose a passphrase
choose-passphrase-hint = Four or more words that you can remember. No digits or signs are needed.
language-i-read = I prefer to read in
field-handle = Handle
field-passphrase = Passphrase
field-rules = The rules

rules-heading = The rules we all accept
rules-accept = I accept these rules.
rule-1 = We speak for ourselves, not for governments.
rule-2 = We discuss problems and interests, not the worth of a people.
rule-3 = We first say back what we heard, then answer.
rule-4 = We ask before we assume.
rule-5 = What is said here stays at the agreed level of confidentiality. No recording, photos or screenshots.
rule-6 = One speaker at a time, within the time limit; both sides in turn.
rule-7 = Anybody may ask for a break.
rule-8 = We use place names and terms from our agreed list.
rule-9 = Facts in dispute go to joint fact-finding.
rule-10 = Moderators do not take sides. Complaints about them go to the appeal panel.
rule-11 = We don't publish or post about each other.
rule-12 = We may change our minds.

function-participant = participant
function-moderator = co-moderator
function-rapporteur = rapporteur
function-interpreter = interpreter
function-observer = observer
function-resource = resource expert
function-convenor = convenor
invitation-misread = An invitation code has five groups of four letters and digits. Please look at it again.
