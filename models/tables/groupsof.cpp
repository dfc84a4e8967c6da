// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/groupsof.h"

#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "tables/grouprelation.h"
#include "tables/relationrows.h"

#include <QCoreApplication>

namespace Tables {

using Domain::ChangeSet;
using Domain::Grants;
using Domain::Member;
using Domain::RecordKind;
using Domain::Result;

namespace {

class GroupsOfTexts
{
    Q_DECLARE_TR_FUNCTIONS(GroupsOfTexts)

public:
    static QString invalidPerson()
    {
        return tr("This customer user is not valid and cannot sign in; what is ticked counts again "
                  "as soon as the validity is valid.");
    }
    static QString invalidCustomer()
    {
        return tr("This customer is not valid. OTOBO does not look at that: what is ticked counts "
                  "for its customer users all the same.");
    }
};

/// Rows are groups.
class GroupsOf : public GroupRelation
{
public:
    using GroupRelation::GroupRelation;

    [[nodiscard]] RecordKind others() const override { return RecordKind::Group; }
    [[nodiscard]] Result<RelationHits> find(const RelationRequest &request) const override;
    [[nodiscard]] Result<QHash<QString, Boxes>> checkedOf(const QString &subjectKey) const override;
    [[nodiscard]] Result<ChangeSet> changes(const RelationEdits &edits) const override;

protected:
    /// All that grants the subject something, of its own or by inheritance.
    [[nodiscard]] virtual Result<Grants> grantsOf(const QString &subjectKey) const = 0;
    [[nodiscard]] virtual Boxes stored(const Grants &grants, const QString &subjectKey,
                                       int groupId) const = 0;
    virtual void describe(RelationRow &row, const Domain::Group &group,
                          const Grants &grants) const = 0;
    /// Whether the subject, as of the last find(), is in the default groups of customers.
    [[nodiscard]] virtual bool hasCustomer() const = 0;
    [[nodiscard]] virtual QList<Domain::RowChange> rowChanges(const Grants &grants, int groupId,
                                                              const RelationEdit &edit) const = 0;

private:
    [[nodiscard]] Result<QSet<qint64>> checkedGroups(const Grants &grants,
                                                     const QStringList &edited) const;
};

Result<QHash<QString, Boxes>> GroupsOf::checkedOf(const QString &subjectKey) const
{
    auto grants = grantsOf(subjectKey);
    if (!grants) {
        return grants.error();
    }
    auto groups = store().groups();
    if (!groups) {
        return groups.error();
    }
    QHash<QString, Boxes> checked;
    for (const Domain::Group &group : std::as_const(*groups)) {
        if (const Boxes boxes = stored(*grants, subjectKey, group.id); boxes != 0) {
            checked.insert(QString::number(group.id), boxes);
        }
    }
    return checked;
}

/// Those stored, those that are locked, and those that were edited.
Result<QSet<qint64>> GroupsOf::checkedGroups(const Grants &grants, const QStringList &edited) const
{
    auto groups = store().groups();
    if (!groups) {
        return groups.error();
    }
    QSet<qint64> checked;
    for (const Domain::Group &group : std::as_const(*groups)) {
        if (stored(grants, subject().key, group.id) != 0
            || !lockReason(group.name, hasCustomer()).isEmpty()
            || edited.contains(QString::number(group.id))) {
            checked.insert(group.id);
        }
    }
    return checked;
}

Result<RelationHits> GroupsOf::find(const RelationRequest &request) const
{
    auto grants = grantsOf(subject().key);
    if (!grants) {
        return grants.error();
    }
    std::optional<QSet<qint64>> only;
    if (request.onlyChecked) {
        auto checked = checkedGroups(*grants, request.edited);
        if (!checked) {
            return checked.error();
        }
        only = *checked;
    }
    auto hits = findGroupRows(context(), request.search, only);
    if (!hits) {
        return hits;
    }
    for (RelationRow &row : hits->rows) {
        const Domain::Group group{.id = row.key.toInt(),
                                  .name = row.texts.constFirst(),
                                  .validId =
                                      static_cast<int>(row.isValid ? Domain::Validity::Valid
                                                                   : Domain::Validity::Invalid)};
        row.stored = stored(*grants, subject().key, group.id);
        describe(row, group, *grants);
    }
    return hits;
}

Result<ChangeSet> GroupsOf::changes(const RelationEdits &edits) const
{
    auto grants = grantsOf(subject().key);
    if (!grants) {
        return grants.error();
    }
    QList<Domain::RowChange> rows;
    for (auto edit = edits.cbegin(); edit != edits.cend(); ++edit) {
        rows += rowChanges(*grants, edit.key().toInt(), *edit);
    }
    return ChangeSet{
        .kind = Domain::ChangeKind::PermissionsChanged, .subject = subject().key, .rows = rows};
}

class GroupsOfCustomerUser final : public GroupsOf
{
public:
    using GroupsOf::GroupsOf;

