// SPDX-License-Identifier: GPL-3.0-or-later
#include "relationworld.h"

#include "domain/permissions.h"
#include "store/demodata.h"
#include "store/insertion.h"
#include "store/query.h"
#include "store/transaction.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::PermissionContext;
using Domain::Result;

namespace {

constexpr int firstGroup = 4; ///< after users, admin and stats
constexpr int membersOfTheLast = 20;
constexpr int percentDirect = 70;
constexpr int percentFurther = 12;
constexpr int percentSeeingOthers = 2; ///< of the customers

const QString authors = u"create_time,create_by,change_time,change_by"_s;
const QVariantList authorship{u"2026-11-01 12:00:00"_s, 1, u"2026-11-01 12:00:00"_s, 1};

/// Fills the relation tables of one database, within a transaction.
class RelationWriter
{
public:
    RelationWriter(QSqlDatabase connection, const WorldOptions &options);
    Result<void> write();

private:
    using Step = Result<void> (RelationWriter::*)();

    Result<void> clear();
    Result<void> addGroups();
    Result<void> readNames();
    Result<void> addDirect();
    Result<void> addOfCustomers();
    Result<void> addFurther();
    Result<void> addSettings();
    Result<void> restoreIndexes();

    Result<void> sql(const QString &statement, const QVariantList &values = {}) const;
    /// Adds rows of so many different pairs of somebody and something.
    template<typename Values>
    Result<void> addPairs(Store::Insertion &insertion, qint64 count, int firsts,
                          const Values &values);
    [[nodiscard]] QString key() { return m_random.bounded(3) == 0 ? u"rw"_s : u"ro"_s; }
    /// A number below the limit, small ones more often.
    [[nodiscard]] int skewed(int limit)
    {
        const double chance = m_random.generateDouble();
        return std::min(int(chance * chance * limit), limit - 1);
    }

