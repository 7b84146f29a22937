-- Who speaks and who waits in a session, while it is held; erased when it closes (docs/decisions/0013).
CREATE TABLE floors (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES sessions (id),
    sealed BYTEA NOT NULL
);
