// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QString>
#include <QStringList>
#include <QVariant>

namespace Tables {

/// What went wrong, why, and what the operator can do, in the operator's language: for the window
/// and the console alike. Plain text: it may hold anything somebody typed. For Violations: the
/// violations' sentences, one a line.
[[nodiscard]] QString errorText(const Domain::Error &error);

/// One sentence a colliding field: who changed it, when, to what, and what was to be written
/// instead.
[[nodiscard]] QStringList collisionTexts(const Domain::Conflict &conflict);

/// Who changed the record and when, as a sentence.
[[nodiscard]] QString changedMeanwhileText(const Domain::Conflict &conflict);

/// Who stored the value that collides, and when.
[[nodiscard]] QString storedByText(const Domain::Collision &collision,
                                   const Domain::Conflict &conflict);

/// So many characters of a value are shown in a sentence.
inline constexpr qsizetype quotedCharacters = 200;

/// A field's value in a sentence: a validity by its name, yes and no as on and off, all else as it
/// is stored.
[[nodiscard]] QString fieldValueText(const QString &column, const QVariant &value,
                                     qsizetype longest = quotedCharacters);

/// A value from outside in a sentence: no line breaks or control characters, and not endless.
/// Letters from right to left come isolated, so that they do not turn the sentence round.
[[nodiscard]] QString quotable(const QString &value, qsizetype longest = quotedCharacters);

} // namespace Tables
