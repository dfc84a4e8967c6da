// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rulefacts.h"

#include "domain/text.h"
#include "store/query.h"

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Table;

namespace {

/// Rows that may have the value but for case. lower() knows ASCII only, so the rows that have other
/// letters are looked through one by one: they share an index by length, which simple case folding
/// does not change. That holds the other way round as well: the Kelvin sign is a k but for case, so
/// an ASCII value has relatives among them too.
QString candidatesStatement(Table table, const QString &column, const QString &wanted)
{
    return u"SELECT %1, %2 FROM %3 WHERE lower(%1) = lower(?) UNION ALL "
           "SELECT %1, %2 FROM %3 WHERE length(%1) = ? AND %1 GLOB '*[^ -~]*'"_s.arg(
               column, wanted, Domain::tableName(table));
}

/// Who else has what this customer user is to have. Nobody is looked for if it is nothing new: the
/// rules do not ask then, and a change set may have very many rows.
Domain::Result<QString> otherOwner(const QSqlDatabase &connection, const QString &column,
                                   const Domain::CustomerUser &next,
                                   const Domain::CustomerUser *previous)
{
    const QLatin1StringView name(column == "login"_L1 ? "login" : "email");
    const QString value = next.text(name);
    if (previous != nullptr && previous->text(name) == value) {
        return QString();
    }
    return ownerButForCase(connection, Table::CustomerUser, column, value,
                           previous ? QVariant(previous->id) : QVariant());
}

} // namespace

Domain::Result<QStringList> ownersButForCase(const QSqlDatabase &connection, Table table,
                                             const QString &column, const QString &value,
                                             const QVariant &exceptKey)
{
    const QString key = table == Table::Customer ? u"customer_id"_s : u"id"_s;
    const QString name = table == Table::Customer ? key
        : table == Table::Group                   ? u"name"_s
                                                  : u"login"_s;
    // The value is folded first: an ASCII row may be the same as a value that is not ASCII.
    auto query = run(connection, candidatesStatement(table, column, key + u", "_s + name),
                     {value.toCaseFolded(), Domain::characterCount(value)});
    if (!query) {
        return query.error();
    }
    QStringList owners;
    while (query->next()) {
        const bool isOther =
            exceptKey.isNull() || !Domain::sameStoredValue(query->value(1), exceptKey);
        if (isOther && Domain::sameButForCase(query->value(0).toString(), value)) {
            owners.append(query->value(2).toString());
        }
    }
    owners.removeDuplicates(); // a row may come by both ways
    return owners;
}

Domain::Result<QString> ownerButForCase(const QSqlDatabase &connection, Table table,
                                        const QString &column, const QString &value,
                                        const QVariant &exceptKey)
{
    auto owners = ownersButForCase(connection, table, column, value, exceptKey);
    if (!owners) {
        return owners.error();
    }
    return owners->value(0);
}

Domain::Result<Domain::CustomerUserFacts> factsFor(const QSqlDatabase &connection,
                                                   const Domain::CustomerUser &next,
                                                   const Domain::CustomerUser *previous)
{
    auto loginOwner = otherOwner(connection, u"login"_s, next, previous);
    if (!loginOwner) {
        return loginOwner.error();
    }
    auto emailOwner = otherOwner(connection, u"email"_s, next, previous);
    if (!emailOwner) {
        return emailOwner.error();
    }
    auto customer = runForValue(
        connection, u"SELECT EXISTS (SELECT 1 FROM customer_company WHERE customer_id = ?)"_s,
        {next.customerId});
    if (!customer) {
        return customer.error();
    }
    auto anyCustomer = runForValue(connection, u"SELECT EXISTS (SELECT 1 FROM customer_company)"_s);
    if (!anyCustomer) {
        return anyCustomer.error();
    }
    return Domain::CustomerUserFacts{.loginOwner = *loginOwner,
                                     .emailOwner = *emailOwner,
                                     .customerExists = customer->toBool(),
                                     .anyCustomerExists = anyCustomer->toBool()};
}

Domain::Result<Domain::CustomerFacts> factsFor(const QSqlDatabase &connection,
                                               const Domain::Customer &next,
                                               const Domain::Customer *previous)
{
    const QVariant self = previous ? QVariant(previous->customerId) : QVariant();
    auto idOwner =
        ownerButForCase(connection, Table::Customer, u"customer_id"_s, next.customerId, self);
    if (!idOwner) {
        return idOwner.error();
    }
    auto nameOwner = ownerButForCase(connection, Table::Customer, u"name"_s, next.name, self);
    if (!nameOwner) {
        return nameOwner.error();
    }
    return Domain::CustomerFacts{.idOwner = *idOwner, .nameOwner = *nameOwner};
}

Domain::Result<Domain::GroupFacts>
factsFor(const QSqlDatabase &connection, const Domain::Group &next, const Domain::Group *previous)
{
    const QVariant self = previous ? QVariant(previous->id) : QVariant();
    auto owner = ownerButForCase(connection, Table::Group, u"name"_s, next.name, self);
    if (!owner) {
        return owner.error();
    }
    return Domain::GroupFacts{.nameOwner = *owner};
}

Domain::Result<Domain::AgentFacts> factsFor(const QSqlDatabase &connection,
                                            const Domain::AgentRecord &next,
                                            const Domain::AgentRecord *previous)
{
    const QVariant self = previous ? QVariant(previous->id) : QVariant();
    auto owner = ownerButForCase(connection, Table::Agent, u"login"_s, next.login, self);
    if (!owner) {
        return owner.error();
    }
    return Domain::AgentFacts{.loginOwner = *owner};
}

} // namespace Store
