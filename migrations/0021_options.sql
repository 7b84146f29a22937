-- Options of joint thinking, numbered within an item and nobody's (PSW-1). `author_mac` stands for the seat that wrote
-- one, under a key of the body: it lets the author take it back while the mode lasts, and is dropped with the mode
-- (PSW-3). What was withdrawn leaves its number. No instant is kept.
CREATE TABLE options (
    id TEXT NOT NULL PRIMARY KEY,
    item_id TEXT NOT NULL REFERENCES items (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    number BIGINT NOT NULL,
    author_mac BYTEA,
    sealed BYTEA,
    UNIQUE (item_id, number)
);

-- What a side would meet with an option. The side is sealed with the words; nothing stands for a person.
CREATE TABLE constraint_notes (
    id TEXT NOT NULL PRIMARY KEY,
    option_id TEXT NOT NULL REFERENCES options (id),
    sealed BYTEA NOT NULL
);
CREATE INDEX constraint_notes_option ON constraint_notes (option_id, id);
