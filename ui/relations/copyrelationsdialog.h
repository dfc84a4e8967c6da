// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/relationsource.h"
#include "ui/common/session.h"

#include <QDialog>

#include <memory>
#include <optional>

class QPushButton;

namespace Ui {
class CopyRelationsDialog;
}

namespace Gui {

/// Asks whose relations are to be copied, and whether those that the other does not have are taken
/// away.
class CopyRelationsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CopyRelationsDialog)

public:
    /// `to`: the record that they are copied to, which is called `name`; `others`: the kind of
    /// records that it is related to.
    CopyRelationsDialog(Session &session, const Tables::RecordRef &to, Domain::RecordKind others,
                        const QString &name, QWidget *parent = nullptr);
    ~CopyRelationsDialog() override;

signals:
    void copyRequested(const Tables::RecordRef &from, const QString &name, bool removing);

private:
    void request();
    void onCurrentChanged();
    void onPicked(const Tables::RecordRef &record);

    std::unique_ptr<Ui::CopyRelationsDialog> m_ui;
    Tables::RecordRef m_to;
    std::optional<Tables::RecordRef> m_picked; ///< by Enter, Space or a click
    QPushButton *m_copy;
};

} // namespace Gui
