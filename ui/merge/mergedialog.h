// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/merge.h"
#include "ui/common/session.h"

#include <QDialog>
#include <QStringList>

#include <memory>

class QPushButton;

namespace Ui {
class MergeDialog;
}

namespace Gui {

/// Makes one customer user of two: which of them is kept, whose values, and what that means for
/// permissions, before anything is written.
class MergeDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MergeDialog)

public:
    /// The usernames of the two.
    MergeDialog(Session &session, QString kept, QString other, QWidget *parent = nullptr);
    ~MergeDialog() override;

    void setVisible(bool visible) override;

signals:
    /// It is written. `news`: a sentence about it.
    void merged(qint64 keptId, const QString &news);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpButtons();
    void read();
    void fill(const Domain::Merge &merge);
    void orderTabs();
    void swap();
    void prefer(Domain::MergePreference preference);
    void onChanged();
    void describe();
    void describeEffect(const QStringList &taken);
    void merge();
    void tell(const Domain::Error &error);

    std::unique_ptr<Ui::MergeDialog> m_ui;
    Session &m_session;
    QString m_kept;
    QString m_other;
    Domain::Merge m_merge;
    QPushButton *m_mergeButton;
    QStringList m_marked; ///< headings with their letters
    bool m_isRead = false;
    bool m_isChosen = false; ///< the operator chose something
};

} // namespace Gui
