# Проекты текстов. Название редакции стоит только там, где ему не нужен падеж.
draft-title = Проект текста
drafts-lede = Текст выпускают только два сомодератора вместе, и все стороны получают его в одно и то же мгновение.
drafts-none = Пока нет текстов, открытых для вашего места.
draft-begin = Начать текст
draft-state-begun = ещё не выпущен
draft-state-elements = свод элементов
draft-state-negotiation = обсуждается
draft-state-final = итоговый проект текста
draft-state-adopted = принято
draft-state-adopted_ad_referendum = принято ad referendum, до подтверждения
draft-asks-elements = Прочтите собранное. Какого из ваших интересов здесь нет?
draft-asks-negotiation = Прочтите текст. Какому из ваших интересов не отвечает тот или иной пункт и какая наименьшая правка это исправит? Чтобы сказать об этом, откройте пункт по его номеру.
draft-asks-final = Прочтите итоговый проект текста. Открытых вопросов в нём больше нет.
draft-asks-adopted = Сейчас ничего: этот текст принят.
draft-asks-adopted_ad_referendum = Сейчас ничего: этот текст принят ad referendum. Не хватает подтверждений из дома.
draft-leads-elements = Подготовьте из собранного первый текст для переговоров.
draft-leads-negotiation = Подготовьте следующую редакцию или откройте проверку пункта.
draft-leads-final = Открытых вопросов в нём больше нет. Откройте проверку всего текста или предложите молчаливое согласие.
draft-runs-check = Сейчас ничего. Проверка этого текста ещё не закончена.
draft-runs-silence = Сейчас ничего. Процедура молчаливого согласия по этому тексту ещё не закончена.
draft-see-changes = Посмотреть изменения
draft-superseded = Её заменила более новая редакция. Здесь она остаётся такой, какой была выпущена.
draft-to-newest = Читать новейшую редакцию
rev-first = исходный текст
rev-name = ред. { $n }
package-note = Ничего не согласовано, пока не согласовано всё.
early-note = Я знаю, что этот пункт повестки дня ещё не дошёл до стадии 4. Текст может появиться раньше, но обычно так не делают.
stand-title = Как стороны относятся к тексту
stand-no-check = По этому тексту проверки ещё не было. Скобки показывают, что пока остаётся спорным.
stand-page = Где мы находимся
stand-asks = Найдите пункт, которому помогло бы небольшое изменение с вашей стороны.
stand-asks-moderators = Посмотрите, что открыто дольше всего и какие вопросы ждут друг друга. Вы не становитесь ни на чью сторону.
stand-asks-nothing = Сейчас ничего: открытых вопросов нет.
stand-in-short = Коротко
stand-through = От редакции к редакции
stand-through-note = Каждая клетка — пункт новейшей редакции, по порядку чтения. Открытых вопросов может стать больше, когда в текст вчитываются; это число ничего не говорит о людях.
stand-open = Что остаётся открытым
stand-open-none = В этой редакции открытых вопросов нет.
stand-since = впервые: { $rev } от { $date } ({ $days ->
    [0] сегодня
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
  })
stand-together = Пункты { $which } ждут друг друга.
stand-weakest = Проверка { $check }: на стороне с наименьшей поддержкой текст поддерживают { $support } из { $seats } мест.
paragraph = Пункт
about-title = Пункт проекта текста
about-gone = В новейшей редакции этого пункта уже нет. В последний раз он стоял здесь: { $rev }; показан так, как стоял там.
about-asks = Если этот пункт не отвечает какому-то из ваших интересов, скажите об этом ниже и назовите наименьшую правку, которая это исправит.
about-no-check = По этому пункту проверки ещё не было. Скобки показывают, что пока остаётся спорным.
paragraphs = Пункты
paragraph-clean = Без скобок
paragraph-open = В скобках
paragraph-discussed = Обсуждается
paragraph-agreed = Согласован
paragraph-agreed_ad_referendum = Согласован ad referendum, до подтверждения
paragraph-agreed_provisionally = Согласован предварительно
versions = Редакции
compare = Сравнить
alternative = Вариант
no-text = без текста
placeholder = место для текста

