// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customeruserdesk.h"
#include "ui/permissions/markview.h"

#include <QLabel>
#include <QPlainTextEdit>

/// The panel of effective permissions, for the tests of it.
namespace UiFixture {

/// Ann of ACME with customers BETA and OLD (invalid) beside; groups users, admin and stats. Group
/// support is on, and there are no default groups.
class PermissionDesk : public CustomerUserDesk
{
public:
    PermissionDesk()
    {
        QVERIFY(addCustomer(session, u"BETA"_s, u"Beta & Sons"_s));
        QVERIFY(
            addCustomer(session, {.customerId = u"OLD"_s, .name = u"Old Times"_s, .validId = 2}));
        setting(u"customer_group_support"_s, u"true"_s);
        setting(u"customer_default_groups"_s, u"[]"_s);
        setting(u"customer_user_default_groups"_s, u"[]"_s);
    }

    /// As another program would.
    void sql(const QString &statement, const QVariantList &values = {}) const
    {
        QSqlQuery query(session.database->connection());
        QVERIFY(query.prepare(statement));
        for (const QVariant &value : values) {
            query.addBindValue(value);
        }
        QVERIFY(query.exec());
    }
    void setting(const QString &name, const QString &json) const
    {
        sql(u"INSERT OR REPLACE INTO rollbook_setting (name, content) VALUES (?, ?)"_s,
            {name, json});
    }
    void direct(const QString &login, int group, const QString &key) const
    {
        sql(u"INSERT INTO group_customer_user VALUES (?, ?, ?, 1, '', 1, '', 1)"_s,
            {login, group, key});
    }
    void ofCustomer(const QString &id, int group, const QString &key,
                    const QString &context = u"Same"_s) const
    {
        sql(u"INSERT INTO group_customer VALUES (?, ?, ?, 1, 'Ticket::CustomerID::' || ?, '', 1, "
            "'', 1)"_s,
            {id, group, key, context});
    }

    [[nodiscard]] QString setting(const QString &name) const
    {
        const auto stored = rows(*session.database, u"rollbook_setting"_s, u"name"_s);
        for (const QVariantMap &row : stored) {
            if (row.value(u"name"_s).toString() == name) {
                return row.value(u"content"_s).toString();
            }
        }
        return {};
    }
};

inline Gui::MarkView *view(const QWidget &form, const QString &what)
{
    return form.findChild<Gui::MarkView *>(what + "View"_L1);
}

/// "users|✓|–", a row a text; nothing while the table is hidden.
inline QStringList shown(const QWidget &form, const QString &what)
{
    QStringList rows;
    const Gui::MarkView *table = view(form, what);
    for (int row = 0; table->isVisible() && row < table->model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            cells.append(table->model()->index(row, column).data().toString());
        }
        rows.append(cells.join(u'|'));
    }
    return rows;
}

/// What a label says; empty if nobody sees it.
inline QString said(const QWidget &form, const QString &label)
{
    const auto *found = form.findChild<QLabel *>(label);
    return found->isVisible() ? found->text() : QString();
}

inline QString reasons(const QWidget &form)
{
    return form.findChild<QPlainTextEdit *>(u"reasonsEdit"_s)->toPlainText();
}

inline void choose(const QWidget &form, const QString &what, int row, int column)
{
    Gui::MarkView *table = view(form, what);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, column));
}

} // namespace UiFixture
