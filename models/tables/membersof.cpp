// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/membersof.h"

#include "store/groupstore.h"
#include "tables/grouprelation.h"
#include "tables/relationrows.h"

#include <QCoreApplication>

namespace Tables {

using Domain::ChangeSet;
using Domain::Grants;
using Domain::PermissionContext;
using Domain::RecordKind;
using Domain::Result;

namespace {

class MembersOfTexts
{
    Q_DECLARE_TR_FUNCTIONS(MembersOfTexts)

public:
    static QString invalidGroup()
    {
        return tr("This group is not valid: what is ticked does not count until it is.");
    }
};

/// Rows are customer users or customers; the subject is a group.
class MembersOf : public GroupRelation
{
public:
    using GroupRelation::GroupRelation;

    [[nodiscard]] Result<QString> note() const override;
    [[nodiscard]] Result<ChangeSet> changes(const RelationEdits &edits) const override;

protected:
    [[nodiscard]] int groupId() const { return subject().key.toInt(); }
    [[nodiscard]] Result<Domain::Group> group() const;
    [[nodiscard]] virtual Result<Grants> grantsOf(const QStringList &keys) const = 0;
    [[nodiscard]] virtual QList<Domain::RowChange>
    rowChanges(const Grants &grants, const QString &key, const RelationEdit &edit) const = 0;
};

Result<Domain::Group> MembersOf::group() const
{
    auto found = Store::GroupStore(database()).byId(groupId());
    if (!found) {
        return found.error();
    }
    return found->has_value() ? Result<Domain::Group>(**found)
                              : Domain::Error{.code = Domain::ErrorCode::NotFound,
                                              .subject = subject().key,
                                              .record = Domain::RecordKind::Group};
}

Result<QString> MembersOf::note() const
{
    auto found = group();
    if (!found) {
        return found.error();
    }
    QStringList all;
    if (!found->isValid()) {
        all.append(MembersOfTexts::invalidGroup());
    }
    if (const QString reason = lockReason(found->name, true); !reason.isEmpty()) {
        all.append(reason);
    }
    return noteWith(all);
}

Result<ChangeSet> MembersOf::changes(const RelationEdits &edits) const
{
    auto found = group();
    if (!found) {
        return found.error();
    }
    auto grants = grantsOf(edits.keys());
    if (!grants) {
        return grants.error();
    }
    QList<Domain::RowChange> rows;
    for (auto edit = edits.cbegin(); edit != edits.cend(); ++edit) {
        rows += rowChanges(*grants, edit.key(), *edit);
    }
    return ChangeSet{
        .kind = Domain::ChangeKind::PermissionsChanged, .subject = found->name, .rows = rows};
}

class CustomerUsersOf final : public MembersOf
{
public:
    using MembersOf::MembersOf;

    [[nodiscard]] RecordKind others() const override { return RecordKind::CustomerUser; }
    [[nodiscard]] QList<TextColumn> textColumns() const override
    {
        return withInherited(customerUserTextColumns());
    }
    [[nodiscard]] Result<RelationHits> find(const RelationRequest &request) const override;
    [[nodiscard]] Result<QHash<QString, Boxes>> checkedOf(const QString &subjectKey) const override;

protected:
    [[nodiscard]] bool isOfCustomers() const override { return false; }
    [[nodiscard]] Result<Grants> grantsOf(const QStringList &keys) const override
    {
        return store().grantsIn(groupId(), keys);
    }
    [[nodiscard]] QList<Domain::RowChange> rowChanges(const Grants &grants, const QString &key,
                                                      const RelationEdit &edit) const override
    {
        return changesOfPerson(grants, key, groupId(), edit);
    }

private:
    [[nodiscard]] Result<RelationHits> findStored(const RelationRequest &request) const;
    [[nodiscard]] Result<void> describe(const Domain::Group &group, QList<RelationRow> &rows) const;
};

/// The rows with what is stored, and no more.
Result<RelationHits> CustomerUsersOf::findStored(const RelationRequest &request) const
{
    std::optional<QSet<qint64>> only;
    if (request.onlyChecked) {
        auto granted = store().grantedIn(groupId());
        if (!granted) {
            return granted.error();
        }
        if (auto added = addCustomerUsers(context(), request.edited, *granted); !added) {
            return added.error();
        }
        only = *granted;
    }
    auto hits = findCustomerUserRows(context(), request.search, only);
    if (!hits) {
        return hits;
    }
    QStringList logins;
    for (const RelationRow &row : std::as_const(hits->rows)) {
        logins.append(row.key);
    }
    auto grants = grantsOf(logins);
    if (!grants) {
        return grants.error();
    }
    for (RelationRow &row : hits->rows) {
        row.stored = boxesOf(grants->direct(row.key, groupId()));
    }
    return hits;
}

Result<RelationHits> CustomerUsersOf::find(const RelationRequest &request) const
{
    auto found = group();
    if (!found) {
        return found.error();
    }
    RelationRequest wanted = request;
    // A default group: everybody is checked.
    wanted.onlyChecked = request.onlyChecked && lockReason(found->name, true).isEmpty();
    auto hits = findStored(wanted);
    if (!hits) {
        return hits;
    }
    if (auto described = describe(*found, hits->rows); !described) {
        return described.error();
    }
    return hits;
}

/// Reads what concerns these rows and nobody else, however many there are.
Result<void> CustomerUsersOf::describe(const Domain::Group &group, QList<RelationRow> &rows) const
{
    QStringList logins;
    QList<Domain::Member> members;
    for (const RelationRow &row : std::as_const(rows)) {
        const QString &primary = row.texts.constLast();
        logins.append(row.key);
        members.append(
            {.login = row.key, .customers = {primary}, .hasPrimary = !primary.isEmpty()});
    }
    if (auto added = store().addFurtherCustomers(members); !added) {
        return added.error();
    }
    QStringList customers;
    for (const Domain::Member &member : std::as_const(members)) {
        customers += member.customers;
    }
    customers.removeDuplicates();
    auto grants = grantsOf(logins);
    if (!grants) {
        return grants.error();
    }
    auto ofCustomers = store().grantsOfCustomersIn(groupId(), customers);
    if (!ofCustomers) {
        return ofCustomers.error();
    }
    grants->takeCustomersOf(*ofCustomers);
    for (qsizetype index = 0; index < rows.size(); ++index) {
        describePerson(rows[index], members.at(index), group, *grants);
    }
    return {};
}

/// Of another group.
Result<QHash<QString, Boxes>> CustomerUsersOf::checkedOf(const QString &subjectKey) const
{
    const CustomerUsersOf other(context(), {.kind = RecordKind::Group, .key = subjectKey});
    auto hits = other.findStored({.search = {.includeInvalid = true}, .onlyChecked = true});
    if (!hits) {
        return hits.error();
    }
    QHash<QString, Boxes> checked;
    for (const RelationRow &row : std::as_const(hits->rows)) {
        checked.insert(row.key, row.stored);
    }
    return checked;
}

class CustomersOf final : public MembersOf
{
public:
    using MembersOf::MembersOf;

