// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/recordlistmodel.h"
#include "ui/common/session.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class RecordPicker;
}

namespace Gui {

/// Picks one customer user, customer or group: a search, and below it what it finds. The arrow keys
/// lead from the one to the other; Enter in the search picks the first that may be.
class RecordPicker final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordPicker)

public:
    explicit RecordPicker(QWidget *parent = nullptr);
    ~RecordPicker() override;

    /// Call once.
    void start(Session &session);
    /// Searches among records of that kind.
    void setKind(Domain::RecordKind kind);
    [[nodiscard]] Domain::RecordKind kind() const { return m_kind; }
    void setIncludeInvalid(bool include);
    /// One that is shown, but cannot be picked.
    void setExcluded(const QString &key);
    /// From now on the first that may be picked is, whenever something is searched for.
    void setPicksFirst() { m_picksFirst = true; }
    /// Fills in the search, as if it had been typed.
    void searchFor(const QString &text);
    /// Searches again, as somebody else may have changed something.
    void refresh();
    /// Marks the record in the list, if it is there; picks nothing.
    void mark(const Tables::RecordRef &record);
    [[nodiscard]] std::optional<Tables::RecordRef> current() const;
    [[nodiscard]] QString nameOf(const Tables::RecordRef &record) const;
    void focusSearch();

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void picked(const Tables::RecordRef &record); ///< by click, Enter or Space
    void entered(); ///< by double click or Enter, with which one goes on
    void currentChanged();
    void failed(const Domain::Error &error);

private:
    void search();
    void describe();
    [[nodiscard]] QModelIndex firstToPick() const;
    void enterList();
    void pickCurrent();
    void enterCurrent();

    std::unique_ptr<Ui::RecordPicker> m_ui;
    Tables::RecordListModel *m_model = nullptr; ///< from start() on
    Domain::RecordKind m_kind = Domain::RecordKind::CustomerUser;
    bool m_includeInvalid = true;
    bool m_picksFirst = false;
    std::optional<Tables::RecordRef> m_toBeMarked; ///< once it can be listed
};

} // namespace Gui
