// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/merge.h"

#include <QString>
#include <QStringList>

namespace Tables {

/// What merging two customer users does, in the operator's language: for the window and the console
/// alike. Plain text; long lists are cut.

/// Name and username: "Ann Meier (ann)".
[[nodiscard]] QString mergedPersonText(const Domain::CustomerUser &person);

/// Which groups and customers come over, a line for each kind.
[[nodiscard]] QStringList mergeRelationLines(const Domain::Merge &merge, const QStringList &taken);

/// What the kept one may do afterwards and may not before, and the other way round.
[[nodiscard]] QStringList mergeEffectLines(const Domain::MergeEffect &effect);

/// What has to be known besides, in sentences: what becomes of the other one, and what does not
/// come over.
[[nodiscard]] QStringList mergeNotes(const Domain::Merge &merge, const QStringList &taken);

/// That it is done.
[[nodiscard]] QString mergeDoneText(const Domain::Merge &merge);

} // namespace Tables
