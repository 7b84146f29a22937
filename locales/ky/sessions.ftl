# Топтун жыйындары.
session-n = { $n }-жыйын
session-of = { $n }-жыйын · { $body }
session-plan-new = Жыйын белгилөө
session-clock = Кайсы жердин сааты боюнча
session-agenda = Күн тартибинде
session-summary-none = Азырынча кыскача баян жок.
session-summary-preparing = Кыскача баян даярдалып жатат.
session-summary-approved = Кыскача баян бекитилди.
stand-at-texts = Тараптардын позициясы ар бир тексттин жанында, текшерүү жабылгандан кийин көрсөтүлөт.
field-starts = Башталышы
field-items = Күн тартибиндеги маселелер
error = Ката
