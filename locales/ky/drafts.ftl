# Тексттин долбоорлору.
draft-title = Тексттин долбоору
drafts-lede = Текстти эки тең модератор гана чогуу чыгарат, жана бардык тараптар аны бир эле учурда алат.
drafts-none = Азырынча бир да текст чыгарылган жок.
draft-begin = Жаңы текст баштоо
draft-state-begun = азырынча чыгарыла элек
draft-state-negotiation = талкууланууда
draft-state-final = тексттин акыркы долбоору
draft-state-adopted = кабыл алынды
draft-asks-elements = Чогултулгандарды окуңуз. Бул жерде кайсы кызыкчылыгыңыз жок?
draft-asks-negotiation = Текстти окуңуз. Кайсы пункт кайсы кызыкчылыгыңызга жооп бербейт жана кандай эң кичине өзгөртүү муну оңдойт?
draft-asks-final = Тексттин акыркы долбоорун окуңуз. Анда макулдашылбаган эч нерсе калган жок.
draft-asks-adopted = Азырынча эч нерсе: бул текст кабыл алынган.
draft-see-changes = Өзгөрүүлөрдү көрүү
draft-superseded = Аны жаңыраак редакция алмаштырды. Бул жерде ал чыгарылган боюнча калат.
draft-to-newest = Эң жаңы редакцияны окуу
rev-first = баштапкы текст
rev-name = { $n }-редакция
package-note = Баары макулдашылмайынча эч нерсе макулдашылган болуп эсептелбейт.
stand-title = Тараптардын позициясы
stand-no-check = Бул текст боюнча азырынча текшерүү болгон жок. Кашаалар эмне талаштуу бойдон калганын көрсөтөт.
paragraph = Пункт
paragraphs = Пункттар
paragraph-clean = Макулдашылбаган эч нерсе жок
paragraph-open = Кашаада
versions = Редакциялар
compare = Салыштыруу
alternative = Вариант
no-text = текстсиз
placeholder = текст үчүн орун

count-head = { $rev }: { $paragraphs } пункт, анын ичинен { $clean } пункт таза; { $open } макулдашылбаган элемент
count-before = ({ $rev }: { $open })
count-wording = сөз айкашы: { $n }
count-inclusion = киргизүү: { $n }
count-deletion = алып салуу: { $n }
count-alternatives = варианттардын топтому: { $n }
count-placeholders = текст үчүн орун: { $n }
count-numbers = кашаадагы номер: { $n }
count-oldest = Эң эскиси { $days } күн мурда пайда болгон ({ $rev }, { $date }).
count-sides = Макулдашылбаган элементтерде аталган тараптар: { $all } ичинен { $n }.
open-elements = { $n ->
    [0] макулдашылбаган эч нерсе жок
   *[other] { $n } макулдашылбаган элемент
  }

open-since = { $what } ({ $rev })
open-wording = Сөз айкашы талаштуу
open-inclusion = Киргизүү сунушталат
open-deletion = Алып салуу сунушталат
open-alternatives = Бүт пункт үчүн варианттар
open-placeholder = Мазмуну азырынча жазыла элек
open-number = Пункт бүтүндөй макулдашылган эмес
owed-by = Жазат: { $who }, мөөнөтү: { $due }
owed-by-nobody = дайындалган эмес
awaits-consultation = Тараптардын бири өз ичинде кеңешет; кайра суралат: { $until }
kept-open-with = { $n }-пункт менен бирге макулдашылбаган бойдон калат
spoken-wording = талаштуу сөз айкашы:
spoken-wording-of = сөз айкашы ({ $who }):
spoken-inclusion = киргизүү сунушталат:
spoken-inclusion-of = { $who } киргизүүнү сунуштайт:
spoken-deletion = алып салуу сунушталат:
spoken-deletion-of = { $who } алып салууну сунуштайт:

field-title = Аталышы
field-body = Топ
field-item = Күн тартибиндеги маселе
item-none = жок
field-lang = Тексттин тили

draft-not-issued = Азырынча кайтып бара турган эч нерсе чыгарылган жок.
draft-empty = Азырынча чыгарууга боло турган бир да пункт жок.
draft-unchanged = Иштөө нускасы эң жаңы редакциядан айырмаланбайт.
draft-adopted = Текст кабыл алынган. Ал мындан ары өзгөрбөйт.
draft-pen-moved = Биринчи ачкыч берилгенден кийин иштөө нускасы өзгөрдү. Экинчи ачкычты азыркы текст үчүн кайра сураңыз.
draft-not-final = Макулдашылбаган элементи жок эң жаңы редакцияны гана кабыл алууга болот.

issue-what = { $symbol } бардык тараптарга бир эле учурда чыгарылсын
issue-state = Абалы
issue-count = Саны

compare-what = Эмне өзгөрдү: { $from } → { $to }
compare-pen = иштөө нускасы
compare-from = Мурда
compare-to = Азыр
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
compare-was = Мурда { $n }-пункт болгон
compare-title = Аталышы
compare-same = { $which }: өзгөрүүсүз (пункттардын саны: { $n })
compare-numbers = Пункттардын дал келиши
compare-number-in = Номери ({ $rev })
compare-became = Ал эмне болду
compare-plain = Жөнөкөй текст түрүндө
compare-asks = Жаңы сөз айкашы сиз айткыңыз келгенди билдиреби, карап көрүңүз.
compare-read = Окуу: { $rev }

pen-title = Иштөө нускасы
pen-to-act = Экинчи ачкычты эмне күтүп турганын көрүү
pen-count = Иштөө нускасы
pen-secret = Чыгарылганга чейин аны эки тең модератор гана көрөт.
pen-compare = Эң жаңы редакция менен салыштыруу
pen-add = Пункттарды кошуу
pen-where = Кайсы жерге
pen-first = баарынан мурда
pen-after = { $n }-пункттан кийин
pen-discard-note = Иштөө нускасы эң жаңы редакцияга кайтарылат.
pen-you-wrote = Сиз жазгансыз:
pen-elements = Макулдашылбаган элементтер
pen-change = Бул пунктту өзгөртүү
pen-before = Мурунку пункт
pen-next = Кийинки пункт

edit-bracket = Сөздөрдү кашаага алуу
edit-insert = Кашаадагы сөздөрдү кошуу
edit-move-up = Өйдө жылдыруу
edit-move-down = Ылдый жылдыруу
edit-remove = Пунктту алып салуу

field-words = Сөздөр
field-after = Бул сөздөрдөн кийин (бош болсо: аягында)
field-kind = Эмне талаштуу
field-sides = Ким сунуштайт
field-linked = Башка пункттун номери
field-until = Качан кайра суралат
field-note = Эскертүү
field-owner = Ким жазат
field-due = Мөөнөтү