    QSqlDatabase m_connection;
    WorldOptions m_options;
    QRandomGenerator m_random;
    QStringList m_logins;
    QStringList m_customers;
    QStringList m_indexes; ///< statements that make those of relations again
};

RelationWriter::RelationWriter(QSqlDatabase connection, const WorldOptions &options)
    : m_connection(std::move(connection))
    , m_options(options)
    , m_random(options.seed)
{
}

Result<void> RelationWriter::write()
{
    for (const Step step :
         {&RelationWriter::clear, &RelationWriter::addGroups, &RelationWriter::readNames,
          &RelationWriter::addDirect, &RelationWriter::addOfCustomers, &RelationWriter::addFurther,
          &RelationWriter::addSettings, &RelationWriter::restoreIndexes}) {
        if (auto done = (this->*step)(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> RelationWriter::sql(const QString &statement, const QVariantList &values) const
{
    auto done = Store::run(m_connection, statement, values);
    return done ? Result<void>() : done.error();
}

/// Empties the tables and takes their indexes off: afterwards they are made in one go.
Result<void> RelationWriter::clear()
{
    QStringList names;
    for (const QString &table :
         {u"group_customer_user"_s, u"group_customer"_s, u"customer_user_customer"_s}) {
        auto query = Store::run(m_connection,
                                u"SELECT name, sql FROM sqlite_master WHERE type = 'index' "
                                "AND tbl_name = ? AND sql IS NOT NULL"_s,
                                {table});
        while (query && query->next()) {
            names.append(query->value(0).toString());
            m_indexes.append(query->value(1).toString());
        }
        if (auto emptied = sql(u"DELETE FROM "_s + table); !emptied) {
            return emptied;
        }
    }
    for (const QString &name : std::as_const(names)) {
        if (auto dropped = sql(u"DROP INDEX "_s + name); !dropped) {
            return dropped;
        }
    }
    return {};
}

Result<void> RelationWriter::addGroups()
{
    return sql(u"WITH RECURSIVE n(i) AS (SELECT (SELECT max(id) + 1 FROM groups_table) "
               "UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
               "INSERT INTO groups_table SELECT i, printf('group %04d', i), NULL, 1, "
               "'2026-11-01 12:00:00', 1, '2026-11-01 12:00:00', 1 FROM n"_s,
               {m_options.groups});
}

Result<void> RelationWriter::readNames()
{
    for (const auto &[names, statement] :
         {std::pair(&m_logins, u"SELECT login FROM customer_user ORDER BY id"_s),
          {&m_customers, u"SELECT customer_id FROM customer_company ORDER BY rowid"_s}}) {
        auto query = Store::run(m_connection, statement);
        if (!query) {
            return query.error();
        }
        while (query->next()) {
            names->append(query->value(0).toString());
        }
    }
    return {};
}

template<typename Values>
Result<void> RelationWriter::addPairs(Store::Insertion &insertion, qint64 count, int firsts,
                                      const Values &values)
{
    QSet<qint64> written;
    written.reserve(count);
    while (written.size() < count) {
        const int first = m_random.bounded(firsts);
        const auto [second, row] = values(first);
        const qsizetype before = written.size();
        written.insert(qint64(second) * firsts + first);
        if (written.size() == before) {
            continue; // there already
        }
        if (auto added = insertion.add(row + authorship); !added) {
            return added;
        }
    }
    return {};
}

/// Most are in the groups with small numbers.
Result<void> RelationWriter::addDirect()
{
    Store::Insertion insertion(m_connection, u"group_customer_user"_s,
                               u"user_id,group_id,permission_key,permission_value,"_s + authors);
    for (int number = 0; number < membersOfTheLast; ++number) {
        const QString &login = m_logins.at(number * (m_logins.size() / membersOfTheLast));
        auto added = insertion.add(QVariantList{login, m_options.groups, u"ro"_s, 1} + authorship);
        if (!added) {
            return added;
        }
    }
    const qint64 count = qint64(m_options.relations) * percentDirect / 100 - membersOfTheLast;
    const int groups = m_options.groups - firstGroup; // the last one is done
    return addPairs(insertion, count, int(m_logins.size()), [this, groups](int person) {
        const int group = firstGroup + skewed(groups);
        return std::pair(group, QVariantList{m_logins.at(person), group, key(), 1});
    });
}

/// Most are in the groups with large numbers.
Result<void> RelationWriter::addOfCustomers()
{
    Store::Insertion insertion(
        m_connection, u"group_customer"_s,
        u"customer_id,group_id,permission_key,permission_value,permission_context,"_s + authors);
    const int last = m_options.groups - 1;
    const auto customers = int(m_customers.size());
    const qint64 others = std::max(customers * percentSeeingOthers / 100, 1);
    const qint64 all = qint64(m_options.relations) * (100 - percentDirect - percentFurther) / 100;
    const auto addIn = [&](PermissionContext context, qint64 count) {
        return addPairs(insertion, count, customers, [&](int customer) {
            const int group = last - skewed(m_options.groups - firstGroup);
            return std::pair(group,
                             QVariantList{m_customers.at(customer), group, key(), 1,
                                          Domain::contextKey(context)});
        });
    };
    auto added = addIn(PermissionContext::SameCustomer, all - others);
    return added ? addIn(PermissionContext::OtherCustomers, others) : added;
}

Result<void> RelationWriter::addFurther()
{
    Store::Insertion insertion(m_connection, u"customer_user_customer"_s,
                               u"user_id,customer_id,"_s + authors);
    const qint64 count = qint64(m_options.relations) * percentFurther / 100;
    return addPairs(insertion, count, int(m_logins.size()), [this](int person) {
        const int customer = m_random.bounded(int(m_customers.size()));
        return std::pair(customer, QVariantList{m_logins.at(person), m_customers.at(customer)});
    });
}

Result<void> RelationWriter::addSettings()
{
    return sql(
        u"INSERT INTO rollbook_setting (name, content) VALUES "
        "('customer_group_support', 'true'), ('customer_user_default_groups', '[\"users\"]'), "
        "('customer_default_groups', '[]'), ('other_customers_context', 'true')"_s);
}

Result<void> RelationWriter::restoreIndexes()
{
    for (const QString &statement : std::as_const(m_indexes)) {
        if (auto made = sql(statement); !made) {
            return made;
        }
    }
    return {};
}

/// With more it would take long to find a pair that is not there yet.
qint64 mostRelations(const WorldOptions &options)
{
    const qint64 groups = options.groups - firstGroup;
    return std::min({options.customerUsers * groups * 100 / percentDirect,
                     options.customers * groups * 100 / (100 - percentDirect - percentFurther),
                     qint64(options.customerUsers) * options.customers * 100 / percentFurther})
        / 4;
}

} // namespace

Result<void> makeRelationWorld(const WorldOptions &options)
{
    if (const qint64 most = mostRelations(options); options.relations > most) {
        return Domain::Error{
            .subject = options.file,
            .detail = u"at most %1 relations, for most to be different ones"_s.arg(most)};
    }
    auto demo = Store::createDemo({.text = options.file},
                                  {.customerUsers = options.customerUsers,
                                   .customers = options.customers,
                                   .seed = options.seed});
    if (!demo) {
        return demo.error();
    }
    const QSqlDatabase connection = demo->database->connection();
    // Nobody's data: no need to wait for the disk, or to look up what is known to be there.
    for (const QString &pragma : {u"PRAGMA synchronous = OFF"_s, u"PRAGMA foreign_keys = OFF"_s,
                                  u"PRAGMA cache_size = -262144"_s}) {
        if (auto done = Store::run(connection, pragma); !done) {
            return done.error();
        }
    }
    Store::Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun) {
        return begun;
    }
    if (auto written = RelationWriter(connection, options).write(); !written) {
        return written;
    }
    return transaction.commit();
}

} // namespace Bench
