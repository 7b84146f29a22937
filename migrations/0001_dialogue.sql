-- Both databases run this text. People's words stand in `sealed` columns; see docs/architecture.md.

CREATE TABLE keys (
    owner TEXT NOT NULL PRIMARY KEY,
    wrapped BYTEA NOT NULL
);

CREATE TABLE dialogues (
    id TEXT NOT NULL PRIMARY KEY,
    rev BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);

CREATE TABLE sides (
    id TEXT NOT NULL PRIMARY KEY,
    dialogue_id TEXT NOT NULL REFERENCES dialogues (id),
    ord BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX sides_dialogue ON sides (dialogue_id, ord);

CREATE TABLE categories (
    id TEXT NOT NULL PRIMARY KEY,
    dialogue_id TEXT NOT NULL REFERENCES dialogues (id),
    ord BIGINT NOT NULL,
    protected BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX categories_dialogue ON categories (dialogue_id, ord);

CREATE TABLE bodies (
    id TEXT NOT NULL PRIMARY KEY,
    dialogue_id TEXT NOT NULL REFERENCES dialogues (id),
    parent_id TEXT REFERENCES bodies (id),
    ord BIGINT NOT NULL,
    kind TEXT NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX bodies_dialogue ON bodies (dialogue_id, ord);

-- The handle is found by its keyed hash and read from `sealed`. `confirmed` is 1 once a person was confirmed, for good.
CREATE TABLE seats (
    id TEXT NOT NULL PRIMARY KEY,
    dialogue_id TEXT NOT NULL REFERENCES dialogues (id),
    ord BIGINT NOT NULL,
    side_id TEXT REFERENCES sides (id),
    category_id TEXT REFERENCES categories (id),
    function TEXT NOT NULL,
    state TEXT NOT NULL,
    confirmed BIGINT NOT NULL,
    lang TEXT NOT NULL,
    handle_mac BYTEA NOT NULL UNIQUE,
    passphrase BYTEA,
    sealed BYTEA NOT NULL
);
CREATE INDEX seats_dialogue ON seats (dialogue_id, ord);

CREATE TABLE members (
    body_id TEXT NOT NULL REFERENCES bodies (id),
    seat_id TEXT NOT NULL REFERENCES seats (id),
    function TEXT NOT NULL,
    PRIMARY KEY (body_id, seat_id)
);

-- `mode` is how its body works on an item, and since when; none while nobody has set any (PSW-1).
CREATE TABLE items (
    id TEXT NOT NULL PRIMARY KEY,
    dialogue_id TEXT NOT NULL REFERENCES dialogues (id),
    parent_id TEXT REFERENCES items (id),
    body_id TEXT NOT NULL REFERENCES bodies (id),
    ord BIGINT NOT NULL,
    stage BIGINT NOT NULL,
    mode TEXT,
    mode_at BIGINT,
    sealed BYTEA NOT NULL
);
CREATE INDEX items_dialogue ON items (dialogue_id, ord);

-- One-time codes and links: only their hash is kept.
CREATE TABLE invitations (
    code_hash BYTEA NOT NULL PRIMARY KEY,
    seat_id TEXT NOT NULL REFERENCES seats (id),
    expires_at BIGINT NOT NULL,
    redeemed_at BIGINT
);

CREATE TABLE setups (
    code_hash BYTEA NOT NULL PRIMARY KEY,
    expires_at BIGINT NOT NULL,
    redeemed_at BIGINT
);

-- No address and no user agent.
CREATE TABLE sign_ins (
    id TEXT NOT NULL PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    seat_id TEXT NOT NULL REFERENCES seats (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    idle_ends_at BIGINT NOT NULL,
    idle BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX sign_ins_seat ON sign_ins (seat_id);

-- What each form that was accepted led to, so that the same POST twice gives the first result.
CREATE TABLE submissions (
    ticket BYTEA NOT NULL PRIMARY KEY,
    place TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX submissions_at ON submissions (at);

-- The record: each entry carries the hash of the one before.
CREATE TABLE record (
    dialogue_id TEXT NOT NULL REFERENCES dialogues (id),
    seq BIGINT NOT NULL,
    kind TEXT NOT NULL,
    body_id TEXT,
    role TEXT,
    day TEXT NOT NULL,
    content BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (dialogue_id, seq)
);

-- What waits for a second key, or was done with two.
CREATE TABLE acts (
    id TEXT NOT NULL PRIMARY KEY,
    body_id TEXT NOT NULL REFERENCES bodies (id),
    state TEXT NOT NULL,
    asked_by TEXT NOT NULL REFERENCES seats (id),
    asked_sign_in TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    lapses_at BIGINT NOT NULL,
    ended_at BIGINT,
    sealed BYTEA NOT NULL
);
CREATE INDEX acts_body ON acts (body_id, state, asked_at);
CREATE INDEX acts_lapse ON acts (state, lapses_at);
