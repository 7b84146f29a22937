# Пункты повестки дня с позициями; пересказы и отклики.
item-title = Пункт повестки дня
item-number = Пункт { $number }
item-ask-post = Скажите, чего вы здесь хотите и почему это важно.
item-ask-answer = Кто-то с другой стороны пересказал, что услышал в вашей позиции. Это то, что вы имели в виду?
item-ask-nothing = Ничего: вы здесь читаете, пишут участники.
item-to-post = Добавить позицию
item-to-answer = Перейти к вашей позиции
item-stand = Что стороны уже сказали
item-counts = Отклики подсчитаны по сторонам. Кто откликнулся, не показано.
positions = Позиции
positions-n = { $n ->
    [one] { $n } позиция
    [few] { $n } позиции
   *[many] { $n } позиций
}
no-positions = Здесь ещё нет ни одной позиции.
more-positions = Следующие позиции
first-positions = К первым позициям
side = Сторона
all-sides = Все стороны
category = Категория
all-categories = Все категории
only = Какие
only-all = Все
only-own = Мои
only-unanswered = Без моего отклика
show = Показать
you = вы

position-title = Позиция
position-own = Ваша позиция
position-of = Позиция: { $who }
position-withdrawn = Отозвана автором.
reworded-by-author = Переформулирована автором
restatements-n = { $n ->
    [one] Что услышал { $n } человек
    [few] Что услышали { $n } человека
   *[many] Что услышали { $n } человек
}
response-build = Могу на это опереться
response-concern = Меня это беспокоит
response-clarify = Нужно пояснение
counted-build = могут на это опереться:
counted-concern = беспокоит:
counted-clarify = нужно пояснение:
responses-uncounted = Отклики есть. Они будут подсчитаны, когда с каждой стороны их наберётся не меньше { $n }.
position-ask-restate = Скажите своими словами, что вы услышали. Автор ответит, это ли имелось в виду.
position-to-restate = Сказать, что я слышу
position-to-reword = Переформулировать
position-to-withdraw = Отозвать
position-withdraw-hint = Текст, прежние формулировки, пересказы и отклики будут уничтожены. Останется строка о том, что позиция отозвана.
position-withdraw = Отозвать позицию
rewording-heading = Что изменила формулировка { $n }
rewording-date = Переформулирована автором: { $date }. Отклики на прежнюю формулировку больше не действуют.
rewording-earlier = Предыдущее изменение
rewording-later = Следующее изменение

heard = Что услышали другие
heard-nothing = Пока никто не сказал в ответ, что слышит.
restatement-by = { $who }, { $date }, к формулировке { $n }: «Я слышу, что вы говорите…»
restatement-to-answer = Сказать, так ли это
restatement-waits = Вы уже сказали, что здесь услышали. Подождите, пока автор ответит.
restatement-answered = Вы на это уже ответили.
verdict-waits = Автор ещё не ответил.
verdict-yes = Да, я имею в виду именно это
verdict-partly = Отчасти
verdict-no = Нет
verdict-was-yes = Автор: да, я имею в виду именно это.
verdict-was-partly = Автор: отчасти.
verdict-was-no = Автор: нет.

write-title-post = Добавить позицию
write-title-reword = Переформулировать вашу позицию
write-title-restate = Сказать, что вы слышите
write-title-answer = Это то, что вы имели в виду?
write-lede-post = Вы говорите от себя. Другие видят вашу категорию, вашу сторону и ваше условное имя.
write-lede-reword = Прежнюю формулировку можно будет прочитать. Отклики начинаются заново, потому что были даны на другие слова.
write-lede-restate = Скажите так, чтобы автор кивнул. Соглашаться не обязательно.
write-lede-answer = Если это не совсем так, напишите, что вы имеете в виду.
write-send-post = Разместить позицию
write-send-reword = Разместить новую формулировку
write-send-restate = Отправить автору
write-send-answer = Дать ответ
write-stale-reword = За это время вы уже переформулировали эту позицию
write-stale-restate = За это время автор переформулировал эту позицию
write-newest-first = Сначала идёт новейшая формулировка, затем то, что вы сейчас написали. Соедините их и отправьте снова.
optional = (необязательно)
letters = Буквы для копирования:
field-position = Позиция
field-interest = Интерес
field-concern = Беспокойство
field-proposal = Предложение
field-restatement = Я слышу, что вы говорите
field-correction = Что я имею в виду
field-verdict = Ваш ответ
hint-position = Чего вы хотите? Одно-два предложения, не больше 1000 знаков.
hint-interest = Почему это важно для людей на вашей стороне?
hint-concern = Что, по-вашему, может пойти не так?
hint-proposal = Шаг, который могли бы сделать обе стороны.
hint-restatement = Своими словами, не больше 1000 знаков.
hint-correction = Нужно, если ваш ответ – «отчасти».
