// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/groupsof.h"

#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "tables/errortexts.h"
#include "tables/grouprelation.h"
#include "tables/permissiontexts.h"
#include "tables/relationrows.h"

#include <QCoreApplication>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::ChangeSet;
using Domain::Grants;
using Domain::Member;
using Domain::Permission;
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
    static QString inherited() { return tr("Inherited"); }
    static QString through(const QString &permission, const QString &customer)
    {
        return tr("%1 through %2", "permission, customer").arg(permission, customer);
    }
    static QString byDefault() { return tr("by default"); }
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
    [[nodiscard]] virtual QList<Domain::RowChange> rowChanges(const Grants &grants, int groupId,
                                                              const RelationEdit &edit) const = 0;
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

Result<RelationHits> GroupsOf::find(const RelationRequest &request) const
{
    auto grants = grantsOf(subject().key);
    if (!grants) {
        return grants.error();
    }
    std::optional<QSet<qint64>> only;
    if (request.onlyChecked) {
        auto checked = checkedOf(subject().key);
        if (!checked) {
            return checked.error();
        }
        only.emplace();
        for (auto each = checked->cbegin(); each != checked->cend(); ++each) {
            only->insert(each.key().toLongLong());
        }
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
        QList<TextColumn> columns = groupTextColumns();
        columns.insert(1, {.header = GroupsOfTexts::inherited()});
        return columns;
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

/// What the customer user has anyway: short in the row, each reason in a sentence besides.
void GroupsOfCustomerUser::describe(RelationRow &row, const Domain::Group &group,
                                    const Grants &grants) const
{
    QStringList sentences;
    QStringList shown;
    for (const Permission permission : {Permission::ReadWrite, Permission::ReadOnly}) {
        const auto reasons = Domain::groupReasons(m_member, group, permission, grants, policy());
        for (const Domain::GroupReason &reason : reasons) {
            sentences.append(reasonText(reason, permission));
            if (reason.rule == Domain::GroupRule::ThroughCustomer && reason.granted == permission) {
                shown.append(GroupsOfTexts::through(Domain::permissionKey(permission),
                                                    quotable(reason.customerId)));
            }
        }
    }
    lock(row, lockReason(group.name, !m_member.customers.isEmpty()));
    if (!row.lockReason.isEmpty()) {
        shown.prepend(GroupsOfTexts::byDefault());
    }
    row.texts.insert(1, shown.join(", "_L1));
    row.explanation = sentences.join(u'\n');
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
        lock(row, lockReason(group.name, true));
    }
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
