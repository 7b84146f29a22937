-- Side and category stand here as they were when the position was posted.
-- `responses` counts the responses of each side and `waiting` the restatements without an answer, so that a page of
-- positions needs no query per row. A withdrawn position keeps its row without words.
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
    withdrawn_at BIGINT,
    responses TEXT NOT NULL,
    restatements BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    UNIQUE (item_id, body_id, ord)
);
CREATE INDEX positions_body ON positions (body_id);
CREATE INDEX positions_seat ON positions (seat_id, waiting);

-- How many positions each side has on an item, without those withdrawn.
CREATE TABLE position_counts (
    item_id TEXT NOT NULL REFERENCES items (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    side_id TEXT NOT NULL REFERENCES sides (id),
    n BIGINT NOT NULL,
    PRIMARY KEY (item_id, body_id, side_id)
);

-- Earlier wordings; `until` is when the author replaced them.
CREATE TABLE position_revisions (
    position_id TEXT NOT NULL REFERENCES positions (id),
    revision BIGINT NOT NULL,
    until BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (position_id, revision)
);

CREATE TABLE responses (
    position_id TEXT NOT NULL REFERENCES positions (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    kind TEXT NOT NULL,
    PRIMARY KEY (position_id, seat_id)
);

CREATE TABLE restatements (
    id TEXT NOT NULL PRIMARY KEY,
    position_id TEXT NOT NULL REFERENCES positions (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    revision BIGINT NOT NULL,
    at BIGINT NOT NULL,
    verdict TEXT,
    sealed BYTEA NOT NULL
);
CREATE INDEX restatements_position ON restatements (position_id, at);
CREATE UNIQUE INDEX restatements_open ON restatements (position_id, seat_id) WHERE verdict IS NULL;