count-head = { $rev }: { $paragraphs ->
    [one] { $paragraphs } пункт
    [few] { $paragraphs } пункта
   *[many] { $paragraphs } пунктов
  }, из них без скобок { $clean }; { $open ->
    [0] открытых вопросов нет
    [one] { $open } открытый вопрос
    [few] { $open } открытых вопроса
   *[many] { $open } открытых вопросов
  }
count-before = ({ $rev }: { $open })
count-wording = формулировка: { $n }
count-inclusion = включение: { $n }
count-deletion = исключение: { $n }
count-alternatives = { $n ->
    [one] { $n } набор вариантов
    [few] { $n } набора вариантов
   *[many] { $n } наборов вариантов
  }
count-placeholders = { $n ->
    [one] { $n } место для текста
    [few] { $n } места для текста
   *[many] { $n } мест для текста
  }
count-numbers = { $n ->
    [one] { $n } номер в скобках
    [few] { $n } номера в скобках
   *[many] { $n } номеров в скобках
  }
count-oldest = Самый давний появился { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
  } назад ({ $rev }, { $date }).
count-sides = Сторон, чьи формулировки в скобках: { $n } из { $all }.
open-elements = { $n ->
    [0] открытых вопросов нет
    [one] { $n } открытый вопрос
    [few] { $n } открытых вопроса
   *[many] { $n } открытых вопросов
  }

open-since = { $what } (начиная с: { $rev })
open-wording = Спорная формулировка
open-inclusion = Предлагается включить
open-deletion = Предлагается исключить
open-alternatives = Варианты для всего пункта
open-placeholder = Содержание ещё не написано
open-number = Пункт в целом не согласован
owed-by = Пишет: { $who }, срок: { $due }
owed-by-nobody = не назначено
awaits-consultation = Одна из сторон советуется у себя; вопрос вернётся: { $until }
kept-open-with = Остаётся открытым вместе с пунктом { $n }
spoken-wording = спорная формулировка:
spoken-wording-of = формулировка ({ $who }):
spoken-inclusion = предлагается включить:
spoken-inclusion-of = предлагает включить { $who }:
spoken-deletion = предлагается исключить:
spoken-deletion-of = предлагает исключить { $who }:
spoken-placeholder = содержание, предложенное для этого места:
spoken-placeholder-of = содержание, которое предлагает { $who }:
spoken-compromise = предложенный компромисс:
spoken-compromise-of = компромисс, который предлагает { $who }:
compromise = компромисс
propose-compromise = Я предлагаю эти слова как компромисс
propose-compromise-note = В скобках они будут отмечены как компромисс.

field-title = Название
field-body = Группа
field-item = Пункт повестки дня
item-none = нет
field-lang = Язык текста
field-package = Пакет
field-knows_early = Ранняя стадия

draft-not-issued = Ещё ничего не выпущено, к чему можно было бы вернуться.
draft-empty = Пока нет ни одного пункта, который можно выпустить.
draft-unchanged = Рабочая копия не отличается от новейшей редакции.
draft-adopted = Текст принят. Он больше не меняется.
draft-pen-moved = Рабочая копия изменилась после того, как был дан первый ключ. Попросите второй ключ заново, уже для нынешнего текста.
draft-not-final = Принять можно только новейшую редакцию без открытых вопросов.

issue-what = Выпустить { $symbol } для всех сторон в одно и то же мгновение
issue-state = Состояние
issue-count = Подсчёт
issue-opens = Открываются скобки
issue-closes = Закрываются скобки (номера прежней редакции)
issue-takes = Поправка
issue-early = Этот пункт повестки дня ещё не дошёл до стадии 4. Давая согласие, вы говорите, что знаете об этом.

