// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/agenttable.h"

#include "domain/edits.h"
#include "domain/fields.h"
#include "store/agentrecordstore.h"
#include "tables/fieldtexts.h"

#include <QSqlRecord>

#include <utility>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::AgentRecord;

namespace {

/// What was typed, over what was read. `password` gets the new hash, null if there is none.
AgentRecord withTyped(AgentRecord agent, const QSqlRecord &values, QString &password)
{
    for (int column = 0; column < values.count(); ++column) {
        if (!values.isGenerated(column)) {
            continue;
        }
        const QString name = values.fieldName(column);
        const QVariant value = values.value(column);
        if (name == "pw"_L1) {
            // An empty password field means that the password stays.
            password = value.toString().isEmpty() ? QString() : value.toString();
        } else if (name == "valid_id"_L1) {
            agent.validId = value.toInt();
        } else if (name == "in_users"_L1) {
            agent.inUsers = value.toBool();
        } else if (name == "in_admin"_L1) {
            agent.inAdmin = value.toBool();
        } else {
            agent.setText(QLatin1StringView(name.toLatin1()), value.toString());
        }
    }
    return agent;
}

} // namespace

AgentTable::AgentTable(Store::Database &database, Domain::Agent agent, QObject *parent)
    : RecordTable(database, std::move(agent), Domain::Table::Agent, parent)
{
    // Only what was read has the memberships, and a form asks for its columns before that.
    AgentTable::select();
}

bool AgentTable::show(const QList<qint64> &ids)
{
    m_ids = ids;
    return select();
}

QStringList AgentTable::listColumns()
{
    return {u"login"_s, u"full_name"_s, u"memberships"_s, u"validity"_s, u"change_time"_s};
}

qint64 AgentTable::idOf(int row) const
{
    return readValue(row, u"id"_s).toLongLong();
}

int AgentTable::rowOf(qint64 id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (idOf(row) == id) {
            return row;
        }
    }
    return -1;
}

AgentRecord AgentTable::stored(int row) const
{
    AgentRecord agent;
    agent.id = static_cast<int>(idOf(row));
    agent.inUsers = readValue(row, u"in_users"_s).toBool();
    agent.inAdmin = readValue(row, u"in_admin"_s).toBool();
    agent.validId = readValue(row, u"valid_id"_s).toInt();
    for (const Domain::Field &field : Domain::agentFields()) {
        agent.setText(field.name(), readValue(row, field.name()).toString());
    }
    return agent;
}

QString AgentTable::shownText(const QString &column, const QString &stored) const
{
    return column.endsWith("_time"_L1) ? timestampText(stored) : QString();
}

QString AgentTable::headerText(const QString &column) const
{
    if (column == "full_name"_L1) {
        return tr("Name");
    }
    if (column == "memberships"_L1) {
        return tr("Member of");
    }
    if (column == "validity"_L1) {
        return tr("Validity");
    }
    return column == "change_time"_L1 ? tr("Changed")
                                      : recordLabel(Domain::RecordKind::Agent, column);
}

QString AgentTable::selectStatement() const
{
    return Store::AgentRecordStore::listStatement(toRead(m_ids));
}

std::optional<Store::Applied> AgentTable::write(const AgentRecord &previous,
                                                const QSqlRecord &values, MakeChanges makeChanges)
{
    QString password;
    const AgentRecord next = withTyped(previous, values, password);
    const auto groups = Store::AgentRecordStore(database()).groups();
    if (!groups) {
        return refuse(groups.error());
    }
    return apply(makeChanges(previous, next, password, *groups));
}

bool AgentTable::insertRowIntoTable(const QSqlRecord &values)
{
    const auto applied =
        write({}, values,
              [](const auto & /*previous*/, const auto &next, const auto &password,
                 const auto &groups) { return Domain::addition(next, password, groups); });
    if (applied) {
        m_ids.append(applied->insertedId);
    }
    return applied.has_value();
}

bool AgentTable::updateRowInTable(int row, const QSqlRecord &values)
{
    return write(
               stored(row), values,
               [](const auto &previous, const auto &next, const auto &password,
                  const auto &groups) { return Domain::change(previous, next, password, groups); })
        .has_value();
}

} // namespace Tables
