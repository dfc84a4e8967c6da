-- SPDX-License-Identifier: GPL-3.0-or-later
-- What history and undo ask of the journal: which change set took back which, which rows followed by rule from others
-- (role 1; 2 is what an undo overwrote), where names were changed, and what happened to one person or customer.

ALTER TABLE rollbook_change_set ADD COLUMN undoes INTEGER REFERENCES rollbook_change_set (id);

ALTER TABLE rollbook_row_change ADD COLUMN role SMALLINT NOT NULL DEFAULT 0;

-- Consequences so far: in change sets about one record, whatever is no row of that record.
UPDATE rollbook_row_change SET role = 1
    WHERE change_set_id IN (SELECT id FROM rollbook_change_set
            WHERE kind IN ('customer_user.added', 'customer_user.changed', 'customer.added', 'customer.changed',
                'group.changed'))
        AND table_name <> CASE (SELECT kind FROM rollbook_change_set WHERE id = rollbook_row_change.change_set_id)
            WHEN 'customer.added' THEN 'customer_company'
            WHEN 'customer.changed' THEN 'customer_company'
            WHEN 'group.changed' THEN 'groups_table'
            ELSE 'customer_user' END;

CREATE INDEX rollbook_change_set_undoes ON rollbook_change_set (undoes) WHERE undoes IS NOT NULL;

CREATE INDEX rollbook_row_change_rename ON rollbook_row_change (change_set_id)
    WHERE operation = 'update'
        AND ((table_name = 'customer_user' AND instr(changes, '"login":[') > 0)
            OR (table_name = 'customer_company' AND instr(changes, '"customer_id":[') > 0));

-- Other programs may have written anything: what is no JSON must not keep a file from being opened.
CREATE INDEX rollbook_row_change_username
    ON rollbook_row_change (CASE WHEN json_valid(row_key) THEN json_extract(row_key, '$.user_id') END, change_set_id)
    WHERE table_name IN ('customer_preferences', 'customer_user_customer', 'group_customer_user');

CREATE INDEX rollbook_row_change_customer_id
    ON rollbook_row_change (CASE WHEN json_valid(row_key) THEN json_extract(row_key, '$.customer_id') END, change_set_id)
    WHERE table_name IN ('customer_company', 'customer_user_customer', 'group_customer');
