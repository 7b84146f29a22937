-- Temperature checks and straw polls of a session that is held; closing the session deletes them (practice 4.7). At most
-- one takes answers. Closing a poll deletes its answers; `outcome` then
-- says what is shown of them.
CREATE TABLE polls (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    number BIGINT NOT NULL,
    closed_at BIGINT,
    sealed BYTEA NOT NULL,
    outcome BYTEA,
    UNIQUE (session_id, number)
);
CREATE UNIQUE INDEX polls_open ON polls (session_id) WHERE closed_at IS NULL;

-- `mac` stands for a seat and a poll under a key of the body: it stops doubles, and without that key tells of nobody.
-- No instant is kept.
CREATE TABLE poll_answers (
    mac BYTEA NOT NULL PRIMARY KEY,
    poll_id TEXT NOT NULL REFERENCES polls (id),
    sealed BYTEA NOT NULL
);
CREATE INDEX poll_answers_poll ON poll_answers (poll_id);
