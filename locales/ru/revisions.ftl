# Редакции: разделение и слияние пунктов, соответствие номеров, исправления, способы чтения.
edit-split = Разделить на два пункта
edit-merge = Соединить со следующим пунктом
split-after = После этого предложения или после слов, которые вы введёте ниже
compare-split = Выделен
compare-merged = Соединён
concordance-same = { $to } п. { $newer } = { $from } п. { $older }
concordance-became = { $to } п. { $newer } = { $from } п. { $older }: { $what }
concordance-new = { $to } п. { $newer }: { $what }
concordance-removed = { $from } п. { $older }: { $what }

read-ways = Читать
read-brackets = со скобками
read-clean = без скобок
read-side = как предлагает { $side }
read-changes = изменения после: { $rev }
read-print = для печати
read-screen = Вернуться к тексту на экране
read-left = (не согласовано)
read-clean-note = Спорное опущено: там, где что-то не согласовано, стоит «…». Это не согласованный текст.
read-side-note = Текст, как его предлагает { $side }: в скобках только то, что предлагает эта сторона, и «…» там, где её формулировка не показана. Ничто в скобках не согласовано.
