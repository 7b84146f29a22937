-- Versions of the ground rules; the newest is in force. The words are sealed under the dialogue's key.
CREATE TABLE rules (
    dialogue_id TEXT NOT NULL REFERENCES dialogues (id),
    number BIGINT NOT NULL,
    in_force_at BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (dialogue_id, number)
);

-- Who has accepted which version. A seat that is emptied loses them: the next person accepts anew.
CREATE TABLE acceptances (
    seat_id TEXT NOT NULL REFERENCES seats (id),
    number BIGINT NOT NULL,
    accepted_at BIGINT NOT NULL,
    PRIMARY KEY (seat_id, number)
);

-- Consent rounds and procedural questions. `answers` is how many have answered, so that "n answers" needs no look at
-- them (CON-6); `passed` is null until the round was counted.
CREATE TABLE rounds (
    id TEXT NOT NULL PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES bodies (id),
    subject TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    review_at BIGINT,
    reviewed_at BIGINT,
    answers BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    passed BIGINT,
    counted_at BIGINT,
    finding BYTEA
);
CREATE INDEX rounds_body ON rounds (body_id, opened_at);
CREATE INDEX rounds_due ON rounds (passed, closes_at);

-- Frozen at opening, with each seat's last answer; gone 30 days after the round was counted.
CREATE TABLE round_roll (
    round_id TEXT NOT NULL REFERENCES rounds (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    side_id TEXT NOT NULL REFERENCES sides (id),
    answered_at BIGINT,
    sealed BYTEA,
    PRIMARY KEY (round_id, seat_id)
);
CREATE INDEX round_roll_seat ON round_roll (seat_id);
