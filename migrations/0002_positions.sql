-- Side and category stand here as they were when the position was posted.
-- `responses` counts the answers per side, so that a page of positions needs no query per row.
CREATE TABLE positions (
    id TEXT NOT NULL PRIMARY KEY,
    item_id TEXT NOT NULL REFERENCES items (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    side_id TEXT REFERENCES sides (id),
    category_id TEXT REFERENCES categories (id),
    ord BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    posted_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    responses TEXT NOT NULL,
    restatements BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    UNIQUE (item_id, ord)
);

CREATE TABLE position_revisions (
    position_id TEXT NOT NULL REFERENCES positions (id),
    revision BIGINT NOT NULL,
    at BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (position_id, revision)
);

CREATE TABLE responses (
    position_id TEXT NOT NULL REFERENCES positions (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (position_id, seat_id)
);

CREATE TABLE restatements (
    id TEXT NOT NULL PRIMARY KEY,
    position_id TEXT NOT NULL REFERENCES positions (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    at BIGINT NOT NULL,
    answer TEXT,
    answered_at BIGINT,
    sealed BYTEA NOT NULL
);
CREATE INDEX restatements_position ON restatements (position_id, at);
