-- SPDX-License-Identifier: GPL-3.0-or-later
-- OTOBO's tables, names and columns exactly (a contract). Statements are set apart by an empty line.

CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    login VARCHAR(191) NOT NULL CHECK (length(login) <= 191),
    pw VARCHAR(128) NOT NULL CHECK (length(pw) <= 128),
    title VARCHAR(50) CHECK (length(title) <= 50),
    first_name VARCHAR(100) NOT NULL CHECK (length(first_name) <= 100),
    last_name VARCHAR(100) NOT NULL CHECK (length(last_name) <= 100),
    valid_id SMALLINT NOT NULL REFERENCES valid (id),
    create_time TIMESTAMP NOT NULL,
    create_by INTEGER NOT NULL REFERENCES users (id),
    change_time TIMESTAMP NOT NULL,
    change_by INTEGER NOT NULL REFERENCES users (id),
    CONSTRAINT users_login UNIQUE (login)
);

CREATE TABLE valid (
    id SMALLINT NOT NULL PRIMARY KEY,
    name VARCHAR(191) NOT NULL CHECK (length(name) <= 191),
    create_time TIMESTAMP NOT NULL,
    create_by INTEGER NOT NULL REFERENCES users (id) DEFERRABLE INITIALLY DEFERRED,
    change_time TIMESTAMP NOT NULL,
    change_by INTEGER NOT NULL REFERENCES users (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT valid_name UNIQUE (name)
);

CREATE TABLE groups_table (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name VARCHAR(191) NOT NULL CHECK (length(name) <= 191),
    comments VARCHAR(250) CHECK (length(comments) <= 250),
    valid_id SMALLINT NOT NULL REFERENCES valid (id),
    create_time TIMESTAMP NOT NULL,
    create_by INTEGER NOT NULL REFERENCES users (id),
    change_time TIMESTAMP NOT NULL,
    change_by INTEGER NOT NULL REFERENCES users (id),
    CONSTRAINT groups_table_name UNIQUE (name)
);

CREATE TABLE group_user (
    user_id INTEGER NOT NULL REFERENCES users (id),
    group_id INTEGER NOT NULL REFERENCES groups_table (id),
    permission_key VARCHAR(20) NOT NULL CHECK (length(permission_key) <= 20),
    create_time TIMESTAMP NOT NULL,
    create_by INTEGER NOT NULL REFERENCES users (id),
    change_time TIMESTAMP NOT NULL,
    change_by INTEGER NOT NULL REFERENCES users (id)
);

CREATE INDEX group_user_group_id ON group_user (group_id);

CREATE INDEX group_user_user_id ON group_user (user_id);

CREATE TABLE user_preferences (
    user_id INTEGER NOT NULL REFERENCES users (id),
    preferences_key VARCHAR(150) NOT NULL CHECK (length(preferences_key) <= 150),
    preferences_value BLOB
);

CREATE INDEX user_preferences_user_id ON user_preferences (user_id);

CREATE TABLE customer_company (
    customer_id VARCHAR(150) NOT NULL PRIMARY KEY CHECK (length(customer_id) <= 150),
    name VARCHAR(191) NOT NULL CHECK (length(name) <= 191),
    street VARCHAR(200) CHECK (length(street) <= 200),
    zip VARCHAR(200) CHECK (length(zip) <= 200),
    city VARCHAR(200) CHECK (length(city) <= 200),
    country VARCHAR(200) CHECK (length(country) <= 200),
    url VARCHAR(200) CHECK (length(url) <= 200),
    comments VARCHAR(250) CHECK (length(comments) <= 250),
    valid_id SMALLINT NOT NULL REFERENCES valid (id),
    create_time TIMESTAMP NOT NULL,
    create_by INTEGER NOT NULL REFERENCES users (id),
    change_time TIMESTAMP NOT NULL,
    change_by INTEGER NOT NULL REFERENCES users (id),
    CONSTRAINT customer_company_name UNIQUE (name)
);

CREATE TABLE customer_user (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    login VARCHAR(191) NOT NULL CHECK (length(login) <= 191),
    email VARCHAR(150) NOT NULL CHECK (length(email) <= 150),
    customer_id VARCHAR(150) NOT NULL CHECK (length(customer_id) <= 150),
    pw VARCHAR(128) CHECK (length(pw) <= 128),
    title VARCHAR(50) CHECK (length(title) <= 50),
    first_name VARCHAR(100) NOT NULL CHECK (length(first_name) <= 100),
    last_name VARCHAR(100) NOT NULL CHECK (length(last_name) <= 100),
    phone VARCHAR(150) CHECK (length(phone) <= 150),
    fax VARCHAR(150) CHECK (length(fax) <= 150),
    mobile VARCHAR(150) CHECK (length(mobile) <= 150),
    street VARCHAR(150) CHECK (length(street) <= 150),
    zip VARCHAR(200) CHECK (length(zip) <= 200),
    city VARCHAR(200) CHECK (length(city) <= 200),
    country VARCHAR(200) CHECK (length(country) <= 200),
    comments VARCHAR(250) CHECK (length(comments) <= 250),
    valid_id SMALLINT NOT NULL REFERENCES valid (id),
    create_time TIMESTAMP NOT NULL,
    create_by INTEGER NOT NULL REFERENCES users (id),
    change_time TIMESTAMP NOT NULL,
    change_by INTEGER NOT NULL REFERENCES users (id),
    CONSTRAINT customer_user_login UNIQUE (login)
);

CREATE TABLE customer_preferences (
    user_id VARCHAR(191) NOT NULL CHECK (length(user_id) <= 191),
    preferences_key VARCHAR(150) NOT NULL CHECK (length(preferences_key) <= 150),
    preferences_value VARCHAR(250) CHECK (length(preferences_value) <= 250)
);

CREATE INDEX customer_preferences_user_id ON customer_preferences (user_id);

CREATE TABLE customer_user_customer (
    user_id VARCHAR(100) NOT NULL CHECK (length(user_id) <= 100),
    customer_id VARCHAR(150) NOT NULL CHECK (length(customer_id) <= 150),
    create_time TIMESTAMP NOT NULL,
    create_by INTEGER NOT NULL REFERENCES users (id),
    change_time TIMESTAMP NOT NULL,
    change_by INTEGER NOT NULL REFERENCES users (id)
);

CREATE INDEX customer_user_customer_customer_id ON customer_user_customer (customer_id);

CREATE INDEX customer_user_customer_user_id ON customer_user_customer (user_id);

CREATE TABLE group_customer_user (
    user_id VARCHAR(100) NOT NULL CHECK (length(user_id) <= 100),
    group_id INTEGER NOT NULL REFERENCES groups_table (id),
    permission_key VARCHAR(20) NOT NULL CHECK (length(permission_key) <= 20),
    permission_value SMALLINT NOT NULL,
    create_time TIMESTAMP NOT NULL,
    create_by INTEGER NOT NULL REFERENCES users (id),
    change_time TIMESTAMP NOT NULL,
    change_by INTEGER NOT NULL REFERENCES users (id)
);

CREATE INDEX group_customer_user_group_id ON group_customer_user (group_id);

CREATE INDEX group_customer_user_user_id ON group_customer_user (user_id);

CREATE TABLE group_customer (
    customer_id VARCHAR(150) NOT NULL CHECK (length(customer_id) <= 150),
    group_id INTEGER NOT NULL REFERENCES groups_table (id),
    permission_key VARCHAR(20) NOT NULL CHECK (length(permission_key) <= 20),
    permission_value SMALLINT NOT NULL,
    permission_context VARCHAR(100) NOT NULL CHECK (length(permission_context) <= 100),
    create_time TIMESTAMP NOT NULL,
    create_by INTEGER NOT NULL REFERENCES users (id),
    change_time TIMESTAMP NOT NULL,
    change_by INTEGER NOT NULL REFERENCES users (id)
);

CREATE INDEX group_customer_customer_id ON group_customer (customer_id);

CREATE INDEX group_customer_group_id ON group_customer (group_id);

-- Rollbook's own tables.

CREATE TABLE rollbook_schema (
    version INTEGER NOT NULL,
    create_time TIMESTAMP NOT NULL
);

CREATE TABLE rollbook_setting (
    name VARCHAR(150) NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
);

-- Who did what when. The words are made from kind and subject in the reader's language.
CREATE TABLE rollbook_change_set (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind VARCHAR(50) NOT NULL,
    subject VARCHAR(250) NOT NULL,
    create_time TIMESTAMP NOT NULL,
    create_by INTEGER NOT NULL REFERENCES users (id)
);

CREATE INDEX rollbook_change_set_create_time ON rollbook_change_set (create_time);

-- The rows of a change set: row_key and changes are JSON, changes being {"column": [before, after]};
-- a password is only {"pw": []}.
CREATE TABLE rollbook_row_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    change_set_id INTEGER NOT NULL REFERENCES rollbook_change_set (id),
    table_name VARCHAR(50) NOT NULL,
    row_key TEXT NOT NULL,
    operation VARCHAR(10) NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    changes TEXT NOT NULL
);

