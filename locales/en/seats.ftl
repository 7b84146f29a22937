# Seats: made, invited, confirmed.
seats-lede = A seat is known by its handle, side and role. No name, telephone or address is kept here. Who sits where is on your own paper list, kept outside both countries.
seats-waiting =
    { $n ->
        [one] One person has accepted and waits until you confirm them.
       *[other] { $n } people have accepted and wait until you confirm them.
    }
seats-no-side = Without a side
seats-none = No seat yet.
seat = Seat
seat-none = None
seat-state = How far it has come
seat-invited = No invitation was made out yet
seat-invited-until = An invitation is out. It works until { $at }
seat-invited-lapsed = The invitation has run out. Make out a new code
seat-accepted = Accepted, waits to be confirmed; sees nothing until then
seat-active = Takes part
seat-suspended = Paused
seat-removed = Has left
seat-new = A new seat
seat-new-hint = The handle is drawn from a list of ordinary words. There is no field for a name.
seat-make = Make the seat
seat-confirm = Confirm this person
seat-invite = Make out an invitation
seat-invitation = Invitation
seat-ask-invite = Make out a code for this seat and hand it over. An earlier code stops working.
seat-ask-confirm = This person has accepted. Confirm that it is the person meant.
field-seat-side = Side
field-seat-category = Role category
field-seat-function = Does here
field-seat-bodies = Groups
field-seat-lang = Language to begin with
handle-label = Handle

confirm-title = Is { $who } the person meant?
confirm-ask = Confirm only if you have spoken with this person since they accepted, and they told you this handle.
confirm-yes = Yes, this is the person
confirm-no = Not yet
confirm-after = From then on this seat reads and writes in its groups. The record notes that somebody was confirmed, not who.
mistake-title = This is not the person
mistake-hint = All sign-ins of the seat end and its passphrase is forgotten. The convenor can then make out a new invitation.
mistake-send-back = Send this person back
seat-lock-title = The phone is lost
seat-lock-hint = Ends all sign-ins of this seat at once. The person signs in again with handle and passphrase. The record notes that a seat was locked, not which.
seat-lock = End all sign-ins of this seat
seat-renew-title = The passphrase is lost
seat-renew-hint = The seat stops working at once: its sign-ins end and its passphrase is forgotten. Then you make out a new invitation. Whoever accepts it sees nothing until a co-moderator confirms them again.
seat-renew = Empty the seat for a new invitation
two-moderators = A group has two co-moderators, never a third. If one cannot go on, empty that seat and invite the next person to it.

paper-title = Invitation for { $who }
paper-lede = This page shows the code once. Print it, or copy the link, before you leave the page.
paper-ask = Print this page and hand it over in person. Do not write on it who it is for.
paper-open = Open this address in a browser:
paper-enter = Choose “Open the invitation” and enter this code. Small and capital letters are the same.
paper-choose = Read the rules and choose a passphrase of four or more words. Then you are shown your handle. Remember both; write neither here.
paper-ends = The code works once, until { $at }.
paper-burn = Destroy this paper when you have used it.
paper-link = As a link
paper-link-hint = Only over a channel that you both trust. Opening it uses nothing up; accepting does.
paper-done = Done, forget the code
seat-replace-title = The person has left
seat-replace-hint = The seat is closed for good; what was written from it stays as it is, and nobody takes it over. It leaves every open check, round and silence procedure. A new seat of the same kind and with another handle is made at once, for whoever comes next.
seat-replace = Close this seat and make a new one
confirm-returns = Somebody sat here before. Confirm only if it is the same person: everything that was written from this seat is theirs. For another person the convenor closes the seat and makes a new one.
