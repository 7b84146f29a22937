-- `answers` is how many have answered, so that "n responses in" needs no look at stances (CON-6).
CREATE TABLE checks (
    id TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    revision BIGINT NOT NULL,
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    text_mac BYTEA NOT NULL,
    answers BIGINT NOT NULL,
    result TEXT,
    ad_referendum BIGINT NOT NULL,
    declared TEXT,
    declared_at BIGINT,
    sealed BYTEA NOT NULL
);
CREATE INDEX checks_draft ON checks (draft_id, opened_at);
CREATE INDEX checks_due ON checks (state, closes_at);

-- Frozen at opening: nobody joins or changes sides while a check is open.
CREATE TABLE roll (
    check_id TEXT NOT NULL REFERENCES checks (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    side_id TEXT NOT NULL REFERENCES sides (id),
    category_id TEXT REFERENCES categories (id),
    PRIMARY KEY (check_id, seat_id)
);

-- Only the last answer is kept.
CREATE TABLE stances (
    check_id TEXT NOT NULL REFERENCES checks (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    at BIGINT NOT NULL,
    text_mac BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (check_id, seat_id)
);
