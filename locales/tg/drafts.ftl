# Лоиҳаҳои матн.
draft-title = Лоиҳаи матн
drafts-lede = Матнро танҳо ду ҳаммодератор якҷоя нашр мекунанд ва ҳамаи тарафҳо онро дар як лаҳза мегиранд.
drafts-none = Ҳоло ягон матн нашр нашудааст.
draft-begin = Матни нав оғоз кардан
draft-state-begun = ҳоло нашр нашудааст
draft-state-negotiation = дар муҳокима
draft-state-final = лоиҳаи ниҳоии матн
draft-state-adopted = қабул шуд
draft-asks-final = Лоиҳаи ниҳоии матнро хонед. Дар он дигар чизи мувофиқанашуда нест.
draft-asks-adopted = Ҳоло ҳеҷ чиз: ин матн қабул шудааст.
draft-see-changes = Дидани тағйирот
draft-to-newest = Хондани таҳрири навтарин
rev-first = матни аввала
rev-name = таҳрири { $n }
package-note = То ҳама чиз мувофиқа нашавад, ҳеҷ чиз мувофиқашуда нест.
stand-title = Мавқеи тарафҳо
paragraph = Банд
paragraphs = Бандҳо
paragraph-clean = Чизи мувофиқанашуда нест
paragraph-open = Дар қавс
versions = Таҳрирҳо
compare = Муқоиса кардан
alternative = Вариант
no-text = бе матн

count-head = { $rev }: { $paragraphs } банд, аз онҳо { $clean } банд тоза; { $open } унсури мувофиқанашуда
count-before = ({ $rev }: { $open })
open-elements = { $n ->
    [0] чизи мувофиқанашуда нест
   *[other] { $n } унсури мувофиқанашуда
  }

open-inclusion = Пешниҳод мешавад, ки илова шавад
open-deletion = Пешниҳод мешавад, ки хориҷ шавад
open-alternatives = Вариантҳо барои тамоми банд
open-number = Банд дар маҷмӯъ мувофиқа нашудааст

field-title = Ном
field-body = Гурӯҳ
field-item = Масъалаи рӯзнома
item-none = нест
field-lang = Забони матн

draft-empty = Ҳоло ягон банде нест, ки онро нашр кардан мумкин бошад.
draft-adopted = Матн қабул шудааст. Он дигар тағйир намеёбад.

issue-state = Ҳолат

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
compare-title = Ном
compare-numbers = Мувофиқати бандҳо
compare-became = Бо он чӣ шуд
compare-plain = Ба шакли матни оддӣ
compare-asks = Бинед, ки ибораи нав он чиро мегӯяд, ки шумо дар назар доштед.
compare-read = Хондан: { $rev }
