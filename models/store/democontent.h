// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/demodata.h"
#include "store/demonames.h"
#include "store/insertion.h"

#include <QDateTime>
#include <QHash>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QStringList>
#include <QVariantList>

namespace Store {

inline constexpr int demoBcryptCost = 9; ///< OTOBO's lowest: these passwords are known to everybody

/// When the demo was made, as it says: the same day for ever.
[[nodiscard]] const QDateTime &demoDay();

/// Makes up the rows of a demo, and writes them: the same ones for the same options.
class DemoContent
{
public:
    DemoContent(const QSqlDatabase &connection, const DemoOptions &options);

    [[nodiscard]] Domain::Result<void> write();
    [[nodiscard]] int customerUsers() const { return m_customerUserCount; }
    [[nodiscard]] int customers() const { return m_customerCount; }

private:
    struct Company
    {
        QString id;
        QString domain;
        int region = 0;
    };

    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template<typename T>
    [[nodiscard]] const T &any(const QList<T> &list)
    {
        return list.at(below(int(list.size())));
    }
    /// NULL in all other cases.
    [[nodiscard]] QVariant sometimes(int percent, const QString &value)
    {
        return chance(percent) ? QVariant(value) : QVariant();
    }
    [[nodiscard]] QVariantList withAuthors(QVariantList values);
    [[nodiscard]] int validity();
    [[nodiscard]] QString street(const DemoRegion &region);
    [[nodiscard]] QString telephone(const DemoRegion &region);
    [[nodiscard]] DemoName name(const QList<DemoName> &names, int doubles, const QString &hyphen);
    [[nodiscard]] QString handle(const DemoName &first, const DemoName &last);

    Domain::Result<void> writeAgents();
    Domain::Result<void> writeCustomers();
    Domain::Result<void> writeCustomerUsers();
    [[nodiscard]] QVariantList customerRow(int number, Company &company);
    [[nodiscard]] QVariantList customerUserRow(const Company &company, QString &login);
    Domain::Result<void> writeRelations(const QString &login);

    QSqlDatabase m_connection;
    QRandomGenerator m_random;
    int m_customerUserCount;
    int m_customerCount;
    QList<DemoRegion> m_regions = demoRegions();
    QList<Company> m_companies;
    QStringList m_cities;
    QStringList m_comments;
    QStringList m_times; ///< of creation and change, the oldest first
    QHash<QString, int> m_handles; ///< how often each was wanted
    QString m_passwordHash; ///< of customer users
    Insertion m_lastLogins;
    Insertion m_groupsOfCustomerUsers;
    Insertion m_groupsOfCustomers;
    Insertion m_furtherCustomers;
};

} // namespace Store
