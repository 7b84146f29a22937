# The pack of a session for paper.
pack-title = For printing
pack-back = Back to the session
pack-long = This text is long. It is printed by itself.
pack-slip = Your answer to { $symbol }
pack-slip-says = Mark one answer. Give this page back by hand to the person from whom you have it.
pack-words = Which words it is about, what you fear from them, and what would change your answer:
pack-seat = The word of your seat:
