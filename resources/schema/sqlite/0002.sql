-- SPDX-License-Identifier: GPL-3.0-or-later
-- SQLite's REPLACE deletes the row that is in the way, and no DELETE trigger hears of it: so no row gets into the way,
-- neither by a unique column nor by its rowid, which customers have too. (Customer users were kept from INSERT before.)

DROP TRIGGER rollbook_keep_customer_company_replaced;

CREATE TRIGGER rollbook_keep_customer_user_overwritten BEFORE UPDATE ON customer_user
    WHEN (NEW.id <> OLD.id AND EXISTS (SELECT 1 FROM customer_user WHERE id = NEW.id))
        OR (NEW.login <> OLD.login AND EXISTS (SELECT 1 FROM customer_user WHERE login = NEW.login))
BEGIN
    SELECT RAISE(ABORT, 'A customer user with this username or number exists. It is never replaced: choose another one.');
END;

CREATE TRIGGER rollbook_keep_customer_company_replaced BEFORE INSERT ON customer_company
    WHEN EXISTS (SELECT 1 FROM customer_company
        WHERE rowid = NEW.rowid OR customer_id = NEW.customer_id OR name = NEW.name)
BEGIN
    SELECT RAISE(ABORT, 'A customer with this id or name exists. It is never replaced: change it instead.');
END;

CREATE TRIGGER rollbook_keep_customer_company_overwritten BEFORE UPDATE ON customer_company
    WHEN (NEW.rowid <> OLD.rowid AND EXISTS (SELECT 1 FROM customer_company WHERE rowid = NEW.rowid))
        OR (NEW.customer_id <> OLD.customer_id
            AND EXISTS (SELECT 1 FROM customer_company WHERE customer_id = NEW.customer_id))
        OR (NEW.name <> OLD.name AND EXISTS (SELECT 1 FROM customer_company WHERE name = NEW.name))
BEGIN
    SELECT RAISE(ABORT, 'A customer with this id or name exists. It is never replaced: choose another one.');
END;

CREATE TRIGGER rollbook_keep_groups_table_replaced BEFORE INSERT ON groups_table
    WHEN EXISTS (SELECT 1 FROM groups_table WHERE id = NEW.id OR name = NEW.name)
BEGIN
    SELECT RAISE(ABORT, 'A group with this name or number exists. It is never replaced: change it instead.');
END;

CREATE TRIGGER rollbook_keep_groups_table_overwritten BEFORE UPDATE ON groups_table
    WHEN (NEW.id <> OLD.id AND EXISTS (SELECT 1 FROM groups_table WHERE id = NEW.id))
        OR (NEW.name <> OLD.name AND EXISTS (SELECT 1 FROM groups_table WHERE name = NEW.name))
BEGIN
    SELECT RAISE(ABORT, 'A group with this name or number exists. It is never replaced: choose another one.');
END;

CREATE TRIGGER rollbook_keep_users_replaced BEFORE INSERT ON users
    WHEN EXISTS (SELECT 1 FROM users WHERE id = NEW.id OR login = NEW.login)
BEGIN
    SELECT RAISE(ABORT, 'An agent with this username or number exists. It is never replaced: change it instead.');
END;

CREATE TRIGGER rollbook_keep_users_overwritten BEFORE UPDATE ON users
    WHEN (NEW.id <> OLD.id AND EXISTS (SELECT 1 FROM users WHERE id = NEW.id))
        OR (NEW.login <> OLD.login AND EXISTS (SELECT 1 FROM users WHERE login = NEW.login))
BEGIN
    SELECT RAISE(ABORT, 'An agent with this username or number exists. It is never replaced: choose another one.');
END;
