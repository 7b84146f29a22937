-- What participants annex to an adopted text. Who filed it is kept so that they can withdraw it, and is shown nowhere; what
-- they chose to show of themselves is sealed with the words.
CREATE TABLE statements (
    id TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    kind TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    UNIQUE (draft_id, seat_id, kind)
);
