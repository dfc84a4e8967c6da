// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/history.h"
#include "ui/common/session.h"

#include <QList>
#include <QWidget>

#include <memory>
#include <optional>

class QAbstractButton;

namespace Tables {
class HistoryModel;
}

namespace Ui {
class HistoryView;
}

namespace Gui {

class Undoer;

/// What was changed, with what it takes to undo it: of the whole database, or of one record.
class HistoryView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryView)

public:
    explicit HistoryView(QWidget *parent = nullptr);
    ~HistoryView() override;

    enum class Place { Page, Form };

    /// Call once before anything else. `mayUndo`: whether the agent may change anything here.
    void start(Session &session, Place place, bool mayUndo);
    void showHistory(const Store::HistoryFilter &filter, const QString &words = {});
    /// Reads it again; what was current stays so, if it is still there.
    void refresh();
    void focusList();
    [[nodiscard]] QList<QAbstractButton *> buttons() const;
    [[nodiscard]] bool isWorking() const;

signals:
    void working(const QString &text); ///< a change is being taken back in the background
    void undone(qint64 undoing, const QString &text);
    void refused(const QString &text);
    void cancelled(); ///< by the operator, who was asked

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpList();
    void fitColumns();
    void expandDetails();
    void updateButtons();
    void updateState();
    void sayState(const QString &text);
    void onRefused(const QString &text);
    void showMenu(const QPoint &place);
    void undoChange();
    void restoreValue();
    void restoreRecord();

    std::unique_ptr<Ui::HistoryView> m_ui;
    Session *m_session = nullptr;
    Tables::HistoryModel *m_model = nullptr;
    Undoer *m_undoer = nullptr;
    std::optional<Store::RecordReference> m_record;
    bool m_mayUndo = false;
    bool m_isFiltered = false;
    bool m_isInForm = false;
};

} // namespace Gui
