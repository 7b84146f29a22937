//! What the dialogue talks about (practice 8.3).

use super::cast::{PL, WG1, WG2, WG3, Wording};

/// Number, lead body, stage at the start, title. A heading stands before its items.
pub(super) const AGENDA: [(&str, usize, i64, Wording); 17] = [
    ("1", WG1, 2, ["Delimitation", "Делимитация", "Делимитатсия", "Делимитация"]),
    ("1.1", WG1, 2, ["Areas around Vorukh", "Участки вокруг Воруха", "", ""]),
    ("1.2", WG1, 2, ["Khoja Alo", "Ходжа-Ало", "", ""]),
    ("1.3", WG1, 2, ["Aksai", "Аксай", "", ""]),
    (
        "1.4",
        WG1,
        2,
        ["What applies until delimitation is finished", "Что действует до завершения делимитации", "", ""],
    ),
    ("2", WG2, 3, ["Roads and trade", "Дороги и торговля", "", ""]),
    ("2.1", WG2, 3, ["Status of the bypass road", "Статус объездной дороги", "", ""]),
    ("2.2", WG2, 3, ["Alternative road to Vorukh", "Альтернативная дорога в Ворух", "", ""]),
    (
        "2.3",
        WG2,
        4,
        [
            "Crossing for residents and small trade",
            "Пересечение границы для жителей и мелкой торговли",
            "",
            "",
        ],
    ),
    ("3", WG3, 4, ["Irrigation water", "Поливная вода", "Оби обёрӣ", "Сугат суу"]),
    (
        "3.1",
        WG3,
        4,
        ["Sharing at the Golovnoy distribution centre", "Распределение воды на узле «Головной»", "", ""],
    ),
    ("3.2", WG3, 4, ["Joint record", "Общий журнал учёта", "", ""]),
    ("4", PL, 4, ["Participation", "Участие", "Иштирок", "Катышуу"]),
    ("4.1", PL, 4, ["Seats for communities", "Места для местных сообществ", "", ""]),
    ("4.2", PL, 4, ["Public language", "Публичная речь", "", ""]),
    ("5", PL, 3, ["Link to the official talks", "Связь с официальными переговорами", "", ""]),
    ("5.1", PL, 3, ["Memorandum and hand-off", "Меморандум и его передача", "", ""]),
];
