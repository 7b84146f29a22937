# Сизди эмне күтөт.
asked-first = Биринчи кезекте сизден эмне суралат
asked-then = Андан кийин
for-information = Маалымат үчүн
until = Мөөнөтү: { $at }
no-date = Күнү жок
ask-act = { $about } экинчи ачкычыңызды сурайт.
ask-act-button = Карап көрүү
ask-answer = Бул текстке канчалык макул боло аларыңызды айтыңыз: { $about }.
ask-answer-button = Жооп берүү
ask-declare = Жыйынтыкты жарыялоого болот: { $about }.
ask-declare-button = Жыйынтыкты көрүү
ask-restatement = Кимдир бирөө сизден укканын кайталап айтты.
ask-restatement-button = Окуу жана жооп берүү
ask-confirm = Ырастоону күтүп жатышат: { $about }.
ask-confirm-button = Ким экенин көрүү
news-issued = { $symbol } жарыяланды
news-read = Окуу
