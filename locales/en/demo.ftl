# What only a demonstration shows.
demo-seats = Take a seat with one click
demo-seats-hint = Everything here is invented. Look at the same text from both sides, as a moderator and as the rapporteur.
demo-moderators = Co-moderators, one key each
demo-rapporteur = Rapporteur
demo-others = Others
demo-hour-later = One hour later
demo-day-later = One day later
demo-other-seat = Take another seat