CREATE INDEX rollbook_row_change_change_set_id ON rollbook_row_change (change_set_id);

CREATE INDEX rollbook_row_change_row ON rollbook_row_change (table_name, row_key);

-- What changed since, whoever wrote it: fed by triggers, read by everyone who keeps rows in memory.
CREATE TABLE rollbook_feed (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    table_name VARCHAR(50) NOT NULL,
    row_key VARCHAR(200) NOT NULL
);

CREATE TRIGGER rollbook_feed_customer_user_insert AFTER INSERT ON customer_user
BEGIN
    INSERT INTO rollbook_feed (table_name, row_key) VALUES ('customer_user', NEW.id);
END;

CREATE TRIGGER rollbook_feed_customer_user_update AFTER UPDATE ON customer_user
BEGIN
    INSERT INTO rollbook_feed (table_name, row_key) VALUES ('customer_user', NEW.id);
END;

CREATE TRIGGER rollbook_feed_customer_company_insert AFTER INSERT ON customer_company
BEGIN
    INSERT INTO rollbook_feed (table_name, row_key) VALUES ('customer_company', NEW.customer_id);
END;

CREATE TRIGGER rollbook_feed_customer_company_update AFTER UPDATE ON customer_company
BEGIN
    INSERT INTO rollbook_feed (table_name, row_key) VALUES ('customer_company', NEW.customer_id);
