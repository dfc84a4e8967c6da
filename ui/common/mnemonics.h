// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Gui {

/// The texts with one letter each marked by an ampersand, no letter twice: chosen here because a
/// translator who sees one text at a time cannot. As many get one as is possible; first letters of
/// words are preferred. Ampersands in the texts are plain characters.
[[nodiscard]] QStringList withMnemonics(const QStringList &texts);

/// The text for a button or a label where an ampersand would mark a letter.
[[nodiscard]] QString withoutMnemonic(QString text);

} // namespace Gui
