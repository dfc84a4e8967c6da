-- SPDX-License-Identifier: GPL-3.0-or-later
-- Relations are read from the index alone: with millions of them a look at the table for each costs more than all else.
-- Those of one person in one group are found at once, and the members of a group stand together, by username.

DROP INDEX group_customer_user_group_id;

CREATE INDEX group_customer_user_group_id
    ON group_customer_user (group_id, user_id, permission_key, permission_value);

DROP INDEX group_customer_user_user_id;

CREATE INDEX group_customer_user_user_id
    ON group_customer_user (user_id, group_id, permission_key, permission_value);

DROP INDEX group_customer_group_id;

CREATE INDEX group_customer_group_id
    ON group_customer (group_id, permission_context, customer_id, permission_key, permission_value);

DROP INDEX group_customer_customer_id;

CREATE INDEX group_customer_customer_id
    ON group_customer (customer_id, group_id, permission_context, permission_key, permission_value);

DROP INDEX customer_user_customer_customer_id;

CREATE INDEX customer_user_customer_customer_id ON customer_user_customer (customer_id, user_id);

DROP INDEX customer_user_customer_user_id;

CREATE INDEX customer_user_customer_user_id ON customer_user_customer (user_id, customer_id);

-- Everybody by username, with the primary customer.
CREATE INDEX rollbook_customer_user_login ON customer_user (login, customer_id);
