# Замечания к пункту и то, что сказано на полях.
comments-title = Замечания
comment-title = Замечание к этому пункту
comment-says-participant = Какому вашему интересу этот пункт не отвечает?
comment-says-others = Что вы видите в этом пункте такого, что следует знать другим?
comment-fix = Какого наименьшего изменения хватило бы, чтобы это исправить?
comment-would-fix = Наименьшее изменение, которое это исправило бы
comment-hide-participant = Не показывать мою сторону
comment-hide-others = Не показывать мою роль
comment-send = Отправить замечание
comment-withdraw = Отозвать
comment-withdrawn = Автор отозвал замечание.
comment-changed = Написано к тексту: { $rev }; с тех пор он изменился.
field-says = Ваше замечание
field-fix = Наименьшее изменение
margin-comments = { $n ->
    [one] { $n } замечание
    [few] { $n } замечания
   *[many] { $n } замечаний
}
margin-amendments = { $n ->
    [one] { $n } поправка ждёт
    [few] { $n } поправки ждут
   *[many] { $n } поправок ждут
}
margin-requested = запрошены скобки
margin-objections = { $n ->
    [one] { $n } открытое возражение
    [few] { $n } открытых возражения
   *[many] { $n } открытых возражений
}
about-became = Его разделили или объединили; посмотрите, что из него стало.
stretches = Части текста
stretch-before = Раньше: пункты { $which }
stretch-after = Дальше: пункты { $which }
