# Кто говорит на заседании.
floor-title = Выступающие
floor-round = Круг высказываний
floor-has = Слово имеет
floor-nobody = Слова пока никто не имеет.
floor-until = до { $at }
floor-purpose-turn = выступление
floor-purpose-round = круг высказываний
floor-purpose-reply = право на ответ
floor-purpose-point = вопрос по порядку ведения
floor-purpose-guest = по приглашению
floor-phase-ending = Осталось меньше половины минуты.
floor-phase-over = Время вышло: пожалуйста, закончите мысль.
floor-phase-paused = Отсчёт времени остановлен.
floor-interrupted = Продолжит после вопроса по порядку ведения:
floor-ruled-granted = Модераторы приняли замечание по порядку ведения.
floor-ruled-refused = Модераторы не приняли замечание по порядку ведения.
floor-cannot-follow = Кто-то не слышит или не понимает. Пожалуйста, говорите медленно и повторите последнее предложение.
floor-break-asked = Просят о перерыве.
floor-point-raised = По порядку ведения:
floor-line-empty = В очереди никого нет.
floor-first = вне очереди
floor-again = ещё одна возможность
floor-rule = Первой идёт сторона, которая не говорила дольше всех, а внутри неё — тот, кто говорил меньше всех.
floor-round-says = Слово предлагают каждому по одному разу; можно пропустить, тогда в конце спросят ещё раз. Ответных реплик нет.
floor-reordered = Изменения очереди:
floor-reason-question = был задан вопрос
floor-reason-correction = нужно сначала внести исправление
floor-reason-leaving = нужно уйти или прерывается связь
floor-reason-interpreter = свободен переводчик на этот язык
floor-told-moved-on = Заседание перешло к другому пункту раньше, чем до вас дошла очередь. Вы можете снова попросить слова.
floor-told-removed = Модератор снял вашу просьбу с очереди. Вы можете снова попросить слова.
floor-place = Ваше место в очереди: { $n }.
floor-do-floor = Попросить слова
floor-do-pass = Пропустить
floor-do-follow = Я не слышу или не понимаю
floor-do-reply = Попросить о праве на ответ
floor-do-point = По порядку ведения
floor-do-break = Попросить о перерыве
floor-do-no-break = Перерыв не нужен
floor-withdraw-turn = Не буду выступать
floor-withdraw-reply = Не буду отвечать
floor-withdraw-point = Снять замечание по порядку ведения
floor-more = Ответ, порядок ведения, перерыв
floor-says-reply = Одна минута, раньше других. Один раз по каждому пункту.
floor-says-point = Полминуты: о том, как ведётся заседание, а не о сути дела. Решают модераторы.
floor-says-break = Для вашей стороны. Какая сторона просит, видят только модераторы. Первый перерыв дают всегда.
floor-lead-give = Дать слово: { $who }
floor-lead-end = Закончить выступление
floor-lead-minute = Добавить минуту
floor-lead-pause = Остановить отсчёт
floor-lead-resume = Продолжить отсчёт
floor-lead-hear = Выслушать: 30 секунд
floor-lead-grant = Принять замечание
floor-lead-refuse = Не принимать
floor-lead-remove = Снять
floor-lead-pass = Пропускает
floor-lead-break = Перерыв на 10 минут
floor-lead-no-break = Сейчас без перерыва
floor-break-due = просит о перерыве: он первый, и его дают всегда.
floor-break-again = просит ещё об одном перерыве.
floor-lead-followed = Теперь всем слышно и понятно
floor-lead-more = Очередь, приглашённые, круг, время
floor-lead-who = Кто идёт первым
floor-lead-why = Почему; это видят все
floor-lead-first = Вне очереди
floor-lead-guest = Приглашённый эксперт
floor-lead-invite = Дать слово
floor-lead-round = Начать круг высказываний
floor-lead-round-says = Слово предлагают всем присутствующим, стороны чередуются, порядок по жребию. Очередь подождёт.
floor-lead-end-round = Закончить круг
floor-lead-time = Время на выступление
floor-lead-limit = Установить
floor-turn-minutes = { $n ->
    [one] { $n } минута на выступление
    [few] { $n } минуты на выступление
   *[many] { $n } минут на выступление
}
floor-shares = Время выступлений
floor-minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
   *[many] { $n } минут
}
floor-turns = { $n ->
    [one] { $n } выступление
    [few] { $n } выступления
   *[many] { $n } выступлений
}
floor-silent = по этому пункту ещё не говорили: { $n }
floor-not-open = Заседание сейчас не ведётся. Ничего не изменилось.
floor-come-in = Сначала войдите на заседание, затем попросите слова.
floor-waits-already = Вы уже в очереди.
floor-has-it = Слово сейчас у вас.
floor-not-here = Этого человека нет на заседании.
floor-not-waiting = Этой просьбы уже нет в очереди. Ничего не изменилось.
floor-not-next = Следующим уже идёт другой человек. Ничего не изменилось; посмотрите очередь ещё раз.
floor-next-already = Этот человек и так следующий.
floor-not-speaking = Слово уже перешло дальше. Ничего не изменилось; посмотрите страницу ещё раз.
floor-go-round = Идёт круг высказываний: слово предлагают каждому по очереди, реплик нет. После него вы можете попросить снова.
floor-nobody-to-ask = На заседании пока нет участников.
floor-replied = Право на ответ по этому пункту вы уже использовали. Вы можете попросить слова.
floor-point-first = Сейчас выслушивают замечание по порядку ведения. Сначала примите по нему решение.
floor-break-is-due = Первый перерыв стороны дают всегда.
