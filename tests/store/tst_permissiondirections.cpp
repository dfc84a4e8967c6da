// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/permissionstore.h"
#include "storefixture.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;
using Domain::Permission;
using Store::PermissionStore;

namespace {

constexpr int databases = 1'000;
constexpr quint32 seed = 20'261'125;

struct DirectRow
{
    QString login;
    int group;
    QString key;
    int value;
};

struct CustomerRow
{
    QString customerId;
    int group;
    QString key;
    int value;
    QString context;
};

/// A small database as rows, with all that other programs may have left in it.
struct RandomRows
{
    QMap<QString, QString> people; ///< primary customer by username
    QList<std::pair<QString, QString>> links;
    QMap<int, std::pair<QString, int>> groups; ///< name and validity
    QList<DirectRow> direct;
    QList<CustomerRow> ofCustomers;
    QStringList customerDefaults;
    QStringList customerUserDefaults;
};

template<typename T>
T oneOf(QRandomGenerator &random, const QList<T> &values)
{
    return values.at(random.bounded(static_cast<int>(values.size())));
}

RandomRows randomRows(QRandomGenerator &random)
{
    const QStringList logins{u"ann"_s, u"Ann"_s, u"bob"_s, u"o'hara"_s, u"ü%_*"_s, u"zoe"_s};
    const QStringList customers{u"A"_s, u"a"_s, u"B"_s, u"C*"_s, u"GONE"_s};
    const QStringList keys{u"ro"_s, u"rw"_s, u"rw"_s, u"create"_s, u"RO"_s};
    const QStringList names{u"user"_s, u"users"_s, u"Users"_s, u"support"_s};
    const QStringList contexts{u"Ticket::CustomerID::Same"_s, u"Ticket::CustomerID::Same"_s,
                               u"Ticket::CustomerID::Other"_s, u"other"_s};
    const QList<int> groupIds{11, 12, 13, 14, 99};
    RandomRows rows;
    for (const QString &login : logins) {
        rows.people.insert(login, oneOf(random, customers + QStringList{u""_s}));
    }
    for (int group = 0; group < names.size(); ++group) {
        rows.groups.insert(11 + group, {names.at(group), oneOf<int>(random, {1, 1, 1, 2, 3})});
    }
    for (int count = random.bounded(8); count > 0; --count) {
        rows.links.append({oneOf(random, logins), oneOf(random, customers)});
    }
    for (int count = random.bounded(8); count > 0; --count) {
        rows.direct.append({oneOf(random, logins), oneOf(random, groupIds), oneOf(random, keys),
                            oneOf<int>(random, {0, 1, 1, 1})});
    }
    for (int count = random.bounded(8); count > 0; --count) {
        rows.ofCustomers.append({oneOf(random, customers), oneOf(random, groupIds),
                                 oneOf(random, keys), oneOf<int>(random, {0, 1, 1, 1}),
                                 oneOf(random, contexts)});
    }
    if (random.bounded(4) == 0) {
        rows.customerDefaults.append(oneOf(random, names));
    }
    if (random.bounded(6) == 0) {
        rows.customerUserDefaults.append(oneOf(random, names));
    }
    return rows;
}

/// The facts' rules once more, row by row and as plainly as they stand there.
bool hasPermission(const RandomRows &rows, const QString &login, int group, const QString &type)
{
    if (rows.groups.value(group).second != 1) {
        return false;
    }
    QStringList customers{rows.people.value(login)};
    for (const auto &[who, customerId] : rows.links) {
        if (who == login) {
            customers.append(customerId);
        }
    }
    customers.removeAll(QString());
    for (const DirectRow &row : rows.direct) {
        if (row.login == login && row.group == group && (row.key == type || row.key == "rw"_L1)
            && row.value == 1) {
            return true;
        }
    }
    for (const CustomerRow &row : rows.ofCustomers) {
        if (customers.contains(row.customerId) && row.group == group
            && (row.key == type || row.key == "rw"_L1) && row.value == 1
            && row.context == "Ticket::CustomerID::Same"_L1) {
            return true;
        }
    }
    const QString name = rows.groups.value(group).first;
    return (rows.customerDefaults.contains(name) && !customers.isEmpty())
        || rows.customerUserDefaults.contains(name);
}

QString jsonOf(const QStringList &names)
{
    return Store::jsonList(names);
}

} // namespace

/// Permissions of a person and members of a group answer the same question from two sides: for
/// every person, group and type of 1,000 random databases they agree, and with the rules as they
/// stand in the facts.
class TestPermissionDirections : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theTwoDirectionsAgree();

private:
    void write(const RandomRows &rows);
    QSet<QString> permissionsOf(const RandomRows &rows, const QString &login);
    QSet<QString> membersOf(const Domain::Group &group, Permission permission);

    StoreFixture m_fixture;
};

void TestPermissionDirections::initTestCase()
{
    // This test's people may go: a database for each round would take an hour.
    m_fixture.sql(u"DROP TRIGGER rollbook_keep_customer_user"_s);
    m_fixture.sql(u"DROP TRIGGER rollbook_keep_groups_table"_s);
    m_fixture.sql(u"PRAGMA foreign_keys = OFF"_s); // rows that point nowhere
    m_fixture.sql(u"PRAGMA synchronous = OFF"_s);
}

