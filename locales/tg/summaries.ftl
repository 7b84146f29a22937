# Ҷамъбастҳои ҷаласаҳо.
summary-title = Ҷамъбасти ҷаласа
summary-of = Ҷамъбасти ҷаласаи { $n }
summary-version = версияи { $n }, { $date }
summary-open = Кушодани ҷамъбаст
summary-begin = Оғози ҷамъбаст
summary-too-early = Ҷамъбастро баъди оғози ҷаласа навиштан мумкин аст.
summary-approved = Ҳар ду ҳаммодератор тасдиқ карданд: { $date }
summary-ask-approved = Ҳеҷ чиз. Ҳар ду ҳаммодератор ин ҷамъбастро тасдиқ карданд.
summary-in-preparation = Ҳоло ҳеҷ чиз. Ин ҷамъбаст тайёр карда мешавад; баъди тасдиқи ҳар ду ҳаммодератор онро хонда метавонед.
summary-approve = Тасдиқи ин версия
summary-approved-already = Ин версия аллакай тасдиқ шудааст.
summary-approval = Тасдиқ
summary-nothing = ҳеҷ чиз
summary-save = Нигоҳ доштани версияи нав
summary-cancel = Бозгашт бе нигоҳдорӣ

summary-converged = Фикрҳо дар чӣ наздик шуданд
summary-apart = Фикрҳо дар чӣ фарқ мекунанд ва чаро
