# Омодасозии муколама.
setup-lede = Шумо тарафҳо, гурӯҳҳо, рӯзнома ва ҷойҳоро муайян мекунед. Он чиро, ки гурӯҳҳо менависанд, намехонед.
setup-order = Тартиби кор
setup-done = тайёр
setup-missing = ҳоло намерасад
setup-step-terms = Ном ва қоидаҳо
setup-step-sides = Тарафҳо
setup-step-bodies = Гурӯҳҳо
setup-step-items = Рӯзнома
setup-next-sides = Ақаллан ду тараф илова кунед.
setup-next-items = Масъалаи якуми рӯзномаро илова кунед.
setup-keep = Нигоҳ доштан
setup-change-terms = Тағйир додани ном ва қоидаҳо
setup-add-side = Илова кардани тараф
setup-add-body = Илова кардани гурӯҳ
setup-add-item = Илова кардани масъалаи рӯзнома
setup-items-after-bodies = Аввал гурӯҳ илова кунед.

field-terms-names = Номи муколама
field-terms-code = Рамз
field-side-names = Номи тараф
field-side-symbol = Аломат
field-side-zone = Вақти маҳаллӣ, масалан Asia/Dushanbe
field-body-kind = Навъи гурӯҳ
field-body-code = Рамз, масалан WG1
field-body-names = Номи гурӯҳ
field-item-titles = Ном
field-stage = Марҳила

body-working = гурӯҳи корӣ
body-expert = гурӯҳи коршиносон
