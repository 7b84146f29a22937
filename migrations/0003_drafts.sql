-- `pen` is the co-moderators' next revision in preparation; `pen_rev` refuses lost updates.
-- `revision` is the newest issued one, -1 before the first.
CREATE TABLE drafts (
    id TEXT NOT NULL PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES bodies (id),
    item_id TEXT REFERENCES items (id),
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    revision BIGINT NOT NULL,
    pen_rev BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    title BYTEA NOT NULL,
    pen BYTEA NOT NULL,
    UNIQUE (body_id, number)
);

CREATE TABLE revisions (
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    number BIGINT NOT NULL,
    issued_at BIGINT NOT NULL,
    text_mac BYTEA NOT NULL,
    counts TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (draft_id, number)
);
