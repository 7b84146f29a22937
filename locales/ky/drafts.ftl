# Тексттин долбоорлору.
draft-title = Тексттин долбоору
drafts-lede = Текстти эки тең модератор гана чогуу чыгарат, жана бардык тараптар аны бир эле учурда алат.
drafts-none = Азырынча бир да текст чыгарылган жок.
draft-begin = Жаңы текст баштоо
draft-state-begun = азырынча чыгарыла элек
draft-state-negotiation = талкууланууда
draft-state-final = тексттин акыркы долбоору
draft-state-adopted = кабыл алынды
draft-asks-final = Тексттин акыркы долбоорун окуңуз. Анда макулдашылбаган эч нерсе калган жок.
draft-asks-adopted = Азырынча эч нерсе: бул текст кабыл алынган.
draft-see-changes = Өзгөрүүлөрдү көрүү
draft-to-newest = Эң жаңы редакцияны окуу
rev-first = баштапкы текст
rev-name = { $n }-редакция
package-note = Баары макулдашылмайынча эч нерсе макулдашылган болуп эсептелбейт.
stand-title = Тараптардын позициясы
paragraph = Пункт
paragraphs = Пункттар
paragraph-clean = Макулдашылбаган эч нерсе жок
paragraph-open = Кашаада
versions = Редакциялар
compare = Салыштыруу
alternative = Вариант
no-text = текстсиз

count-head = { $rev }: { $paragraphs } пункт, анын ичинен { $clean } пункт таза; { $open } макулдашылбаган элемент
count-before = ({ $rev }: { $open })
open-elements = { $n ->
    [0] макулдашылбаган эч нерсе жок
   *[other] { $n } макулдашылбаган элемент
  }

open-inclusion = Киргизүү сунушталат
open-deletion = Алып салуу сунушталат
open-alternatives = Бүт пункт үчүн варианттар
open-number = Пункт бүтүндөй макулдашылган эмес

field-title = Аталышы
field-body = Топ
field-item = Күн тартибиндеги маселе
item-none = жок
field-lang = Тексттин тили

draft-empty = Азырынча чыгарууга боло турган бир да пункт жок.
draft-adopted = Текст кабыл алынган. Ал мындан ары өзгөрбөйт.

issue-state = Абалы

compare-what = Эмне өзгөрдү: { $from } → { $to }
compare-pen = иштөө нускасы
compare-short = Кыскача
compare-changed = Өзгөрдү
compare-new = Жаңы
compare-removed = Алынып салынды
compare-moved = Жылдырылды
compare-unchanged = Өзгөрүүсүз
compare-none = жок
compare-words = Сөздөр
compare-words-n = кошулду: { $in }, алынды: { $out }
compare-inserted = кошулган сөздөр
compare-deleted = алынып салынган сөздөр
compare-title = Аталышы
compare-numbers = Пункттардын дал келиши
compare-became = Ал эмне болду
compare-plain = Жөнөкөй текст түрүндө
compare-asks = Жаңы сөз айкашы сиз айткыңыз келгенди билдиреби, карап көрүңүз.
compare-read = Окуу: { $rev }