END;

CREATE TRIGGER rollbook_feed_customer_company_rename AFTER UPDATE OF customer_id ON customer_company
    WHEN OLD.customer_id IS NOT NEW.customer_id
BEGIN
    INSERT INTO rollbook_feed (table_name, row_key) VALUES ('customer_company', OLD.customer_id);
END;

CREATE TRIGGER rollbook_feed_last_login_insert AFTER INSERT ON customer_preferences
    WHEN NEW.preferences_key = 'UserLastLogin'
BEGIN
    INSERT INTO rollbook_feed (table_name, row_key)
        SELECT 'customer_user', id FROM customer_user WHERE login = NEW.user_id;
END;

CREATE TRIGGER rollbook_feed_last_login_update AFTER UPDATE ON customer_preferences
    WHEN NEW.preferences_key = 'UserLastLogin'
BEGIN
    INSERT INTO rollbook_feed (table_name, row_key)
        SELECT 'customer_user', id FROM customer_user WHERE login = NEW.user_id;
END;

CREATE TRIGGER rollbook_feed_last_login_delete AFTER DELETE ON customer_preferences
    WHEN OLD.preferences_key = 'UserLastLogin'
BEGIN
    INSERT INTO rollbook_feed (table_name, row_key)
        SELECT 'customer_user', id FROM customer_user WHERE login = OLD.user_id;
END;

-- People are deactivated, never deleted: not even by another program.

CREATE TRIGGER rollbook_keep_customer_user BEFORE DELETE ON customer_user
BEGIN
    SELECT RAISE(ABORT, 'A customer user is never deleted. Set its validity to invalid instead.');
END;

CREATE TRIGGER rollbook_keep_customer_company BEFORE DELETE ON customer_company
BEGIN
    SELECT RAISE(ABORT, 'A customer is never deleted. Set its validity to invalid instead.');
END;

CREATE TRIGGER rollbook_keep_groups_table BEFORE DELETE ON groups_table
BEGIN
    SELECT RAISE(ABORT, 'A group is never deleted. Set its validity to invalid instead.');
END;

CREATE TRIGGER rollbook_keep_users BEFORE DELETE ON users
BEGIN
    SELECT RAISE(ABORT, 'An agent is never deleted. Set its validity to invalid instead.');
END;

CREATE TRIGGER rollbook_keep_customer_user_replaced BEFORE INSERT ON customer_user
    WHEN EXISTS (SELECT 1 FROM customer_user WHERE id = NEW.id OR login = NEW.login)
BEGIN
    SELECT RAISE(ABORT, 'A customer user with this username or number exists. It is never replaced: change it instead.');
END;

CREATE TRIGGER rollbook_keep_customer_company_replaced BEFORE INSERT ON customer_company
    WHEN EXISTS (SELECT 1 FROM customer_company WHERE customer_id = NEW.customer_id OR name = NEW.name)
BEGIN
    SELECT RAISE(ABORT, 'A customer with this id or name exists. It is never replaced: change it instead.');
END;

-- Look-ups without regard to case: ASCII by lower(), the few others by their length and then compared by the program.

CREATE INDEX rollbook_customer_user_login_lower ON customer_user (lower(login));

CREATE INDEX rollbook_customer_user_login_other ON customer_user (length(login)) WHERE login GLOB '*[^ -~]*';

CREATE INDEX rollbook_customer_user_email_lower ON customer_user (lower(email));

CREATE INDEX rollbook_customer_user_email_other ON customer_user (length(email)) WHERE email GLOB '*[^ -~]*';

CREATE INDEX rollbook_customer_user_customer_id ON customer_user (customer_id);

CREATE INDEX rollbook_customer_company_id_lower ON customer_company (lower(customer_id));

CREATE INDEX rollbook_customer_company_id_other ON customer_company (length(customer_id))
    WHERE customer_id GLOB '*[^ -~]*';

CREATE INDEX rollbook_customer_company_name_lower ON customer_company (lower(name));

CREATE INDEX rollbook_customer_company_name_other ON customer_company (length(name)) WHERE name GLOB '*[^ -~]*';

-- The list on the screen before anything else is read.
CREATE INDEX rollbook_customer_user_list ON customer_user (last_name, first_name, login, email, customer_id);
