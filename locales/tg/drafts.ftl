# Лоиҳаҳои матн.
draft-title = Лоиҳаи матн
drafts-lede = Матнро танҳо ду ҳаммодератор якҷоя нашр мекунанд ва ҳамаи тарафҳо онро дар як лаҳза мегиранд.
drafts-none = Ҳоло ягон матн нашр нашудааст.
draft-begin = Матни нав оғоз кардан
draft-state-begun = ҳоло нашр нашудааст
draft-state-negotiation = дар муҳокима
draft-state-final = лоиҳаи ниҳоии матн
draft-state-adopted = қабул шуд
draft-asks-elements = Ҷамъшударо хонед. Кадом манфиати шумо дар ин ҷо нест?
draft-asks-negotiation = Матнро хонед. Ягон банд ба кадом манфиати шумо мувофиқ нест ва кадом тағйироти хурдтарин инро ислоҳ мекунад?
draft-asks-final = Лоиҳаи ниҳоии матнро хонед. Дар он дигар чизи мувофиқанашуда нест.
draft-asks-adopted = Ҳоло ҳеҷ чиз: ин матн қабул шудааст.
draft-see-changes = Дидани тағйирот
draft-superseded = Онро таҳрири навтар иваз кард. Дар ин ҷо он ҳамон тавр мемонад, ки нашр шуда буд.
draft-to-newest = Хондани таҳрири навтарин
rev-first = матни аввала
rev-name = таҳрири { $n }
package-note = То ҳама чиз мувофиқа нашавад, ҳеҷ чиз мувофиқашуда нест.
stand-title = Мавқеи тарафҳо
stand-no-check = Оид ба ин матн ҳоло санҷиш набуд. Қавсҳо нишон медиҳанд, ки чӣ ҳоло баҳснок аст.
paragraph = Банд
paragraphs = Бандҳо
paragraph-clean = Чизи мувофиқанашуда нест
paragraph-open = Дар қавс
versions = Таҳрирҳо
compare = Муқоиса кардан
alternative = Вариант
no-text = бе матн
placeholder = ҷой барои матн

count-head = { $rev }: { $paragraphs } банд, аз онҳо { $clean } банд тоза; { $open } унсури мувофиқанашуда
count-before = ({ $rev }: { $open })
count-wording = ибора: { $n }
count-inclusion = илова кардан: { $n }
count-deletion = хориҷ кардан: { $n }
count-alternatives = маҷмӯи вариантҳо: { $n }
count-placeholders = ҷой барои матн: { $n }
count-numbers = рақам дар қавс: { $n }
count-oldest = Кӯҳнатаринаш { $days } рӯз пеш пайдо шуд ({ $rev }, { $date }).
count-sides = Дар чизҳои мувофиқанашуда номи тарафҳо: { $n } аз { $all }.
open-elements = { $n ->
    [0] чизи мувофиқанашуда нест
   *[other] { $n } унсури мувофиқанашуда
  }

open-since = { $what } (аз: { $rev })
open-wording = Ибора баҳснок аст
open-inclusion = Пешниҳод мешавад, ки илова шавад
open-deletion = Пешниҳод мешавад, ки хориҷ шавад
open-alternatives = Вариантҳо барои тамоми банд
open-placeholder = Мазмун ҳоло навишта нашудааст
open-number = Банд дар маҷмӯъ мувофиқа нашудааст
owed-by = Менависад: { $who }, мӯҳлат: { $due }
owed-by-nobody = таъин нашудааст
awaits-consultation = Яке аз тарафҳо дар хонаи худ машварат мекунад; аз нав пурсида мешавад: { $until }
kept-open-with = Якҷоя бо банди { $n } мувофиқанашуда мемонад
spoken-wording = ибораи баҳснок:
spoken-wording-of = ибораи { $who }:
spoken-inclusion = пешниҳод мешавад, ки илова шавад:
spoken-inclusion-of = { $who } пешниҳод мекунад, ки илова шавад:
spoken-deletion = пешниҳод мешавад, ки хориҷ шавад:
spoken-deletion-of = { $who } пешниҳод мекунад, ки хориҷ шавад:

field-title = Ном
field-body = Гурӯҳ
field-item = Масъалаи рӯзнома
item-none = нест
field-lang = Забони матн

draft-not-issued = Ҳоло чизе нашр нашудааст, ки ба он баргаштан мумкин бошад.
draft-empty = Ҳоло ягон банде нест, ки онро нашр кардан мумкин бошад.
draft-unchanged = Нусхаи корӣ аз таҳрири навтарин фарқ надорад.
draft-adopted = Матн қабул шудааст. Он дигар тағйир намеёбад.
draft-pen-moved = Нусхаи корӣ баъди додани калиди якум тағйир ёфт. Калиди дуюмро барои матни ҳозира аз нав пурсед.
draft-not-final = Танҳо таҳрири навтаринро, ки унсури мувофиқанашуда надорад, қабул кардан мумкин аст.

issue-what = Нашри { $symbol } ба ҳамаи тарафҳо дар як лаҳза
issue-state = Ҳолат
issue-count = Шумора

compare-what = Чӣ тағйир ёфт: { $from } → { $to }
compare-pen = нусхаи корӣ
compare-from = Аз
compare-to = То
compare-short = Мухтасар
compare-changed = Тағйирёфта
compare-new = Нав
compare-removed = Хориҷшуда
compare-moved = Кӯчонидашуда
compare-unchanged = Бе тағйир
compare-none = нест
compare-words = Калимаҳо
compare-words-n = илова: { $in }, хориҷ: { $out }
compare-inserted = калимаҳои иловашуда
compare-deleted = калимаҳои хориҷшуда
compare-was = Пеш банди { $n } буд
compare-title = Ном
compare-same = { $which }: бе тағйир (шумораи бандҳо: { $n })
compare-numbers = Мувофиқати бандҳо
compare-number-in = Рақам ({ $rev })
compare-became = Бо он чӣ шуд
compare-plain = Ба шакли матни оддӣ
compare-asks = Бинед, ки ибораи нав он чиро мегӯяд, ки шумо дар назар доштед.
compare-read = Хондан: { $rev }

pen-title = Нусхаи корӣ
pen-to-act = Дидан, ки чӣ калиди дуюмро интизор аст
pen-count = Нусхаи корӣ
pen-secret = То нашр онро танҳо ду ҳаммодератор мебинанд.
pen-compare = Бо таҳрири навтарин муқоиса кардан
pen-add = Илова кардани бандҳо
pen-where = Дар куҷо
pen-first = пеш аз ҳама
pen-after = баъди банди { $n }
pen-discard-note = Нусхаи корӣ ба таҳрири навтарин бармегардад.
pen-you-wrote = Шумо навиштед:
pen-elements = Унсурҳои мувофиқанашуда
pen-change = Тағйир додани ин банд
pen-before = Банди пешина
pen-next = Банди оянда

edit-bracket = Калимаҳоро дар қавс гирифтан
edit-insert = Илова кардани калимаҳо дар қавс
edit-move-up = Ба боло бурдан
edit-move-down = Ба поён бурдан
edit-remove = Хориҷ кардани банд

field-words = Калимаҳо
field-after = Баъди ин калимаҳо (холӣ: дар охир)
field-kind = Чӣ баҳснок аст
field-sides = Кӣ пешниҳод мекунад
field-linked = Рақами банди дигар
field-until = Кай аз нав пурсида мешавад
field-note = Эзоҳ
field-owner = Кӣ менависад
field-due = Мӯҳлат
