// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

class QLineEdit;

namespace Gui {

/// A button at the end of an input that empties it, there as long as something stands in it. What
/// QLineEdit has of its own takes 15 ms of the start, to look for the desktop's icon.
class ClearButton final : public QAction
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClearButton)

public:
    /// Of that input, which it belongs to from now on.
    explicit ClearButton(QLineEdit *edit);
};

} // namespace Gui
