# Sessions of a body.
sessions-none = There is no session that your seat can read of yet. The co-moderators plan them.
session-n = Session { $n }
session-of = Session { $n } · { $body }
session-plan = Plan a session
session-clock = By the clock of
session-agenda = On the agenda
session-summary-none = No summary yet.
session-summary-preparing = The summary is in preparation.
session-summary-approved = The summary is approved.
stand-at-texts = Where the sides stand is shown with each text, once a check has closed.
field-starts = Begins
field-items = Items on the agenda
error = Error
