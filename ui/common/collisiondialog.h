// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/collisionchoice.h"

#include <QDialog>
#include <QStringList>

#include <memory>

namespace Ui {
class CollisionDialog;
}

namespace Gui {

struct Collisions;
struct MergedField;

/// Asks what is to become of the fields that somebody else changed too, while the operator was
/// editing them, and shows which others were merged. Writes nothing: accepted, it tells of which
/// fields the operator takes what others stored; rejected, the operator goes back to the form.
class CollisionDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CollisionDialog)

public:
    explicit CollisionDialog(const Collisions &collisions, QWidget *parent = nullptr);
    ~CollisionDialog() override;

    /// The columns for which what is stored was chosen; for all others it is what was typed.
    [[nodiscard]] QStringList takenColumns() const;
    void setVisible(bool visible) override;

private:
    void addChoices(const Collisions &collisions);
    void addMerged(const QString &heading, const QList<MergedField> &fields);
    void setUpButtons();
    void chooseAll(CollisionChoice::Choice choice);
    void goOn();
    void save();
    void updateStatus();
    [[nodiscard]] int undecided() const;
    [[nodiscard]] CollisionChoice *firstUndecided() const;

    std::unique_ptr<Ui::CollisionDialog> m_ui;
    QList<CollisionChoice *> m_choices;
    QPushButton *m_save;
    bool m_keepsNothingElse; ///< the operator changed no other field
    bool m_wasRefused = false; ///< *Save* was pressed before all was decided
};

} // namespace Gui