    [[nodiscard]] QList<TextColumn> textColumns() const override
    {
        return withInherited(groupTextColumns());
    }
    [[nodiscard]] Result<QString> note() const override;
    [[nodiscard]] Result<RelationHits> find(const RelationRequest &request) const override;

protected:
    [[nodiscard]] bool isOfCustomers() const override { return false; }
    [[nodiscard]] Result<Member> member(const QString &login) const;
    [[nodiscard]] Result<Grants> grantsOf(const QString &subjectKey) const override;
    [[nodiscard]] Boxes stored(const Grants &grants, const QString &subjectKey,
                               int groupId) const override
    {
        return boxesOf(grants.direct(subjectKey, groupId));
    }
    void describe(RelationRow &row, const Domain::Group &group,
                  const Grants &grants) const override;
    [[nodiscard]] bool hasCustomer() const override { return !m_member.customers.isEmpty(); }
    [[nodiscard]] QList<Domain::RowChange> rowChanges(const Grants &grants, int groupId,
                                                      const RelationEdit &edit) const override
    {
        return changesOfPerson(grants, subject().key, groupId, edit);
    }

private:
    mutable Member m_member; ///< as of the last find()
};

Result<QString> GroupsOfCustomerUser::note() const
{
    auto person = Store::CustomerUserStore(database()).byLogin(subject().key);
    if (!person) {
        return person.error();
    }
    QStringList all;
    if (person->has_value() && !(*person)->isValid()) {
        all.append(GroupsOfTexts::invalidPerson());
    }
    return noteWith(all);
}

Result<Member> GroupsOfCustomerUser::member(const QString &login) const
{
    auto person = Store::CustomerUserStore(database()).byLogin(login);
    if (!person) {
        return person.error();
    }
    return store().member(login, person->has_value() ? (*person)->customerId : QString());
}

Result<Grants> GroupsOfCustomerUser::grantsOf(const QString &subjectKey) const
{
    auto who = member(subjectKey);
    return who ? store().grantsFor(*who) : Result<Grants>(who.error());
}

Result<RelationHits> GroupsOfCustomerUser::find(const RelationRequest &request) const
{
    auto who = member(subject().key);
    if (!who) {
        return who.error();
    }
    m_member = *who;
    return GroupsOf::find(request);
}

void GroupsOfCustomerUser::describe(RelationRow &row, const Domain::Group &group,
                                    const Grants &grants) const
{
    describePerson(row, m_member, group, grants);
}

class GroupsOfCustomer final : public GroupsOf
{
public:
    using GroupsOf::GroupsOf;

    [[nodiscard]] QList<TextColumn> textColumns() const override { return groupTextColumns(); }
    [[nodiscard]] Result<QString> note() const override
    {
        auto customers = Store::CustomerStore(database()).customers({subject().key});
        if (!customers) {
            return customers.error();
        }
        QStringList all;
        if (!customers->isEmpty() && !customers->constFirst().isValid()) {
            all.append(GroupsOfTexts::invalidCustomer());
        }
        return noteWith(all);
    }

protected:
    [[nodiscard]] bool isOfCustomers() const override { return true; }
    [[nodiscard]] Result<Grants> grantsOf(const QString &subjectKey) const override
    {
        return store().grantsOfCustomer(subjectKey);
    }
    [[nodiscard]] Boxes stored(const Grants &grants, const QString &subjectKey,
                               int groupId) const override
    {
        return boxesOfCustomer(grants, subjectKey, groupId);
    }
    void describe(RelationRow &row, const Domain::Group &group,
                  const Grants & /*grants*/) const override
    {
        lock(row, lockReason(group.name, hasCustomer()));
    }
    [[nodiscard]] bool hasCustomer() const override { return true; }
    [[nodiscard]] QList<Domain::RowChange> rowChanges(const Grants &grants, int groupId,
                                                      const RelationEdit &edit) const override
    {
        return changesOfCustomer(grants, subject().key, groupId, edit);
    }
};

} // namespace

std::unique_ptr<RelationSource> makeGroupsOf(const RelationSource::Context &context,
                                             const RecordRef &subject)
{
    if (subject.kind == RecordKind::CustomerUser) {
        return std::make_unique<GroupsOfCustomerUser>(context, subject);
    }
    return std::make_unique<GroupsOfCustomer>(context, subject);
}

} // namespace Tables
