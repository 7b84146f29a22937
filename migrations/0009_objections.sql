-- Objections with the step of the ladder that they have reached (practice 3.6). One that was given in a check is known to
-- nobody before `shown_from`, when the cooling interval is over; until then each count of the check makes it anew.
-- `revision` is the one that the author stands by, `changed_in` the one that changed its words since, and `met_in` the
-- one that the co-moderators say meets it. `waiting` is how many things wait for the author's word, so that the home
-- page needs to open nothing.
CREATE TABLE objections (
    id TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    check_id TEXT REFERENCES checks (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    side_id TEXT REFERENCES sides (id),
    paragraph_id TEXT,
    revision BIGINT NOT NULL,
    wording BIGINT NOT NULL,
    stage TEXT NOT NULL,
    shown_from BIGINT NOT NULL,
    answered_at BIGINT,
    changed_in BIGINT,
    met_in BIGINT,
    side_shown BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    UNIQUE (check_id, seat_id)
);
CREATE INDEX objections_draft ON objections (draft_id);
CREATE INDEX objections_body ON objections (body_id, stage);
CREATE INDEX objections_answered ON objections (stage, answered_at);

-- What somebody heard in an objection, and what its author says to that. It is shown without who said it.
CREATE TABLE hearings (
    id TEXT NOT NULL PRIMARY KEY,
    objection_id TEXT NOT NULL REFERENCES objections (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    side_id TEXT REFERENCES sides (id),
    wording BIGINT NOT NULL,
    verdict TEXT,
    sealed BYTEA NOT NULL
);
CREATE INDEX hearings_objection ON hearings (objection_id);
CREATE UNIQUE INDEX hearings_open ON hearings (objection_id, seat_id) WHERE verdict IS NULL;
