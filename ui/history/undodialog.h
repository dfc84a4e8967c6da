// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/undo.h"
#include "store/database.h"

#include <QDialog>

#include <memory>

namespace Ui {
class UndoDialog;
}

namespace Gui {

/// What taking a change back would do, value by value, when some of it is left alone: what changed
/// again since may be overwritten, if the operator says so.
class UndoDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoDialog)

public:
    UndoDialog(Store::Database &database, Domain::UndoPlan plan, QWidget *parent = nullptr);
    ~UndoDialog() override;

    /// Whether what changed again since is to be restored as well.
    [[nodiscard]] bool isOverwriting() const;

private:
    void fill(Store::Database &database);
    void fitColumns();
    void chooseShown();
    void update();

    std::unique_ptr<Ui::UndoDialog> m_ui;
    Domain::UndoPlan m_plan;
    QList<int> m_shown; ///< which of its items, in the order of the list
};

} // namespace Gui
