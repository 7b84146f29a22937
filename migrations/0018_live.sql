-- How often something that members may see has changed in a body: live pages compare it with the number they were made at.
CREATE TABLE changes (
    body_id TEXT NOT NULL PRIMARY KEY REFERENCES bodies (id),
    number BIGINT NOT NULL
);