void TestPermissionDirections::write(const RandomRows &rows)
{
    const QString authors = u"'', 1, '', 1"_s;
    m_fixture.sql(u"BEGIN"_s);
    for (const auto *const table :
         {"customer_user", "customer_user_customer", "group_customer_user", "group_customer",
          "rollbook_setting", "rollbook_feed"}) {
        m_fixture.sql(u"DELETE FROM "_s + QLatin1StringView(table));
    }
    m_fixture.sql(u"DELETE FROM groups_table WHERE id > 3"_s);
    m_fixture.sql(u"UPDATE groups_table SET name = 'fresh ' || id, valid_id = 2"_s);
    for (auto person = rows.people.cbegin(); person != rows.people.cend(); ++person) {
        m_fixture.sql(
            u"INSERT INTO customer_user (login, email, customer_id, first_name, last_name, "
            "valid_id, create_time, create_by, change_time, change_by) "
            "VALUES (?, ?, ?, 'F', 'L', 1, "_s
                + authors + u')',
            {person.key(), person.key(), person.value()});
    }
    for (auto group = rows.groups.cbegin(); group != rows.groups.cend(); ++group) {
        m_fixture.sql(u"INSERT INTO groups_table VALUES (?, ?, NULL, ?, "_s + authors + u')',
                      {group.key(), group->first, group->second});
    }
    for (const auto &[login, customerId] : rows.links) {
        m_fixture.sql(u"INSERT INTO customer_user_customer VALUES (?, ?, "_s + authors + u')',
                      {login, customerId});
    }
    for (const DirectRow &row : rows.direct) {
        m_fixture.sql(u"INSERT INTO group_customer_user VALUES (?, ?, ?, ?, "_s + authors + u')',
                      {row.login, row.group, row.key, row.value});
    }
    for (const CustomerRow &row : rows.ofCustomers) {
        m_fixture.sql(u"INSERT INTO group_customer VALUES (?, ?, ?, ?, ?, "_s + authors + u')',
                      {row.customerId, row.group, row.key, row.value, row.context});
    }
    const QString set = u"INSERT INTO rollbook_setting (name, content) VALUES (?, ?)"_s;
    m_fixture.sql(set, {u"customer_default_groups"_s, jsonOf(rows.customerDefaults)});
    m_fixture.sql(set, {u"customer_user_default_groups"_s, jsonOf(rows.customerUserDefaults)});
    m_fixture.sql(u"COMMIT"_s);
}

/// "11 ro", "11 rw" …
QSet<QString> TestPermissionDirections::permissionsOf(const RandomRows &rows, const QString &login)
{
    const PermissionStore store(m_fixture.database());
    const Domain::Member member = *store.member(login, rows.people.value(login));
    QSet<QString> found;
    for (const auto &each : Domain::groupPermissions(member, *store.factsFor(member))) {
        for (const Permission permission : {Permission::ReadOnly, Permission::ReadWrite}) {
            if (!each.reasons(permission).isEmpty()) {
                found.insert(QString::number(each.group.id) + u' '
                             + Domain::permissionKey(permission));
            }
        }
    }
    return found;
}

QSet<QString> TestPermissionDirections::membersOf(const Domain::Group &group, Permission permission)
{
    QSet<QString> logins;
    const auto done = PermissionStore(m_fixture.database())
                          .forEachMember(group, permission,
                                         [&logins](const Domain::Member &member, const auto &) {
                                             logins.insert(member.login);
                                             return true;
                                         });
    return done ? logins : QSet<QString>{u"error"_s};
}

void TestPermissionDirections::theTwoDirectionsAgree()
{
    QRandomGenerator random(seed);
    qint64 granted = 0;
    for (int round = 0; round < databases; ++round) {
        const RandomRows rows = randomRows(random);
        write(rows);
        QMap<QString, QSet<QString>> ofPerson;
        for (const QString &login : rows.people.keys()) {
            ofPerson.insert(login, permissionsOf(rows, login));
        }
        const auto groups = PermissionStore(m_fixture.database()).groups();
        for (const Domain::Group &group : *groups) {
            for (const Permission permission : {Permission::ReadOnly, Permission::ReadWrite}) {
                const QString type = Domain::permissionKey(permission);
                const QSet<QString> members = membersOf(group, permission);
                for (const QString &login : rows.people.keys()) {
                    const bool expected = hasPermission(rows, login, group.id, type);
                    const QString what =
                        u"round %1: %2 %3 %4"_s.arg(round).arg(login).arg(group.id).arg(type);
                    QVERIFY2(ofPerson.value(login).contains(QString::number(group.id) + u' ' + type)
                                 == expected,
                             qPrintable(what));
                    QVERIFY2(members.contains(login) == expected, qPrintable(what));
                    granted += expected ? 1 : 0;
                }
            }
        }
    }
    QVERIFY(granted > databases); // they are not all empty
}

QTEST_GUILESS_MAIN(TestPermissionDirections)
#include "tst_permissiondirections.moc"
