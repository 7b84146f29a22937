-- Breakouts of a session that is held: question, groups and what they report, in one sealed value. Closing the session
-- deletes them.
CREATE TABLE breakouts (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    number BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    UNIQUE (session_id, number)
);
