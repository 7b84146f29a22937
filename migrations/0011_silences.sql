-- A silence procedure on one issued revision: first proposed, then running until `expires_at`, then ended (SIL-1…6).
-- Who objected to using silence is stored nowhere. `objection_id` is what broke it; none when an amendment did.
CREATE TABLE silences (
    id TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    revision BIGINT NOT NULL,
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    opposable_until BIGINT NOT NULL,
    started_at BIGINT,
    expires_at BIGINT,
    extended_at BIGINT,
    ended_at BIGINT,
    objection_id TEXT REFERENCES objections (id),
    UNIQUE (draft_id, number)
);
CREATE INDEX silences_due ON silences (state, expires_at);

-- Frozen at the start. Who leaves keeps the row, so that an emptied side is still known to be one.
CREATE TABLE silence_roll (
    silence_id TEXT NOT NULL REFERENCES silences (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    side_id TEXT NOT NULL REFERENCES sides (id),
    received_at BIGINT,
    left_at BIGINT,
    PRIMARY KEY (silence_id, seat_id)
);
CREATE INDEX silence_roll_seat ON silence_roll (seat_id);
