# Жыйындардын кыскача баяндары.
summary-title = Жыйындын кыскача баяны
summary-of = { $n }-жыйындын кыскача баяны
summary-version = { $n }-версия, { $date }
summary-open = Кыскача баянды ачуу
summary-begin = Кыскача баянды баштоо
summary-too-early = Кыскача баянды жыйын башталгандан кийин баштоого болот.
summary-approved = Эки тең модератор бекитти: { $date }
summary-ask-approved = Эч нерсе. Эки тең модератор бул кыскача баянды бекитти.
summary-in-preparation = Азырынча эч нерсе. Бул кыскача баян даярдалып жатат; эки тең модератор бекиткенден кийин аны окуй аласыз.
summary-approve = Бул версияны бекитүү
summary-approved-already = Бул версия мурда бекитилген.
summary-approval = Бекитүү
summary-nothing = эч нерсе
summary-save = Жаңы версияны сактоо
summary-cancel = Сактабай кайтуу

summary-converged = Көз караштар кайсы жерде жакындады
summary-apart = Көз караштар эмнеде айырмаланат жана эмне үчүн
