// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QLabel;
class QPushButton;
class QWidget;

namespace Gui {

/// Makes labels stand out as headings do.
void makeHeadings(const QList<QLabel *> &labels);
/// The same for what a whole dialog is about: larger.
void makeTitle(QLabel *label);

/// Widens buttons beside nothing but text, which some styles draw with hardly a margin. Call again
/// when font or style change.
void giveRoom(const QList<QPushButton *> &buttons);

/// Gives the *Cancel* that Qt made in a dialog or a message box the icon it has everywhere here.
void dressCancel(const QWidget &dialog);

} // namespace Gui
