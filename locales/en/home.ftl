# The home page.
asked-first = Asked of you first
asked-then = Then
for-information = For your information
until = Until { $at }
no-date = No date
ask-act = { $about } asks for your second key.
ask-act-button = Look at it
ask-answer = Say how far you can agree with { $about }.
ask-answer-button = Give your answer
ask-declare = The result on { $about } can be declared.
ask-declare-button = See the result
ask-restatement = Somebody has said back what they heard you say.
ask-restatement-button = Read and answer
ask-confirm = People who wait to be confirmed: { $about }.
ask-confirm-button = See who
news-issued = { $symbol } is out
news-read = Read it
