-- Comments on a paragraph, written on a revision. `text_mac` stands for the paragraph as it read there. Words and how the
-- author is shown are sealed; who withdrew a comment left nothing but the row.
CREATE TABLE comments (
    id TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    paragraph_id TEXT NOT NULL,
    revision BIGINT NOT NULL,
    seat_id TEXT NOT NULL REFERENCES seats (id),
    at BIGINT NOT NULL,
    text_mac BYTEA NOT NULL,
    sealed BYTEA
);
CREATE INDEX comments_paragraph ON comments (draft_id, paragraph_id, at);
