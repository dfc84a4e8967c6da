// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasefacts.h"
#include "permissionbench.h"
#include "plainsql.h"
#include "store/permissionstore.h"
#include "store/query.h"
#include "tables/permissionpreview.h"

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

constexpr double permissionsLimit = 5; // milliseconds

/// Groups and customers of one person, with every reason.
Result<qint64> permissionsOf(const Store::PermissionStore &store, const Person &person,
                             int mostOthers)
{
    auto member = store.member(person.login, person.primary);
    if (!member) {
        return member.error();
    }
    auto facts = store.factsFor(*member, mostOthers);
    if (!facts) {
        return facts.error();
    }
    return Domain::groupPermissions(*member, *facts).size()
        + Domain::customerAccess(*member, *facts).size();
}

/// How many rows the statements have for a username; reads all of them.
Result<qint64> rowsOf(const QSqlDatabase &connection, const QStringList &statements,
                      const QString &login)
{
    qint64 rows = 0;
    for (const QString &statement : statements) {
        auto query = Store::run(connection, statement, PlainSql::valuesFor(statement, login));
        if (!query) {
            return query.error();
        }
        for (; query->next(); ++rows) {
            if (query->value(0).toString().isEmpty() || query->value(1).isNull()) {
                return Domain::Error{.detail = u"a row without a name"_s};
            }
        }
    }
    return rows;
}

/// As the form of a customer user reads them: of the customers seen indirectly the first.
Result<Line> firstLineForPeople(const Questions &questions, const QString &what,
                                const Result<QList<Person>> &people)
{
    if (!people) {
        return people.error();
    }
    const Store::PermissionStore store(questions.database);
    return lineFor(what, permissionsLimit, int(people->size()), [&](int number) {
        return permissionsOf(store, people->at(number),
                             Tables::PermissionPreview::customersAtFirst);
    });
}

/// All that there is to say, however long that is.
Result<Line> wholeLineForPeople(const Questions &questions, const QString &what,
                                const Result<QList<Person>> &people, const QStringList &plain)
{
    if (!people) {
        return people.error();
    }
    const Store::PermissionStore store(questions.database);
    return lineFor(
        what, std::nullopt, int(people->size()),
        [&](int number) {
            return permissionsOf(store, people->at(number), Store::PermissionStore::unlimited);
        },
        [&](int number) {
            return rowsOf(questions.database.connection(), plain, people->at(number).login);
        });
}

Result<void> useOtherCustomers(const Store::Database &database, bool isUsed)
{
    auto set = Store::run(database.connection(),
                          u"UPDATE rollbook_setting SET content = ? "
                          "WHERE name = 'other_customers_context'"_s,
                          {isUsed ? u"true"_s : u"false"_s});
    return set ? Result<void>() : set.error();
}

Result<Line> lineWithoutOthers(const Questions &questions)
{
    if (auto off = useOtherCustomers(questions.database, false); !off) {
        return off.error();
    }
    auto line = wholeLineForPeople(questions, u"the same with Other Customers off"_s,
                                   somePeople(questions.database, questions.runs, questions.seed),
                                   {PlainSql::groupsOfPerson, PlainSql::ownCustomersOfPerson});
    auto on = useOtherCustomers(questions.database, true);
    return on ? line : on.error();
}

} // namespace

Result<QList<Line>> personLines(const Questions &questions)
{
    const QStringList plain{PlainSql::groupsOfPerson, PlainSql::customersOfPerson};
    const auto anybody = somePeople(questions.database, questions.runs, questions.seed);
    const auto seeing = peopleSeeingOthers(questions.database, questions.runs, questions.seed);
    return linesOf({
        [&] { return firstLineForPeople(questions, u"permissions of a person"_s, anybody); },
        [&] { return wholeLineForPeople(questions, u"the same, all customers"_s, anybody, plain); },
        [&] { return lineWithoutOthers(questions); },
        [&] {
            return firstLineForPeople(questions, u"… whose customer sees others' tickets"_s,
                                      seeing);
        },
        [&] { return wholeLineForPeople(questions, u"the same, all customers"_s, seeing, plain); },
    });
}

} // namespace Bench
