-- The parking lot of a body. No seat stands here: an entry is nobody's. `disposition` is null while nobody has said what
-- becomes of it.
CREATE TABLE parked (
    id TEXT NOT NULL PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES bodies (id),
    session_id TEXT NOT NULL REFERENCES sessions (id),
    disposition TEXT,
    disposed_in TEXT REFERENCES sessions (id),
    sealed BYTEA NOT NULL
);
CREATE INDEX parked_body ON parked (body_id, disposition);

-- `round_id` is the round that asked last whether all consent.
CREATE TABLE action_items (
    id TEXT NOT NULL PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES bodies (id),
    session_id TEXT NOT NULL REFERENCES sessions (id),
    due_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    round_id TEXT REFERENCES rounds (id),
    sealed BYTEA NOT NULL
);
CREATE INDEX action_items_body ON action_items (body_id, state);
CREATE INDEX action_items_round ON action_items (round_id);

-- Raw notes of a session, without an hour; gone 30 days after its summary was approved.
CREATE TABLE notes (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    item_id TEXT NOT NULL REFERENCES items (id),
    number BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX notes_session ON notes (session_id, number);
