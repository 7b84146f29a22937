# Заседания группы.
sessions-none = Пока нет заседаний, открытых для вашего места. Их назначают сомодераторы.
session-n = Заседание { $n }
session-of = Заседание { $n } · { $body }
session-plan-new = Назначить заседание
session-plan-change = Изменить план
session-plan-adopted = Группа согласилась с этим планом. Изменённый план нужно предложить ей заново.
session-adopted = Группа согласилась с этой повесткой.
session-proposed = Это предложение сомодераторов. Группа с ним ещё не согласилась.
session-propose = Спросить согласие группы
session-propose-says = Оба сомодератора дают свои ключи, затем раунд согласия спрашивает группу именно об этом плане.
session-clock = По часам места
session-agenda = В повестке дня
session-summary-none = Отчёта ещё нет.
session-summary-preparing = Отчёт готовится.
session-summary-approved = Отчёт утверждён.
stand-at-texts = Как стороны относятся к тексту, видно при каждом тексте, когда проверка закрыта.
field-starts = Начало
field-items = Пункты повестки дня
field-working = Рабочий язык
field-interpretation = Перевод
hint-items = Поставьте место — 1, 2, 3 … — каждому пункту, который входит в повестку, и сколько минут он займёт. Всё вместе — не больше 180 минут.
error = Ошибка
session-item = Пункт
session-place = Место
session-minutes = Минуты
session-level = Конфиденциальность
session-for = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
    [many] { $n } минут
   *[other] { $n } минуты
}
interpretation-none = Нет
interpretation-consecutive = Последовательный: выступление занимает вдвое больше времени
interpretation-simultaneous = Синхронный

# Как далеко может уйти сказанное (практика 4.1).
level-c0 = Открыто для всех
level-c1 = Правило «Чатем-Хаус»
level-c2 = Внутри диалога
level-c3 = Внутри этого зала
level-c4 = Под печатью
level-c5 = Без записи
level-says-c0 = Сказанное может знать каждый.
level-says-c1 = Услышанным можно пользоваться. Нельзя говорить, кто это сказал, от какой стороны это пришло и кто был на заседании.
level-says-c2 = Сказанное остаётся внутри диалога. Снаружи никто не узнает ни его, ни кто здесь был.
level-says-c3 = Сказанное остаётся в этом зале. Другие группы диалога его тоже не узнают.
level-says-c4 = Это знает только тот модератор, которому это сказано.
level-says-c5 = Ничто из сказанного не записывается и не хранится. Никто этого не повторяет.

# Что сейчас на заседании.
session-state-planned = Назначено
session-state-open = Идёт заседание
session-state-break = Перерыв
session-state-closed = Закрыто
session-ends = По плану оно закончится в { $at }.
session-gathers = Войти можно с { $at }.
session-how = Как оно проходит
session-calendar = Встреча
session-calendar-file = Для вашего календаря
session-carried = С чего начинается заседание
session-carried-texts = Незавершённые тексты
session-carried-none = Ничего.
session-carried-open = { $n ->
    [0] Открытых мест нет.
    [one] { $n } открытое место.
    [few] { $n } открытых места.
    [many] { $n } открытых мест.
   *[other] { $n } открытого места.
}
session-carried-due = О чём нужно спросить снова
session-carried-again = { $symbol }, с { $day }
session-carried-since = После прошлого заседания, { $day }
session-carried-so-far = До сих пор
session-carried-revisions = { $n ->
    [0] Новых редакций не было.
    [one] Выпущена { $n } редакция.
    [few] Выпущено { $n } редакции.
    [many] Выпущено { $n } редакций.
   *[other] Выпущено { $n } редакции.
}
session-carried-declared = { $n ->
    [0] Результатов не объявляли.
    [one] Объявлен { $n } результат.
    [few] Объявлено { $n } результата.
    [many] Объявлено { $n } результатов.
   *[other] Объявлено { $n } результата.
}
session-presiding = Председательствует
session-join-late = Заседание идёт. Войдите, чтобы следить за тем, что говорят и показывают.
session-join-ask = Заседание собирается. Войдите, чтобы следить за тем, что говорят и показывают.
session-join = Войти на заседание
session-wait = Вы вошли. Заседание откроют сомодераторы.
session-language-hint = Язык этих страниц вы выбираете вверху.
session-open = Открыть заседание
session-refresh = Обновить
session-every = Обновлять каждые 20 секунд
session-no-every = Не обновлять автоматически
session-as-of = На { $at }.
session-leave = Выйти с заседания
session-present = Кто здесь
session-few = С одной из сторон так мало людей, что их число не показано.
session-moderators = { $n ->
    [0] Сомодераторов пока нет.
    [one] Один сомодератор здесь.
    [few] Оба сомодератора здесь.
    [many] Оба сомодератора здесь.
   *[other] Оба сомодератора здесь.
}
session-now = Сейчас
session-resumes = Перерыв до { $at }.
session-part-ends = До { $at }.
session-programme = Программа
session-manage = Вы ведёте заседание
session-next = Дальше: { $item }
session-last = Это последняя часть повестки.
session-move-to = Перейти к
session-move = Перейти дальше
session-break-for = Сколько длится перерыв
session-break = Объявить перерыв
session-resume = Закончить перерыв
session-close = Закрыть заседание
session-close-says = Заседание закончится для всех. Кто был здесь и всё, что живёт только во время заседания, стирается.
session-before-close-back = Докладчик читает вслух пункты отчёта.
session-before-close-action = Группа соглашается, кто что делает и к какому сроку.
session-before-close-next = Вы называете дату следующего заседания.
session-before-close-word = Каждый говорит одно слово. Вы благодарите всех.
session-follows = Следующее заседание группы: { $at }.
session-follows-none = Следующее заседание ещё не назначено.
session-level-set = Изменить уровень
session-level-says = Повысить его вы можете сами и сразу. Чтобы снова понизить, нужны ключи обоих сомодераторов, и никогда не ниже объявленного уровня.
session-lower = Понизить уровень того, что говорится сейчас
session-lower-says = То, что сказано за это время, остаётся на более высоком уровне.
session-level-now = Уровень сейчас
session-level-then = Уровень потом

# Что мешает шагу.
session-not-near = Войти на заседание и открыть его можно за час до начала и до конца по плану.
session-agenda-settled = Повестка определена: группа с ней согласилась или заседание уже открыто.
session-elsewhere = Заседание тем временем продвинулось. Посмотрите на него ещё раз.
session-no-entry = В повестке нет такой части.
session-bad-break = Перерыв длится не больше двух часов.
session-level-floor = Уровень части никогда не опускается ниже объявленного: люди говорили, полагаясь на него.

# Без записи (CNF-2).
off-record-begin = Перейти в режим «без записи»
off-record-end = Вернуться к записи
off-record-says = Ничто из того, что будет сказано, не сохраняется: ни заметок, ни опросов, ни вариантов. Опрос, который сейчас принимает ответы, стирается. Об этой части известно только то, что она была.
off-record-runs = Эта часть идёт без записи.
