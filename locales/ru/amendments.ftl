# Поправки.
amendments-title = Поправки
amendment-title = Поправка
amend-title = Предложить изменение
amendment-n = Поправка { $n }
amend-reword = Предложить другие слова
amend-alternative = Предложить другие слова для варианта { $n }
amend-add = Предложить новый пункт после него
amend-delete = Предложить исключить его
amend-lede = Сначала скажите, чего вам здесь не хватает, затем внесите самое малое изменение, которое это исправит. Что с ним делать, решают сомодераторы; прочитать его могут все члены группы.
field-fails = Какой из ваших интересов этот пункт не учитывает?
hint-fails = Потребность, опасение, надежда. Не то, что вы хотите видеть в тексте, а почему.
amend-smallest = Какое самое малое изменение это исправит?
amend-edit = Это слова текста. Измените только необходимое.
amend-new = Напишите пункт, который должен следовать за этим.
amend-closing = Часть пункта ещё открыта. Напишите весь пункт один раз без скобок, так, как вы могли бы с ним согласиться.
amend-deletes = Пункт выпадет, и на его месте ничего не останется.
amend-unattributed = Не показывать мою сторону
amend-unattributed-note = Иначе читатели видят вашу сторону, но никогда не вас.
amend-send = Подать поправку
amend-instead = Или вместо этого:
amend-stale = Тем временем вышла новая редакция
amend-stale-note = Выше показан пункт, каким он стал теперь. Написанное вами сохранилось в форме; отправьте ещё раз, если это по-прежнему верно.

amendment-what-reword = Другие слова для пункта { $n }
amendment-what-alternative = Другие слова для варианта { $alternative } пункта { $n }
amendment-what-add = Новый пункт после пункта { $n }
amendment-what-delete = Исключить пункт { $n }
amendment-status-filed = подана
amendment-status-grouped = объединена с другими
amendment-status-postponed = отложена
amendment-status-taken = принята в текст
amendment-status-bracketed = внесена как вариант в скобках
amendment-status-referred = передана другому органу
amendment-status-dropped = снята без решения
amendment-status-withdrawn = отозвана
amendment-taken-in = принята в текст: { $rev }
amendment-bracketed-in = внесена как вариант в скобках: { $rev }
amendment-referred-to = передана: { $body }
amendment-step-rebased = автор перенёс её на новый текст; прежде она гласила:
amendment-step-prepared = подготовлены слова для нового текста; они ждут автора
amendment-step-offered = автору предложены другие слова
amendment-step-answered = автор ответил
amendment-on-earlier = к прежнему тексту
amendment-in-copy = в рабочем экземпляре
amendment-withdrawn-in-copy = автор её отозвал, но она ещё в рабочем экземпляре. Уберите её слова или издайте их от своего имени.
amendment-under = Под заголовком «{ $heading }»
amendment-interest = Интерес, который пункт не учитывает
amendment-collides = Противоречит
amendment-collides-note = Они меняют одни и те же слова, или одна из них исключает пункт. Обе сразу в таком виде принять нельзя.

amendments-to-all = Все поправки к этому тексту
amendments-closed = { $n ->
    [one] { $n } закрыта
    [few] { $n } закрыты
    [many] { $n } закрыто
   *[other] { $n } закрыто
  }
amendments-none-here = Поправок к этому пункту, которые ждут решения, нет.
amendments-none = Таких нет.
amendments-which = Какие поправки
amendments-open = ждут решения
amendments-all = все
amendments-of-gone = К пунктам, которых больше нет
amendments-ask = Откройте пункт, чтобы предложить изменение.
amendments-ask-moderator = Решите, что делать с ожидающими поправками: принять, объединить, предложить другие слова, передать, отложить или снять.
amendments-waiting = { $n ->
    [0] Ни одна поправка не ждёт решения.
    [one] { $n } поправка ждёт решения.
    [few] { $n } поправки ждут решения.
    [many] { $n } поправок ждут решения.
   *[other] { $n } поправок ждут решения.
  }
amendments-stand = Сколько людей стоит за поправкой, здесь не считают: стороны отвечают при проверке.

