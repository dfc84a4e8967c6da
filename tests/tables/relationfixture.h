// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/relationedits.h"
#include "store/permissionstore.h"
#include "tables/relationmodel.h"
#include "tests/tables/tablesfixture.h"

#include <QTest>

/// What the tests of relations share: people, customers and groups to be related, and ways to tick
/// boxes.
namespace Relations {

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Tables::RecordRef;
using Tables::RelationModel;

inline constexpr int readOnly = 0; ///< the boxes of a group
inline constexpr int readWrite = 1;

/// ann of ACME and bob of BETA; groups users (a default of customer users), sales and support.
class RelationWorld : public TablesFixture
{
public:
    RelationWorld()
    {
        addCustomer(u"ACME"_s);
        addCustomer(u"BETA"_s);
        add(person(u"ann"_s, u"ACME"_s));
        add(person(u"bob"_s, u"BETA"_s));
        sales = addGroup(u"sales"_s);
        support = addGroup(u"support"_s);
        old = addGroup(u"old"_s, 2);
        m_directory = std::make_unique<Tables::Directory>(database(), QLocale(QLocale::English));
        refresh();
    }

    int addGroup(const QString &name, int validId = 1)
    {
        const auto added = apply(Domain::addition(Domain::Group{.name = name, .validId = validId}));
        return added ? static_cast<int>(added->insertedId) : 0;
    }
    void refresh() { QVERIFY(m_directory->load()); }
    void grant(const QString &login, int group, const QString &key, int value = 1)
    {
        sql(u"INSERT INTO group_customer_user VALUES (?, ?, ?, ?, '', 1, '', 1)"_s,
            {login, group, key, value});
    }
    void grantCustomer(const QString &id, int group, const QString &key,
                       Domain::PermissionContext context = Domain::PermissionContext::SameCustomer)
    {
        sql(u"INSERT INTO group_customer VALUES (?, ?, ?, 1, ?, '', 1, '', 1)"_s,
            {id, group, key, Domain::contextKey(context)});
    }
    void turnOn(const QString &setting)
    {
        sql(u"INSERT INTO rollbook_setting (name, content) VALUES (?, 'true')"_s, {setting});
    }
    void link(const QString &login, const QString &customerId)
    {
        sql(u"INSERT INTO customer_user_customer VALUES (?, ?, '', 1, '', 1)"_s,
            {login, customerId});
    }
    [[nodiscard]] std::unique_ptr<Tables::RelationSource> source(const RecordRef &subject,
                                                                 RecordKind others)
    {
        const auto policy = Store::PermissionStore(database()).policy();
        return Tables::makeRelationSource(
            {database(), *m_directory, policy ? *policy : Domain::PermissionPolicy()}, subject,
            others);
    }
    /// The rows of both tables of grants and of the links, one a line.
    [[nodiscard]] QStringList storedRelations()
    {
        QStringList lines;
        auto query =
            Store::run(database().connection(),
                       u"SELECT user_id || ' ' || group_id || ' ' || permission_key || ' ' || "
                       "permission_value FROM group_customer_user UNION ALL "
                       "SELECT customer_id || ' ' || group_id || ' ' || permission_key || ' ' || "
                       "substr(permission_context, -5) FROM group_customer UNION ALL "
                       "SELECT user_id || ' ' || customer_id FROM customer_user_customer"_s);
        while (query && query->next()) {
            lines.append(query->value(0).toString());
        }
        lines.sort();
        return lines;
    }
    [[nodiscard]] QString line(const QString &who, int group, const QString &rest) const
    {
        return who + u' ' + QString::number(group) + u' ' + rest;
    }

    int sales = 0;
    int support = 0;
    int old = 0;

private:
    std::unique_ptr<Tables::Directory> m_directory;
};

inline RecordRef ann()
{
    return {.kind = RecordKind::CustomerUser, .key = u"ann"_s};
}

inline RecordRef acme()
{
    return {.kind = RecordKind::Customer, .key = u"ACME"_s};
}

inline RecordRef group(int id)
{
    return {.kind = RecordKind::Group, .key = QString::number(id)};
}

inline int rowOf(const RelationModel &model, const QString &name)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == name) {
            return row;
        }
    }
    return -1;
}

inline QModelIndex cell(const RelationModel &model, const QString &name, int box)
{
    return model.index(rowOf(model, name), model.sectionOf(box));
}

inline bool isChecked(const RelationModel &model, const QString &name, int box)
{
    return cell(model, name, box).data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

inline bool tick(RelationModel &model, const QString &name, int box, bool checked = true)
{
    return model.setData(cell(model, name, box), checked ? Qt::Checked : Qt::Unchecked,
                         Qt::CheckStateRole);
}

/// A world of its own for each test, and models of it.
class RelationTest
{
protected:
    void setUp() { m_world = std::make_unique<RelationWorld>(); }
    void tearDown() { m_world.reset(); }

    void show(RelationModel &model, const RecordRef &subject, RecordKind others,
              const Tables::RelationRequest &request = {})
    {
        model.setSource(m_world->source(subject, others));
        QVERIFY(model.show(request));
    }
    void save(RelationModel &model)
    {
        const auto saved = model.save(m_world->database(), m_world->agent());
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
        QVERIFY(!model.isModified());
    }

    std::unique_ptr<RelationWorld> m_world;
};

} // namespace Relations
