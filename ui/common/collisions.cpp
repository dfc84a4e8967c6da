// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/collisions.h"

#include "tables/errortexts.h"
#include "tables/fieldtexts.h"
#include "ui/common/inputs.h"
#include "ui/common/recordform.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace Gui {

namespace {

/// What the lists of merged fields say; a class only for its translation context.
class CollisionTexts
{
    Q_DECLARE_TR_FUNCTIONS(CollisionDialog)

public:
    static QString orEmpty(const QString &value) { return value.isEmpty() ? tr("(empty)") : value; }
    static QString change(const QString &before, const QString &now)
    {
        return tr("%1 → %2", "a value before and now").arg(orEmpty(before), orEmpty(now));
    }
    static QString secretChange() { return tr("changed", "password"); }
};

std::optional<FieldMerge::Outcome> mergeOutcome(const FieldState &before, const FieldState &after)
{
    const bool isChangedByOthers = !sameInput(before.shown, after.shown);
    if (after.isModified) {
        return isChangedByOthers ? FieldMerge::Outcome::Collides : FieldMerge::Outcome::MineKept;
    }
    return isChangedByOthers ? std::optional(FieldMerge::Outcome::TheirsTaken) : std::nullopt;
}

/// Empty if the store does not tell: that a field collides, the form may find out on its own.
QString storedBy(const Domain::Conflict &conflict, const QString &column)
{
    const auto found = std::find_if(
        conflict.collisions.cbegin(), conflict.collisions.cend(),
        [&column](const Domain::Collision &collision) { return collision.column == column; });
    return found == conflict.collisions.cend() ? QString() : Tables::storedByText(*found, conflict);
}

MergedField mergedField(const FieldMerge &merge, const QVariant &now, const ValueText &valueText)
{
    const Domain::Field &field = *merge.field;
    return {.label = Tables::fieldLabel(field),
            .change = field.kind == Domain::FieldKind::Password
                ? CollisionTexts::secretChange()
                : CollisionTexts::change(valueText(field, merge.before), valueText(field, now))};
}

} // namespace

QList<FieldMerge> mergesOf(const QList<FieldState> &before, const QList<FieldState> &after)
{
    QList<FieldMerge> merges;
    for (qsizetype index = 0; index < qMin(before.size(), after.size()); ++index) {
        const FieldState &then = before.at(index);
        const FieldState &now = after.at(index);
        if (const auto outcome = mergeOutcome(then, now)) {
            merges.append({.field = now.field,
                           .outcome = *outcome,
                           .before = then.shown,
                           .theirs = now.shown,
                           .mine = now.typed});
        }
    }
    return merges;
}

Collisions collisionsFrom(const QList<FieldMerge> &merges, const Domain::Conflict &conflict,
                          const ValueText &valueText)
{
    Collisions collisions{.heading = Tables::changedMeanwhileText(conflict)};
    for (const FieldMerge &merge : merges) {
        const Domain::Field &field = *merge.field;
        switch (merge.outcome) {
        case FieldMerge::Outcome::Collides:
            collisions.fields.append({.column = field.name(),
                                      .label = Tables::fieldLabel(field),
                                      .before = valueText(field, merge.before),
                                      .theirs = valueText(field, merge.theirs),
                                      .storedBy = storedBy(conflict, field.name()),
                                      .mine = valueText(field, merge.mine)});
            break;
        case FieldMerge::Outcome::TheirsTaken:
            collisions.theirs.append(mergedField(merge, merge.theirs, valueText));
            break;
        case FieldMerge::Outcome::MineKept:
            collisions.mine.append(mergedField(merge, merge.mine, valueText));
            break;
        }
    }
    return collisions;
}

} // namespace Gui
