-- `answers` is how many have answered in time, so that "n responses in" needs no look at stances (CON-6).
-- `text_at` is when what is checked came to read as it does; answers count by `text_mac`.
-- `refused` is 1 once the home of somebody whose support was ad referendum has refused to confirm it.
-- `result` is null until answers have ended and were counted; `paragraph_id` is null for a check of the whole text.
CREATE TABLE checks (
    id TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    revision BIGINT NOT NULL,
    number BIGINT NOT NULL,
    paragraph_id TEXT,
    opened_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    text_mac BYTEA NOT NULL,
    text_at BIGINT NOT NULL,
    answers BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    result TEXT,
    ad_referendum BIGINT NOT NULL,
    finding BYTEA,
    declared TEXT,
    declared_at BIGINT,
    reasons BYTEA,
    void TEXT,
    paused BIGINT NOT NULL,
    reopened_at BIGINT,
    refused BIGINT NOT NULL,
    UNIQUE (draft_id, number)
);
CREATE INDEX checks_due ON checks (result, closes_at);

-- Frozen at opening: nobody joins while a check is open. Whoever leaves meanwhile is deleted; after the closing `left_at`
-- keeps the next person in the seat from the answer.
CREATE TABLE roll (
    check_id TEXT NOT NULL REFERENCES checks (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    side_id TEXT NOT NULL REFERENCES sides (id),
    category_id TEXT REFERENCES categories (id),
    left_at BIGINT,
    PRIMARY KEY (check_id, seat_id)
);

-- Only the last answer in time is kept, and beside it the last late one, which is not counted.
CREATE TABLE stances (
    check_id TEXT NOT NULL REFERENCES checks (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    late BIGINT NOT NULL,
    at BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    text_mac BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (check_id, seat_id, late)
);
