// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/mergetexts.h"

#include "tables/errortexts.h"

#include <QCoreApplication>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::Merge;
using Domain::MergeEffect;

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype mostNames = 12;

/// Makes the sentences; a class only for its translation context.
class MergeTexts
{
    Q_DECLARE_TR_FUNCTIONS(MergeTexts)

public:
    static QString person(const QString &name, const QString &login)
    {
        return tr("%1 (%2)", "name and username").arg(name, login);
    }
    static QString groupEntry(const QString &name, bool ro, bool rw);
    static QString listed(const QStringList &names);
    static QStringList relations(const QStringList &groups, const QStringList &customers);
    static QStringList effect(const MergeEffect &effect);
    static QStringList notes(const Merge &merge, const QStringList &taken);
    static QString done(const Merge &merge);
};

QString MergeTexts::groupEntry(const QString &name, bool ro, bool rw)
{
    const QString types = ro && rw ? u"ro, rw"_s : rw ? u"rw"_s : u"ro"_s;
    return tr("%1 (%2)", "group and permissions").arg(quotable(name, longestName), types);
}

QString MergeTexts::listed(const QStringList &names)
{
    const QString shown = names.mid(0, mostNames).join(", "_L1);
    const auto left = static_cast<int>(names.size() - mostNames);
    return left > 0 ? tr("%1 and %Ln more", "names", left).arg(shown) : shown;
}

QStringList MergeTexts::relations(const QStringList &groups, const QStringList &customers)
{
    QStringList lines;
    if (!groups.isEmpty()) {
        lines.append(tr("Groups: %1").arg(listed(groups)));
    }
    if (!customers.isEmpty()) {
        lines.append(tr("Further customers: %1").arg(listed(customers)));
    }
    if (lines.isEmpty()) {
        lines.append(tr("No groups and customers come over."));
    }
    return lines;
}

QString loginOf(const Domain::MergedPerson &person)
{
    return quotable(person.record.login, longestName);
}

QStringList namesOf(const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids) {
        names.append(quotable(id, longestName));
    }
    return names;
}

QStringList namesOf(const QList<Domain::CustomerAccess> &customers)
{
    QStringList ids;
    for (const Domain::CustomerAccess &each : customers) {
        ids.append(each.customerId);
    }
    return namesOf(ids);
}

QStringList namesOf(const QList<Domain::GroupPermission> &groups)
{
    QStringList names;
    for (const Domain::GroupPermission &each : groups) {
        names.append(
            MergeTexts::groupEntry(each.group.name, !each.ro.isEmpty(), !each.rw.isEmpty()));
    }
    return names;
}

QStringList MergeTexts::effect(const MergeEffect &effect)
{
    QStringList lines;
    if (!effect.gained.isEmpty()) {
        lines.append(tr("Gains on groups: %1").arg(listed(namesOf(effect.gained))));
    }
    if (!effect.lost.isEmpty()) {
        lines.append(tr("Loses on groups: %1").arg(listed(namesOf(effect.lost))));
    }
    if (!lines.isEmpty() && !effect.hasGroupSupport) {
        lines.append(tr("Customer group support is off, so permissions on groups have no effect."));
    }
    if (!effect.seen.isEmpty()) {
        lines.append(
            tr("Sees the tickets of these customers, too: %1").arg(listed(namesOf(effect.seen))));
    }
    if (!effect.hidden.isEmpty()) {
        lines.append(tr("Does not see the tickets of these customers any more: %1")
                         .arg(listed(namesOf(effect.hidden))));
    }
    if (lines.isEmpty()) {
        lines.append(tr("The permissions stay as they are."));
    }
    return lines;
}

QStringList MergeTexts::notes(const Merge &merge, const QStringList &taken)
{
    const QString kept = loginOf(merge.kept);
    const QString other = loginOf(merge.other);
    const bool isInvalid =
        merge.other.record.validId == static_cast<int>(Domain::Validity::Invalid);
    QStringList notes{
        isInvalid
            ? tr("“%1” is invalid already and stays so; it is not deleted, and its own groups and "
                 "customers stay as they are.")
                  .arg(other)
            : tr("“%1” becomes invalid and cannot log in any more; it is not deleted, and its own "
                 "groups and customers stay as they are.")
                  .arg(other),
        tr("“%1” keeps its username, its password and its validity.").arg(kept)};
    if (!merge.kept.record.isValid()) {
        notes.append(tr("“%1” is not valid: nobody can log in then. Keep the other one, or set it "
                        "to valid as well.")
                         .arg(kept));
    }
    if (!merge.withRelations
        && !(merge.other.grants.isEmpty() && merge.other.customers.isEmpty())) {
        notes.append(tr("Groups and customers do not come over: only members of the group admin "
                        "may change them."));
    }
    if (const QString email = Domain::replacedEmail(merge, taken); !email.isEmpty()) {
        notes.append(tr("No two customer users may have the same email address, so “%1” gets %2 "
                        "in place of its own.")
                         .arg(other, email));
    }
    notes.append(tr("It is one change, which can be undone as a whole."));
    return notes;
}

QString MergeTexts::done(const Merge &merge)
{
    return tr("“%1” was merged into “%2” and is invalid now.")
        .arg(loginOf(merge.other), loginOf(merge.kept));
}

} // namespace

QString mergedPersonText(const Domain::CustomerUser &person)
{
    const QString login = quotable(person.login, longestName);
    const QString name = person.fullName();
    return name.isEmpty() ? login : MergeTexts::person(quotable(name, longestName), login);
}

QStringList mergeRelationLines(const Merge &merge, const QStringList &taken)
{
    QStringList groups;
    for (const Domain::GroupGrant &gained : Domain::gainedGrants(merge)) {
        groups.append(MergeTexts::groupEntry(gained.group.name, gained.types.ro, gained.types.rw));
    }
    return MergeTexts::relations(groups, namesOf(Domain::gainedCustomers(merge, taken)));
}

QStringList mergeEffectLines(const MergeEffect &effect)
{
    return MergeTexts::effect(effect);
}

QStringList mergeNotes(const Merge &merge, const QStringList &taken)
{
    return MergeTexts::notes(merge, taken);
}

QString mergeDoneText(const Merge &merge)
{
    return MergeTexts::done(merge);
}

} // namespace Tables
