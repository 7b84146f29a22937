# Диалогду даярдоо.
setup-lede = Сиз тараптарды, топторду, күн тартибин жана орундарды аныктайсыз. Топтор жазгандарды окубайсыз.
setup-order = Иштин тартиби
setup-done = даяр
setup-missing = азырынча жок
setup-step-terms = Аталышы жана эрежелери
setup-step-sides = Тараптар
setup-step-bodies = Топтор
setup-step-items = Күн тартиби
setup-next-sides = Жок дегенде эки тарап кошуңуз.
setup-next-items = Күн тартибинин биринчи маселесин кошуңуз.
setup-keep = Сактоо
setup-change-terms = Аталышын жана эрежелерин өзгөртүү
setup-add-side = Тарап кошуу
setup-add-body = Топ кошуу
setup-add-item = Күн тартибине маселе кошуу
setup-items-after-bodies = Адегенде топ кошуңуз.

field-terms-names = Диалогдун аталышы
field-terms-code = Код
field-side-names = Тараптын аталышы
field-side-symbol = Белги
field-side-zone = Жергиликтүү убакыт, мисалы Asia/Dushanbe
field-body-kind = Топтун түрү
field-body-code = Код, мисалы WG1
field-body-names = Топтун аталышы
field-item-titles = Аталышы
field-stage = Баскыч

body-working = жумушчу топ
body-expert = эксперттик топ
