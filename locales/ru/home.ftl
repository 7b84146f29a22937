# Что ждёт вас.
asked-first = Что требуется от вас в первую очередь
asked-then = Затем
for-information = Для вашего сведения
until = До: { $at }
no-date = Без даты
ask-act = { $about } просит вашего второго ключа.
ask-act-button = Посмотреть
ask-answer = Скажите, в какой мере вы можете согласиться с текстом: { $about }.
ask-answer-button = Дать ответ
ask-declare = Результат можно объявить: { $about }.
ask-declare-button = Посмотреть результат
ask-restatement = Кто-то пересказал то, что услышал от вас.
ask-restatement-button = Прочитать и ответить
ask-confirm = Ждут подтверждения: { $about }.
ask-confirm-button = Посмотреть, кто
news-issued = Вышел текст { $symbol }
news-read = Прочитать
