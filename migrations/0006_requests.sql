-- Requests for brackets (TXT-4). Who asks for what is sealed; `due_at` is when one is placed by itself, and `carried_in`
-- the revision that was the first to be issued with it.
CREATE TABLE requests (
    id TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    paragraph_id TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    carried_in BIGINT,
    sealed BYTEA NOT NULL
);
CREATE INDEX requests_draft ON requests (draft_id, due_at);
CREATE INDEX requests_due ON requests (state, due_at);

-- What the co-moderators ask to close (TXT-5), in the working copy of revision `number`. Who is asked and has agreed is
-- sealed; `ord` counts those of a draft.
CREATE TABLE closings (
    id TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    paragraph_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    ord BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX closings_draft ON closings (draft_id, number, ord);
CREATE INDEX closings_state ON closings (state);

-- The earliest day on which something open in a paragraph of the newest revision is asked about (TXT-6).
CREATE TABLE reminders (
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    paragraph_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (draft_id, paragraph_id)
);
