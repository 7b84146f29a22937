-- `revision` is the newest issued one, -1 before the first, `corr` the correction under which it reads, 0 without one;
-- `pen_rev` is the newest working copy.
-- `title` is that of the newest revision, so that lists give nothing of the working copy away.
CREATE TABLE drafts (
    id TEXT NOT NULL PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES bodies (id),
    item_id TEXT REFERENCES items (id),
    number BIGINT NOT NULL,
    lang TEXT NOT NULL,
    state TEXT NOT NULL,
    revision BIGINT NOT NULL,
    corr BIGINT NOT NULL,
    pen_rev BIGINT NOT NULL,
    title BYTEA NOT NULL,
    UNIQUE (body_id, number)
);

-- The working copy of the next revision after each of the last edits: what changed meanwhile can be shown.
CREATE TABLE pens (
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    pen_rev BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (draft_id, pen_rev)
);

-- Issued and never changed again (TXT-14).
CREATE TABLE revisions (
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    number BIGINT NOT NULL,
    issued_at BIGINT NOT NULL,
    text_mac BYTEA NOT NULL,
    counts TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (draft_id, number)
);
