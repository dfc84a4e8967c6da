// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/fields.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <functional>

namespace Gui {

struct FieldState;

/// What becomes of one field when somebody else changed the record while the operator edited it.
struct FieldMerge
{
    enum class Outcome {
        Collides, ///< both changed it, and to different values
        TheirsTaken, ///< the operator did not change it, or did the same
        MineKept, ///< nobody else changed it
    };

    const Domain::Field *field;
    Outcome outcome;
    QVariant before; ///< what the operator started from
    QVariant theirs; ///< what is stored now
    QVariant mine;
};

/// The fields that anybody changed, in the form's order. `before`: as the operator left them;
/// `after`: the same with the record read again.
[[nodiscard]] QList<FieldMerge> mergesOf(const QList<FieldState> &before,
                                         const QList<FieldState> &after);

/// A field that collides, in words. Values are plain text and may be long; empty ones are empty.
struct CollidingField
{
    QString column;
    QString label;
    QString before;
    QString theirs;
    QString storedBy; ///< who stored that, and when; empty if nobody knows
    QString mine;
};

/// A field that is merged without asking, in words.
struct MergedField
{
    QString label;
    QString change; ///< from what to what
};

/// What an operator is told, and asked, of edits that collide.
struct Collisions
{
    QString heading; ///< who changed the record, and when
    QList<CollidingField> fields;
    QList<MergedField> theirs; ///< what others changed and is taken over
    QList<MergedField> mine; ///< what else the operator changed
};

/// How a form shows a value of a field.
using ValueText = std::function<QString(const Domain::Field &, const QVariant &)>;

/// Puts it into words.
[[nodiscard]] Collisions collisionsFrom(const QList<FieldMerge> &merges,
                                        const Domain::Conflict &conflict,
                                        const ValueText &valueText);

} // namespace Gui
