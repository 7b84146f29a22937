-- What a co-moderator has brought in for a text and not kept yet; at most one a text, and for an hour only.
CREATE TABLE imports (
    id TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL UNIQUE REFERENCES drafts (id),
    brought_at BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);
