// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/valuelabel.h"

#include <QLabel>
#include <QRadioButton>

namespace UiFixture {

// What dialogs show in which one chooses between values, by the names of their parts.

[[nodiscard]] inline QRadioButton *radio(const QWidget &dialog, const char *name)
{
    return dialog.findChild<QRadioButton *>(QString::fromLatin1(name));
}

[[nodiscard]] inline QString valueOf(const QWidget &dialog, const char *name)
{
    return dialog.findChild<Gui::ValueLabel *>(QString::fromLatin1(name))->value();
}

[[nodiscard]] inline QString textOf(const QWidget &dialog, const char *name)
{
    return dialog.findChild<QLabel *>(QString::fromLatin1(name))->text();
}

} // namespace UiFixture
