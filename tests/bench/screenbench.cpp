// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasefacts.h"
#include "permissionbench.h"
#include "store/permissionstore.h"
#include "store/query.h"

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

constexpr double screenLimit = 50; // milliseconds
constexpr int shownAtOnce = 100; ///< customer users on a screen before it is scrolled

/// Its own boxes, and what it has through its customers and by default.
Result<qint64> groupsOfPerson(const Store::PermissionStore &store, const Person &person)
{
    auto member = store.member(person.login, person.primary);
    if (!member) {
        return member.error();
    }
    auto facts = store.factsFor(*member);
    return facts ? Result<qint64>(facts->groups.size()) : facts.error();
}

Result<qint64> groupsOfCustomer(const Store::PermissionStore &store, const QString &customerId)
{
    auto groups = store.groups();
    auto policy = store.policy();
    auto grants = store.grantsOfCustomer(customerId);
    if (!groups || !policy || !grants) {
        return !groups ? groups.error() : !policy ? policy.error() : grants.error();
    }
    return groups->size();
}

/// The boxes of the customer users shown, and what these have through their customers.
Result<qint64> peopleOfGroup(const Store::PermissionStore &store, int groupId,
                             const QList<Person> &shown)
{
    QStringList logins;
    QList<Domain::Member> members;
    for (const Person &person : shown) {
        logins.append(person.login);
        members.append({.login = person.login, .customers = {person.primary}});
    }
    if (auto added = store.addFurtherCustomers(members); !added) {
        return added.error();
    }
    QStringList customers;
    for (const Domain::Member &member : std::as_const(members)) {
        customers += member.customers;
    }
    auto grants = store.grantsIn(groupId, logins);
    auto ofCustomers = store.grantsOfCustomersIn(groupId, customers);
    if (!grants || !ofCustomers) {
        return grants ? ofCustomers.error() : grants.error();
    }
    return shown.size();
}

Result<qint64> customersOfGroup(const Store::PermissionStore &store, int groupId)
{
    auto grants = store.grantsOfCustomersIn(groupId);
    return grants ? Result<qint64>(
               grants->customersOn(groupId, Domain::PermissionContext::SameCustomer).size())
                  : grants.error();
}

} // namespace

Result<QList<Line>> screenLines(const Questions &questions)
{
    const Store::PermissionStore store(questions.database);
    auto people = somePeople(questions.database, questions.runs, questions.seed);
    auto shown = somePeople(questions.database, shownAtOnce, questions.seed);
    auto customers = someCustomers(questions.database, questions.runs, questions.seed);
    auto groups = someGroups(questions.database, questions.runs, questions.seed);
    if (!people || !shown || !customers || !groups) {
        return !people   ? people.error()
            : !shown     ? shown.error()
            : !customers ? customers.error()
                         : groups.error();
    }
    const auto line = [](const QString &what, qsizetype runs, const Question &ask) {
        return lineFor(u"screen: "_s + what, screenLimit, int(runs), ask);
    };
    return linesOf(
        {[&] {
             return line(u"groups of a customer user"_s, people->size(),
                         [&](int each) { return groupsOfPerson(store, people->at(each)); });
         },
         [&] {
             return line(u"groups of a customer"_s, customers->size(),
                         [&](int each) { return groupsOfCustomer(store, customers->at(each)); });
         },
         [&] {
             return line(u"customer users of a group"_s, groups->size(),
                         [&](int each) { return peopleOfGroup(store, groups->at(each), *shown); });
         },
         [&] {
             return line(u"customers of a group"_s, groups->size(),
                         [&](int each) { return customersOfGroup(store, groups->at(each)); });
         }});
}

} // namespace Bench
