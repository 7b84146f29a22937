# Ҷаласаҳои гурӯҳ.
session-n = Ҷаласаи { $n }
session-of = Ҷаласаи { $n } · { $body }
session-plan-new = Таъин кардани ҷаласа
session-clock = Аз рӯи соати
session-agenda = Дар рӯзнома
session-summary-none = Ҳоло ҷамъбаст нест.
session-summary-preparing = Ҷамъбаст тайёр карда мешавад.
session-summary-approved = Ҷамъбаст тасдиқ шуд.
stand-at-texts = Мавқеи тарафҳо дар назди ҳар матн, баъди анҷоми санҷиш, нишон дода мешавад.
field-starts = Оғоз
field-items = Масъалаҳои рӯзнома
error = Хато
