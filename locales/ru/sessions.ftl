# Заседания группы.
sessions-none = Пока нет заседаний, открытых для вашего места. Их назначают сомодераторы.
session-n = Заседание { $n }
session-of = Заседание { $n } · { $body }
session-plan = Назначить заседание
session-clock = По часам места
session-agenda = В повестке дня
session-summary-none = Отчёта ещё нет.
session-summary-preparing = Отчёт готовится.
session-summary-approved = Отчёт утверждён.
stand-at-texts = Как стороны относятся к тексту, видно при каждом тексте, когда проверка закрыта.
field-starts = Начало
field-items = Пункты повестки дня
error = Ошибка
