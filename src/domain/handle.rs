//! Handles: ordinary neutral words, unrelated to sex or people (ID-2). There is no field to type a name into.

/// The words, in alphabetical order.
pub const WORDS: &[&str] = &[
    "Acorn", "Agate", "Alder", "Almond", "Amber", "Anchor", "Apricot", "Aspen", "Badger", "Bamboo", "Barley", "Basalt",
    "Basket", "Beacon", "Beaver", "Birch", "Bramble", "Bridge", "Brook", "Buckwheat", "Canoe", "Caraway", "Carp",
    "Cedar", "Chalk", "Cherry", "Chestnut", "Cinder", "Clay", "Clover", "Cobalt", "Compass", "Copper", "Coral",
    "Coriander", "Cotton", "Crane", "Cricket", "Crystal", "Curlew", "Cypress", "Dolphin", "Dove", "Drum", "Dune",
    "Elder", "Elm", "Ember", "Falcon", "Feldspar", "Fennel", "Fern", "Finch", "Flint", "Flute", "Gannet", "Garnet",
    "Ginger", "Granite", "Grove", "Gull", "Harbor", "Hazel", "Heather", "Heron", "Hornbeam", "Ibis", "Indigo",
    "Ivory", "Jasper", "Juniper", "Kestrel", "Kettle", "Lagoon", "Lantern", "Larch", "Lark", "Laurel", "Lavender",
    "Lichen", "Linden", "Linnet", "Loom", "Lotus", "Magnet", "Maple", "Marble", "Marten", "Meadow", "Melon", "Mica",
    "Millet", "Mint", "Moss", "Mulberry", "Mustard", "Needle", "Nettle", "Nutmeg", "Oak", "Oasis", "Olive", "Onyx",
    "Opal", "Orchard", "Oriole", "Osprey", "Otter", "Paddle", "Pebble", "Pepper", "Petrel", "Pine", "Plover", "Plum",
    "Pollen", "Poplar", "Prairie", "Quail", "Quartz", "Quince", "Raven", "Reed", "Ribbon", "Ripple", "Robin", "Rowan",
    "Rye", "Saddle", "Saffron", "Sage", "Sandstone", "Sedge", "Sesame", "Shale", "Slate", "Sorrel", "Sparrow",
    "Spindle", "Spruce", "Starling", "Sumac", "Swallow", "Swift", "Tansy", "Teal", "Tern", "Thimble", "Thistle",
    "Thrush", "Thyme", "Topaz", "Tulip", "Turnip", "Umber", "Violet", "Walnut", "Warbler", "Wheat", "Willow", "Wren",
    "Yarrow",
];

/// The word at a place drawn at random, with a number from the second round on: `Walnut`, later `Walnut 2`.
pub fn drawn(bits: u128, round: u32) -> String {
    let word = WORDS[(bits % WORDS.len() as u128) as usize];
    if round < 2 { word.to_owned() } else { format!("{word} {round}") }
}

/// The word as the list writes it; `None` for any other.
pub fn known(text: &str) -> Option<&'static str> {
    WORDS.iter().copied().find(|word| word.eq_ignore_ascii_case(text.trim()))
}
