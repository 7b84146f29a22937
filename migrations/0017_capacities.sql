-- What each person declared of the capacity in which they take part (ITD-6); the newest holds. Without a row a person
-- takes part as themselves. Which capacity, which category and whether the group is told is sealed.
CREATE TABLE capacities (
    seat_id TEXT NOT NULL REFERENCES seats (id),
    since BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (seat_id, since)
);
