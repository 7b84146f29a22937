-- Frozen when a text is adopted: who may ask that it be taken up again, and who has, with an optional line. Gone when
-- it is taken up, and with the person.
CREATE TABLE reopening_roll (
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    side_id TEXT NOT NULL REFERENCES sides (id),
    asked_at BIGINT,
    sealed BYTEA,
    PRIMARY KEY (draft_id, seat_id)
);
CREATE INDEX reopening_roll_seat ON reopening_roll (seat_id);

-- Revisions that were adopted and taken up again, with the reason.
CREATE TABLE reopenings (
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    revision BIGINT NOT NULL,
    reopened_at BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (draft_id, revision)
);
