# Чӣ интизори шумост.
asked-first = Пеш аз ҳама аз шумо чӣ хоста мешавад
asked-then = Баъд
for-information = Барои маълумоти шумо
until = То: { $at }
no-date = Бе сана
ask-act = { $about } калиди дуюми шуморо мепурсад.
ask-act-button = Дидан
ask-answer = Бигӯед, ки то чӣ андоза бо ин матн розӣ шуда метавонед: { $about }.
ask-answer-button = Ҷавоб додан
ask-declare = Натиҷаро эълон кардан мумкин аст: { $about }.
ask-declare-button = Дидани натиҷа
ask-restatement = Касе он чиро, ки аз шумо шунид, бозгӯ кард.
ask-restatement-button = Хондан ва ҷавоб додан
ask-confirm = Тасдиқро интизоранд: { $about }.
ask-confirm-button = Дидан, ки кӣ
news-issued = { $symbol } нашр шуд
news-read = Хондан
