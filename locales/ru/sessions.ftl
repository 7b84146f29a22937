# Заседания рабочих групп и пленарные.
sessions-none = Заседаний пока не назначено. Их назначают сомодераторы.
session-n = Заседание { $n }
session-of = Заседание { $n } · { $body }
session-plan = Назначить заседание
session-clock = По часам
session-agenda = В повестке
session-summary-none = Краткого отчёта ещё нет.
session-summary-preparing = Краткий отчёт готовится.
session-summary-approved = Краткий отчёт одобрен.
stand-at-texts = Как относятся стороны, видно у каждого текста, когда проверка завершена.
field-starts = Начало
field-items = Пункты повестки
error = Ошибка
