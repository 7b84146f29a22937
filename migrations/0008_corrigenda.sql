-- A correction of an issued revision (TXT-13), which itself never changes (TXT-14). Who undid it is stored nowhere.
CREATE TABLE corrigenda (
    draft_id TEXT NOT NULL,
    revision BIGINT NOT NULL,
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    ended_at BIGINT,
    text_mac BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (draft_id, revision, number),
    FOREIGN KEY (draft_id, revision) REFERENCES revisions (draft_id, number)
);
CREATE INDEX corrigenda_due ON corrigenda (state, ends_at);

-- Hashes that stand for the same text although it was corrected: a stance on what it was counts for what it reads. One
-- row leads from each earlier wording to the newest. Without a paragraph the whole text is meant.
CREATE TABLE aliases (
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    revision BIGINT NOT NULL,
    number BIGINT NOT NULL,
    paragraph_id TEXT,
    was BYTEA NOT NULL,
    reads BYTEA NOT NULL,
    undone BIGINT NOT NULL
);
CREATE INDEX aliases_was ON aliases (draft_id, was);
