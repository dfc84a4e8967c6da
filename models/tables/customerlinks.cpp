// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/customerlinks.h"

#include "domain/relationedits.h"
#include "store/customeruserstore.h"
#include "store/permissionstore.h"
#include "tables/relationrows.h"

#include <QCoreApplication>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::ChangeSet;
using Domain::RecordKind;
using Domain::Result;

namespace {

constexpr Boxes linkBox = 1;

class CustomerLinkTexts
{
    Q_DECLARE_TR_FUNCTIONS(CustomerLinkTexts)

public:
    static QString box() { return tr("Further Customer"); }
    static QString boxMeaning()
    {
        return tr("The customer user sees this customer’s tickets, and gets the permissions that "
                  "the customer has.");
    }
    static QString primary()
    {
        return tr("This is the primary customer. Another one is picked in the form of the customer "
                  "user.");
    }
};

class CustomerLinks : public RelationSource
{
public:
    using RelationSource::RelationSource;

    [[nodiscard]] QList<BoxColumn> boxColumns() const override
    {
        return {
            {.header = CustomerLinkTexts::box(), .description = CustomerLinkTexts::boxMeaning()}};
    }
    [[nodiscard]] Result<QString> note() const override { return QString(); }
    [[nodiscard]] Result<ChangeSet> changes(const RelationEdits &edits) const override;
    [[nodiscard]] Result<QHash<QString, Boxes>> checkedOf(const QString &subjectKey) const override;

protected:
    [[nodiscard]] Store::PermissionStore store() const
    {
        return Store::PermissionStore(database());
    }
    [[nodiscard]] virtual Domain::RowChange link(const QString &otherKey,
                                                 Domain::RowOperation operation) const = 0;
    [[nodiscard]] virtual Result<QStringList> linked(const QString &subjectKey) const = 0;
    static void fill(RelationRow &row, bool isLinked, bool isPrimary)
    {
        row.stored = isLinked ? linkBox : Boxes(0);
        row.locked = isPrimary ? linkBox : Boxes(0);
        row.lockReason = isPrimary ? CustomerLinkTexts::primary() : QString();
        row.explanation = row.lockReason;
    }
};

Result<ChangeSet> CustomerLinks::changes(const RelationEdits &edits) const
{
    ChangeSet changes{.kind = Domain::ChangeKind::CustomersChanged, .subject = subject().key};
    for (auto edit = edits.cbegin(); edit != edits.cend(); ++edit) {
        if (!edit->isEmpty()) {
            changes.rows.append(link(edit.key(),
                                     edit->ticked != 0 ? Domain::RowOperation::Insert
                                                       : Domain::RowOperation::Delete));
        }
    }
    return changes;
}

Result<QHash<QString, Boxes>> CustomerLinks::checkedOf(const QString &subjectKey) const
{
    auto keys = linked(subjectKey);
    if (!keys) {
        return keys.error();
    }
    QHash<QString, Boxes> checked;
    for (const QString &key : std::as_const(*keys)) {
        checked.insert(key, linkBox);
    }
    return checked;
}

class CustomersOfCustomerUser final : public CustomerLinks
{
public:
    using CustomerLinks::CustomerLinks;