amendment-proposed = Что она меняет
amendment-both = Обе версии
amendment-became = Каким пункт стал: { $rev }
amendment-gone-now = Его больше нет: он исключён, разделён или объединён с другим.
amendment-stand = Поправка — предложение одного человека. О том, где стоят стороны, она ещё ничего не говорит.
amendment-history = Что с ней стало
amendment-was = По вашей поправке решено: { $status }.
amendment-see = Я это прочитал(а)
amendment-ask-answer = Сомодераторы пришли к другим словам. Учитывают ли они ваш интерес?
amendment-to-answer = Прочитать и ответить
amendment-ask-rebase = Текст с тех пор изменился. Перенесите поправку на новый текст или отзовите её.
amendment-to-rebase = Посмотреть обе версии
amendment-ask-decide = Решите, что с ней делать.
amendment-to-take = Внести в рабочий экземпляр
amendment-to-decide = Другие решения
amendment-ask-prepare = Она относится к прежнему тексту. Перенести её на новый должен автор; вы можете подготовить слова.
amendment-to-prepare = Подготовить слова
amendment-offer = Другие слова
amendment-offer-note = Отмечено, чем они отличаются от слов автора.
amendment-answered = Автор об интересе
amendment-answer = Отправить ответ
amendment-unanswered = Автор ещё не ответил.
field-meets = Учитывают ли эти слова ваш интерес?
amendment-line = Строка к этому
meets-yes = Да
meets-partly = Отчасти
meets-no = Нет
amendment-withdraw = Отозвать поправку
amendment-withdraw-note = Её можно будет прочитать как отозванную.
amendment-stale = Кто-то изменил её раньше
amendment-stale-note = Теперь вы видите последнее состояние. Посмотрите на него и повторите действие, если оно ещё нужно.

amendment-decide = Решить
amendment-one-key = Здесь достаточно одного ключа: сам текст меняется только двумя. Причину прочитают автор и все члены группы.
amendment-do-group = Объединить с другими
amendment-do-offer = Предложить другие слова
amendment-do-refer = Передать другому органу
amendment-do-postpone = Отложить
amendment-do-drop = Снять без решения
amendment-reason = Причина, одной строкой
amendment-with = Вместе с
amendment-offer-hint = Все члены группы прочитают их одновременно. Автор скажет, учитывают ли они его интерес.
amendment-held-note = Она внесена в рабочий экземпляр. Остальные узнают об этом, когда выйдет следующая редакция.
amendment-release = В рабочем экземпляре её больше нет
field-heading = Заголовок
field-to_body = Какому органу
field-decision = Решение
field-wish = Вид изменения
field-how = Форма
field-to = Пункт

take-title = В рабочий экземпляр
take-lede = До выхода следующей редакции это видят только два сомодератора. Тогда же узнает и автор.
take-left-behind = После выхода редакции будут относиться к прежнему тексту:
take-copy = Что изменится в рабочем экземпляре
take-words = Слова, которые войдут в текст
take-words-hint = Если вы измените слова автора, его спросят, учитывают ли они по-прежнему его интерес.
take-words-touch = В рабочем экземпляре те же слова тем временем изменены. Здесь слова автора: напишите так, чтобы уместилось и то и другое.
take-as-text = Принять как текст
take-as-option = Внести как вариант в скобках

rebase-title = На новый текст
rebase-lede = Сравните обе версии. Измените свои слова так, чтобы они подходили к новому тексту; тогда они будут относиться к нему.
rebase-lede-prepare = Вы можете написать слова так, как они стояли бы в новом тексте. Пока автор сам не нажмёт кнопку, ничего не изменится.
rebase-words = Ваши слова на новом тексте
rebase-from-prepared = Эти слова для вас подготовил сомодератор.
rebase-from-merged = Оба изменения вместе: то, что изменил новый текст, и то, что изменили вы.
rebase-from-own = Это ваши прежние слова. Новый текст изменил то же место, поэтому только вы можете сказать, как их соединить.
rebase-deletes = Вы по-прежнему предлагаете исключить пункт, каким он стал теперь.
rebase-send = Перенести на новый текст
rebase-rather-withdraw = Лучше отозвать

amendment-too-many = Слишком много ваших поправок к этому тексту ждут решения. Отзовите некоторые или подождите решения сомодераторов.
amendment-current = Эта поправка уже относится к новейшему тексту.
amendment-closed = Одна из этих поправок больше не ждёт решения.
amendment-answered-rule = Здесь ничего не ждёт ответа.
amendment-earlier = Эта поправка относится к прежнему тексту. Сначала автор должен перенести её на новейший.
amendment-held = Она уже внесена в рабочий экземпляр.
amendment-not-held = В рабочем экземпляре её нет.
amendment-not-in-copy = Её пункта нет в рабочем экземпляре.
amendment-gone = Этого пункта больше нет в новейшей редакции.
problem-unchanged = { $field }: пока ничего не изменено.

ask-amendment-see = По вашей поправке принято решение: { $about }.
ask-amendment-see-button = Прочитать решение
ask-amendment-answer = По вашей поправке вернулись другие слова: { $about }.
ask-amendment-answer-button = Сказать, подходят ли они
ask-amendment-rebase = Ваша поправка относится к прежнему тексту: { $about }.
ask-amendment-rebase-button = Посмотреть обе версии
ask-amendments = Ждут решения поправки: { $about }.
ask-amendments-button = Посмотреть
