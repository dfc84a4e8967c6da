// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/customerusertable.h"

#include "domain/edits.h"
#include "domain/fields.h"
#include "store/customeruserstore.h"
#include "tables/fieldtexts.h"

#include <QSqlRecord>

#include <utility>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::CustomerUser;

namespace {

/// What was typed, over what was read. `password` gets the new hash, null if there is none.
CustomerUser withTyped(CustomerUser person, const QSqlRecord &values, QString &password)
{
    for (int column = 0; column < values.count(); ++column) {
        if (!values.isGenerated(column)) {
            continue;
        }
        const QString name = values.fieldName(column);
        if (name == "pw"_L1) {
            // An empty password field means that the password stays.
            const QString hash = values.value(column).toString();
            password = hash.isEmpty() ? QString() : hash;
        } else if (name == "valid_id"_L1) {
            person.validId = values.value(column).toInt();
        } else {
            person.setText(QLatin1StringView(name.toLatin1()), values.value(column).toString());
        }
    }
    return person;
}

} // namespace

CustomerUserTable::CustomerUserTable(Store::Database &database, Domain::Agent agent,
                                     QObject *parent)
    : RecordTable(database, std::move(agent), Domain::Table::CustomerUser, parent)
{
}

bool CustomerUserTable::show(const QList<qint64> &ids)
{
    m_ids = ids;
    return select();
}

void CustomerUserTable::goOn(const QList<qint64> &ids)
{
    readFirst(rowCount());
    m_ids = ids;
}

QStringList CustomerUserTable::listColumns()
{
    return {u"login"_s,    u"full_name"_s,  u"email"_s,   u"customer_id"_s,
            u"comments"_s, u"last_login"_s, u"validity"_s};
}

qint64 CustomerUserTable::idOf(int row) const
{
    return readValue(row, u"id"_s).toLongLong();
}

int CustomerUserTable::rowOf(qint64 id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (idOf(row) == id) {
            return row;
        }
    }
    return -1;
}

CustomerUser CustomerUserTable::stored(int row) const
{
    CustomerUser person;
    person.id = idOf(row);
    person.validId = readValue(row, u"valid_id"_s).toInt();
    for (const Domain::Field &field : Domain::customerUserFields()) {
        person.setText(field.name(), readValue(row, field.name()).toString());
    }
    return person;
}

QString CustomerUserTable::shownText(const QString &column, const QString &stored) const
{
    return column == "last_login"_L1 ? lastLoginText(stored) : QString();
}

QString CustomerUserTable::headerText(const QString &column) const
{
    if (column == "full_name"_L1) {
        return tr("Name");
    }
    if (column == "customer_id"_L1) {
        return tr("Customer ID");
    }
    if (column == "last_login"_L1) {
        return tr("Last Login");
    }
    return column == "validity"_L1 ? tr("Validity") : customerUserLabel(column);
}

QString CustomerUserTable::selectStatement() const
{
    return Store::CustomerUserStore::listStatement(toRead(m_ids));
}

bool CustomerUserTable::insertRowIntoTable(const QSqlRecord &values)
{
    QString password;
    const CustomerUser person = withTyped(CustomerUser{}, values, password);
    const auto applied = apply(Domain::addition(person, password));
    if (applied) {
        m_ids.append(applied->insertedId);
    }
    return applied.has_value();
}

bool CustomerUserTable::updateRowInTable(int row, const QSqlRecord &values)
{
    QString password;
    const CustomerUser previous = stored(row);
    const CustomerUser next = withTyped(previous, values, password);
    return apply(Domain::change(previous, next, password)).has_value();
}

} // namespace Tables
