# Проекты текстов. Название редакции стоит только там, где ему не нужен падеж.
draft-title = Проект текста
drafts-lede = Текст выпускают только два сомодератора вместе, и все стороны получают его в одно и то же мгновение.
drafts-none = Ни одного текста ещё не выпущено.
draft-begin = Начать текст
draft-state-begun = ещё не выпущен
draft-state-elements = свод элементов
draft-state-negotiation = обсуждается
draft-state-final = итоговый проект текста
draft-state-adopted = принято
draft-asks-elements = Прочтите собранное. Какого из ваших интересов здесь нет?
draft-asks-negotiation = Прочтите текст. Какому из ваших интересов не отвечает тот или иной пункт и какая наименьшая правка это исправит?
draft-asks-final = Прочтите итоговый проект текста. Несогласованного в нём больше нет.
draft-asks-adopted = Сейчас ничего: этот текст принят.
draft-see-changes = Посмотреть изменения
draft-superseded = Её заменила более новая редакция. Здесь она остаётся такой, какой была выпущена.
draft-to-newest = Читать новейшую редакцию
rev-first = исходный текст
rev-name = ред. { $n }
package-note = Ничего не согласовано, пока не согласовано всё.
early-note = Я знаю, что этот пункт повестки дня ещё не дошёл до стадии 4. Текст может появиться раньше, но обычно так не делают.
stand-title = Как стороны относятся к тексту
stand-no-check = По этому тексту проверки ещё не было. Скобки показывают, что пока остаётся спорным.
paragraph = Пункт
paragraphs = Пункты
paragraph-clean = Несогласованного нет
paragraph-open = В скобках
versions = Редакции
compare = Сравнить
alternative = Вариант
no-text = без текста
placeholder = место для текста

count-head = { $rev }: { $paragraphs ->
    [one] { $paragraphs } пункт
    [few] { $paragraphs } пункта
   *[many] { $paragraphs } пунктов
  }, из них чистых { $clean }; { $open ->
    [0] несогласованного нет
    [one] { $open } несогласованный элемент
    [few] { $open } несогласованных элемента
   *[many] { $open } несогласованных элементов
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
count-sides = В несогласованном названо сторон: { $n } из { $all }.
open-elements = { $n ->
    [0] несогласованного нет
    [one] { $n } несогласованный элемент
    [few] { $n } несогласованных элемента
   *[many] { $n } несогласованных элементов
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
draft-not-final = Принять можно только новейшую редакцию без несогласованных элементов.

issue-what = Выпустить { $symbol } для всех сторон в одно и то же мгновение
issue-state = Состояние
issue-count = Подсчёт
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
compare-heading = Название раздела
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
compare-first = Пока есть только один вариант текста. Сравнивать ещё не с чем.
