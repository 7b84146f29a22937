-- Planned until `opened_at`, over from `closed_at`; `paused_at` and `resumes_at` stand while there is a break. `entry`
-- is the part of the agenda that it has reached, since `entered_at`; it is off the
-- record since `off_record_at`. `revision` refuses lost updates of the plan;
-- `adopted` is the one that the body has agreed on.
CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES bodies (id),
    number BIGINT NOT NULL,
    starts_at BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    adopted BIGINT,
    opened_at BIGINT,
    paused_at BIGINT,
    resumes_at BIGINT,
    closed_at BIGINT,
    entry BIGINT NOT NULL,
    entered_at BIGINT,
    off_record_at BIGINT,
    sealed BYTEA NOT NULL,
    UNIQUE (body_id, number)
);

-- Who has joined and not left, without an hour; erased when the session closes.
CREATE TABLE presences (
    session_id TEXT NOT NULL REFERENCES sessions (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    PRIMARY KEY (session_id, seat_id)
);
CREATE INDEX presences_by_seat ON presences (seat_id);

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