compare-what = Что изменилось: { $from } → { $to }
compare-pen = рабочая копия
compare-from = Было
compare-to = Стало
compare-short = Коротко
compare-changed = Изменено
compare-new = Новое
compare-removed = Убрано
compare-moved = Перенесено
compare-unchanged = Без изменений
compare-none = нет
compare-words = Слова
compare-words-n = вставлено: { $in }, убрано: { $out }
compare-inserted = вставленные слова
compare-deleted = убранные слова
compare-was = Раньше это был пункт { $n }
compare-title = Название
compare-same = { $n ->
    [one] Пункт { $which } не изменился
    [few] Пункты { $which } не изменились
   *[many] Пункты { $which } не изменились
  }
compare-numbers = Соответствие пунктов
compare-number-in = Номер ({ $rev })
compare-became = Что с ним стало
compare-plain = Простым текстом
compare-asks = Посмотрите, говорит ли новая формулировка то, что вы имели в виду.
compare-read = Читать: { $rev }

pen-title = Рабочая копия
pen-amendments = Поправки в рабочем экземпляре
pen-asks = Подготовьте: { $rev }. Когда текст готов, попросите у сомодератора второй ключ.
pen-ask = Попросить второй ключ
pen-waits = Эта рабочая копия ждёт второго ключа. Если изменить её сейчас, первый ключ потеряет силу.
pen-to-act = Посмотреть, что ждёт второго ключа
pen-count = Рабочая копия
pen-secret = До выпуска её видят только два сомодератора.
pen-compare = Сравнить с новейшей редакцией
pen-add = Добавить пункты
pen-add-hint = Вставьте или напишите. Пустая строка начинает новый пункт. Квадратные скобки станут круглыми: ставьте скобки вокруг слов через форму пункта.
pen-where = Где
pen-first = перед всеми остальными
pen-after = после пункта { $n }
pen-rename = Переименовать текст
pen-discard = Отбросить все изменения
pen-discard-note = Рабочая копия вернётся к новейшей редакции.
pen-stale = Тем временем ваш сомодератор изменил рабочую копию
pen-stale-note = Сейчас вы видите новейшее состояние. То, что вы написали, осталось в форме; если это ещё верно, отправьте снова.
pen-stale-outline = Сейчас вы видите новейшее состояние. То, что вы написали, осталось в форме.
pen-you-wrote = Вы написали:
pen-whole = Назад ко всему пункту
pen-elements = Открытые вопросы
pen-change = Изменить этот пункт
pen-before = Предыдущий пункт
pen-next = Следующий пункт

edit-rewrite = Переписать слова
edit-replace = Заменить весь пункт одной формулировкой
edit-bracket = Заключить слова в скобки
edit-insert = Вставить слова в скобках
edit-placeholder = Вставить место для текста
edit-heading = Название раздела перед ним
edit-bracket-number = Заключить номер в скобки: в целом не согласовано
edit-clear-number = Снять скобки с номера
edit-move-up = Переместить выше
edit-move-down = Переместить ниже
edit-remove = Убрать пункт
edit-alternative = Добавить вариант (если слов нет: «без текста»)
edit-lead = Слова перед вариантами
edit-attribute = Кто предлагает этот вариант
edit-drop-alternative = Убрать этот вариант
edit-annotate-alternatives = Почему варианты не согласованы
edit-choose = Остановиться на одном варианте
edit-add-option = Добавить формулировку
edit-change-option = Изменить формулировку
edit-drop-option = Убрать формулировку
edit-annotate = Почему это не согласовано
edit-settle = Завершить
settle-none = не оставлять ничего
reason-plain = сам вопрос
reason-linked = остаётся открытым вместе с другим пунктом
reason-awaiting = одна из сторон советуется у себя

field-words = Слова
field-after = После этих слов (пусто: в конце)
field-kind = Что остаётся спорным
field-sides = Кто предлагает
field-reason = Что не даёт закрыть вопрос
field-linked = Номер другого пункта
field-until = Когда вопрос вернётся
field-note = Примечание
field-unattributed = Не показывать, кто предлагает
field-owed = Что нужно написать
field-owner = Кто пишет
field-due = Срок
field-choice = На чём остановиться
draft-say = Сказать об этом в пункте повестки