    [[nodiscard]] RecordKind others() const override { return RecordKind::Customer; }
    [[nodiscard]] QList<TextColumn> textColumns() const override { return customerTextColumns(); }
    [[nodiscard]] Result<RelationHits> find(const RelationRequest &request) const override;
    [[nodiscard]] Result<QHash<QString, Boxes>> checkedOf(const QString &subjectKey) const override;

protected:
    [[nodiscard]] bool isOfCustomers() const override { return true; }
    [[nodiscard]] Result<Grants> grantsOf(const QStringList & /*keys*/) const override
    {
        return store().grantsOfCustomersIn(groupId());
    }
    [[nodiscard]] QList<Domain::RowChange> rowChanges(const Grants &grants, const QString &key,
                                                      const RelationEdit &edit) const override
    {
        return changesOfCustomer(grants, key, groupId(), edit);
    }

private:
    [[nodiscard]] QHash<QString, Boxes> checkedIn(const Grants &grants, int id) const;
};

QHash<QString, Boxes> CustomersOf::checkedIn(const Grants &grants, int id) const
{
    QStringList customers = grants.customersOn(id, PermissionContext::SameCustomer);
    if (withOtherCustomers()) {
        customers += grants.customersOn(id, PermissionContext::OtherCustomers);
    }
    QHash<QString, Boxes> checked;
    for (const QString &customerId : std::as_const(customers)) {
        checked.insert(customerId, boxesOfCustomer(grants, customerId, id));
    }
    return checked;
}

Result<RelationHits> CustomersOf::find(const RelationRequest &request) const
{
    auto found = group();
    if (!found) {
        return found.error();
    }
    auto grants = grantsOf({});
    if (!grants) {
        return grants.error();
    }
    const QHash<QString, Boxes> checked = checkedIn(*grants, groupId());
    std::optional<QSet<QString>> only;
    if (request.onlyChecked && lockReason(found->name, true).isEmpty()) {
        only.emplace(checked.keyBegin(), checked.keyEnd());
        only->unite({request.edited.cbegin(), request.edited.cend()});
    }
    auto hits = findCustomerRows(context(), request.search, only);
    if (!hits) {
        return hits;
    }
    for (RelationRow &row : hits->rows) {
        row.stored = checked.value(row.key);
        lock(row, lockReason(found->name, true));
    }
    return hits;
}

Result<QHash<QString, Boxes>> CustomersOf::checkedOf(const QString &subjectKey) const
{
    auto grants = store().grantsOfCustomersIn(subjectKey.toInt());
    return grants ? Result<QHash<QString, Boxes>>(checkedIn(*grants, subjectKey.toInt()))
                  : grants.error();
}

} // namespace

std::unique_ptr<RelationSource> makeMembersOf(const RelationSource::Context &context,
                                              const RecordRef &group, RecordKind members)
{
    if (members == RecordKind::CustomerUser) {
        return std::make_unique<CustomerUsersOf>(context, group);
    }
    return std::make_unique<CustomersOf>(context, group);
}

} // namespace Tables
