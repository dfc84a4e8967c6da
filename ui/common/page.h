// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Gui {

/// One of the pages of the window.
class Page : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Page)

public:
    using QWidget::QWidget;

    /// Puts the cursor where work begins.
    virtual void focusSearch() = 0;
    /// Asks about what is not saved; false if the operator wants to go on editing.
    [[nodiscard]] virtual bool mayClose() = 0;
    /// Whether something stands on the page itself that is not saved.
    [[nodiscard]] virtual bool isModified() const { return false; }

    /// Something was taken back, or done again, from the window.
    virtual void onTakenBack() { }

signals:
    void modifiedChanged(); ///< isModified() may say something else than before
};

} // namespace Gui
