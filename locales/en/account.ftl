# One's own seat.
account-seat = Your seat as others see it
account-remember = Your handle is { $who }. Remember it: you sign in with it and your passphrase.
account-shown = Shown as
account-seat-hint = No name, telephone or address of yours is kept here.
account-keep-language = Keep this language
account-sign-ins = Where you are signed in
account-sign-ins-hint = Neither the device nor its address is kept. If you do not know one of these, end it.
account-this = This one
account-since = Since { $at }
account-seen = Last used { $at }
account-end = End this sign-in
account-end-all = End all, also this one
