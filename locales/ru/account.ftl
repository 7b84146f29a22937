# Ваше место и ваши входы.
account-seat = Ваше место, каким его видят другие
account-remember = Ваше условное имя – { $who }. Запомните его: вы входите с ним и с парольной фразой.
account-shown = Другие видят
account-seat-hint = Ни вашего имени, ни телефона, ни адреса здесь не хранят.
account-keep-language = Оставить этот язык
account-sign-ins = Где вы вошли
account-sign-ins-hint = Ни устройство, ни его адрес не записываются. Если какой-то из входов вам незнаком, завершите его.
account-this = Этот
account-since = Начало: { $at }
account-seen = Последнее действие: { $at }
account-end = Завершить этот вход
account-end-all = Завершить все, в том числе этот
