-- `base_revision` is the newest revision in which the paragraph read as the author had it before them (TXT-17); it moves
-- along while nothing changes there. `turn` counts its steps. `held` is the form in which the working copy
-- has it; `issued_in` the revision in which it was issued; `owed` what is still asked of the author.
CREATE TABLE amendments (
    id TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    paragraph_id TEXT NOT NULL,
    base_revision BIGINT NOT NULL,
    base_mac BYTEA NOT NULL,
    author TEXT NOT NULL REFERENCES seats (id),
    filed_at BIGINT NOT NULL,
    status TEXT NOT NULL,
    held TEXT,
    issued_in BIGINT,
    owed TEXT,
    turn BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX amendments_of_draft ON amendments (draft_id, paragraph_id);
CREATE INDEX amendments_of_author ON amendments (author);

-- What became of an amendment, entry by entry; who did it is a function, never a person.
CREATE TABLE amendment_steps (
    amendment_id TEXT NOT NULL REFERENCES amendments (id),
    turn BIGINT NOT NULL,
    at BIGINT NOT NULL,
    step TEXT NOT NULL,
    by_function TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (amendment_id, turn)
);