    [[nodiscard]] RecordKind others() const override { return RecordKind::Customer; }
    [[nodiscard]] QList<TextColumn> textColumns() const override { return customerTextColumns(); }
    [[nodiscard]] Result<RelationHits> find(const RelationRequest &request) const override;
    [[nodiscard]] Result<QStringList> lockedAmong(const QStringList &keys) const override;

protected:
    [[nodiscard]] Domain::RowChange link(const QString &otherKey,
                                         Domain::RowOperation operation) const override
    {
        return Domain::customerLink(subject().key, otherKey, operation);
    }
    [[nodiscard]] Result<QStringList> linked(const QString &subjectKey) const override
    {
        return store().furtherCustomers(subjectKey);
    }

private:
    [[nodiscard]] Result<QString> primary() const;
};

/// Empty if the customer user is gone.
Result<QString> CustomersOfCustomerUser::primary() const
{
    auto person = Store::CustomerUserStore(database()).byLogin(subject().key);
    if (!person) {
        return person.error();
    }
    return person->has_value() ? (*person)->customerId : QString();
}

Result<QStringList> CustomersOfCustomerUser::lockedAmong(const QStringList &keys) const
{
    const auto own = primary();
    if (!own) {
        return own.error();
    }
    return keys.contains(*own) ? QStringList(*own) : QStringList();
}

Result<RelationHits> CustomersOfCustomerUser::find(const RelationRequest &request) const
{
    auto further = linked(subject().key);
    if (!further) {
        return further.error();
    }
    const auto own = primary();
    if (!own) {
        return own.error();
    }
    const QSet<QString> customers(further->cbegin(), further->cend());
    std::optional<QSet<QString>> only;
    if (request.onlyChecked) {
        only = customers;
        only->insert(*own);
        only->unite({request.edited.cbegin(), request.edited.cend()});
    }
    auto hits = findCustomerRows(context(), request.search, only);
    if (!hits) {
        return hits;
    }
    for (RelationRow &row : hits->rows) {
        fill(row, customers.contains(row.key), row.key == *own);
    }
    return hits;
}

class CustomerUsersOfCustomer final : public CustomerLinks
{
public:
    using CustomerLinks::CustomerLinks;

    [[nodiscard]] RecordKind others() const override { return RecordKind::CustomerUser; }
    [[nodiscard]] QList<TextColumn> textColumns() const override
    {
        return customerUserTextColumns();
    }
    [[nodiscard]] Result<RelationHits> find(const RelationRequest &request) const override;
    [[nodiscard]] Result<QStringList> lockedAmong(const QStringList &keys) const override;

protected:
    [[nodiscard]] Domain::RowChange link(const QString &otherKey,
                                         Domain::RowOperation operation) const override
    {
        return Domain::customerLink(otherKey, subject().key, operation);
    }
    [[nodiscard]] Result<QStringList> linked(const QString &subjectKey) const override
    {
        return store().linkedTo(subjectKey);
    }
};

Result<RelationHits> CustomerUsersOfCustomer::find(const RelationRequest &request) const
{
    auto logins = linked(subject().key);
    if (!logins) {
        return logins.error();
    }
    std::optional<QSet<qint64>> only;
    if (request.onlyChecked) {
        auto ids = store().idsLinkedTo(subject().key);
        if (!ids) {
            return ids.error();
        }
        auto own = Store::CustomerUserStore(database()).idsOfCustomer(subject().key);
        if (!own) {
            return own.error();
        }
        ids->unite({own->cbegin(), own->cend()});
        if (auto added = addCustomerUsers(context(), request.edited, *ids); !added) {
            return added.error();
        }
        only = *ids;
    }
    auto hits = findCustomerUserRows(context(), request.search, only);
    if (!hits) {
        return hits;
    }
    const QSet<QString> people(logins->cbegin(), logins->cend());
    for (RelationRow &row : hits->rows) {
        fill(row, people.contains(row.key), row.texts.constLast() == subject().key);
    }
    return hits;
}

Result<QStringList> CustomerUsersOfCustomer::lockedAmong(const QStringList &keys) const
{
    QSet<qint64> ids;
    if (auto added = addCustomerUsers(context(), keys, ids); !added) {
        return added.error();
    }
    const auto people = Store::CustomerUserStore(database()).summaries(ids.values());
    if (!people) {
        return people.error();
    }
    QStringList locked;
    for (const Store::CustomerUserSummary &person : *people) {
        if (person.customerId == subject().key) {
            locked.append(person.login);
        }
    }
    return locked;
}

} // namespace

std::unique_ptr<RelationSource> makeCustomerLinks(const RelationSource::Context &context,
                                                  const RecordRef &subject)
{
    if (subject.kind == RecordKind::CustomerUser) {
        return std::make_unique<CustomersOfCustomerUser>(context, subject);
    }
    return std::make_unique<CustomerUsersOfCustomer>(context, subject);
}

} // namespace Tables
