# Requests for brackets, and closing them.
request-pending = The paragraph has brackets requested that are in no issued revision yet. Issue the next revision first.
request-in-check = A check is held on this. Answer it: an objection or “not ready” there stops the adoption.
request-ended = The request no longer waits.
closing-waits = It is asked already.
closing-nobody = Nobody is there who could agree.
closing-ended = The question no longer waits for an answer.
closing-missing = Something that was open has been closed in the working copy without the word of those concerned. Ask them first.
