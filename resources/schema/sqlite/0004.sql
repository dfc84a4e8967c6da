-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every entry of the feed carries a number made up for it: who remembers an entry knows by that whether a file is still
-- the same database, or a copy that went another way since (a backup put back, and worked on).

CREATE TABLE rollbook_feed_before AS SELECT seq, table_name, row_key FROM rollbook_feed;

DROP TABLE rollbook_feed;

CREATE TABLE rollbook_feed (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    table_name VARCHAR(50) NOT NULL,
    row_key VARCHAR(200) NOT NULL,
    token INTEGER NOT NULL DEFAULT (random())
);

INSERT INTO rollbook_feed (seq, table_name, row_key) SELECT seq, table_name, row_key FROM rollbook_feed_before;

DROP TABLE rollbook_feed_before;
