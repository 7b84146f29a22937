CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES bodies (id),
    number BIGINT NOT NULL,
    starts_at BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    UNIQUE (body_id, number)
);

-- `revision` refuses lost updates; an edit clears `approved_at`.
CREATE TABLE summaries (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL UNIQUE REFERENCES sessions (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    revision BIGINT NOT NULL,
    approved_at BIGINT,
    changed_at BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);
