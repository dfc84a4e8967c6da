// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/possibleorder.h"
#include "tables/relationmodel.h"
#include "ui/common/prompts.h"
#include "ui/common/session.h"

#include <QFrame>

#include <memory>
#include <optional>

namespace Ui {
class RelationEditor;
}

namespace Gui {

class RelationMessages;

/// The relations of one record as boxes to tick: finds rows, ticks single ones or all that are
/// shown, copies from another record, and saves what was ticked, and nothing else, as one change
/// set. What is not saved survives a search.
class RelationEditor final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RelationEditor)

public:
    explicit RelationEditor(QWidget *parent = nullptr);
    ~RelationEditor() override;

    /// Call once.
    void start(Session &session, Prompts &prompts);
    /// Shows the relations of the subject to records of the other kind. What was not saved is gone:
    /// ask mayClose() before. `name`: what the subject is called.
    void open(const Tables::RecordRef &subject, Domain::RecordKind others, const QString &name);
    void close(); ///< shows nothing
    /// Reads again, as somebody else may have changed something; what was ticked stays.
    void refresh();
    /// The same, as what is told as done may be so no longer.
    void onTakenBack();
    /// Asks about what is not saved; false if the operator wants to go on editing.
    [[nodiscard]] bool mayClose();
    [[nodiscard]] bool isModified() const { return m_model->isModified(); }
    void setBackEnabled(bool enabled);
    void tell(const QString &text); ///< what was done, above the list
    void focusFilter();
    /// Goes to the first box of that record's row, whatever hides it.
    void enterAt(const Tables::RecordRef &other);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The operator wants to see the other side: the relations of that record.
    void followed(const Tables::RecordRef &record);
    void recordRequested(const Tables::RecordRef &record); ///< to be edited in its form
    void backRequested();
    void compareRequested(const Tables::RecordRef &subject);
    void groupSupportRequested(); ///< to be turned on, as nothing here has an effect without it
    void edited(); ///< isModified() may have changed

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void fillIn();
    void connectAll();
    void connectButtons();
    void addShortcuts();
    bool read(const Tables::RecordRef &subject, Domain::RecordKind others);
    void search();
    void find();
    void describe();
    [[nodiscard]] bool isSortAwaited() const;
    void describeNothing();
    void takeOffer();
    void describePending();
    void describeRow(const QModelIndex &current);
    void sortBy(int section);
    void setAll(int box);
    void setAllTo(int box, bool checked);
    void openMenu(int row, const QPoint &globalPosition);
    void copyFrom();
    void showMarked();
    void save();
    void discard();
    void enterTable();

    std::unique_ptr<Ui::RelationEditor> m_ui;
    Tables::RelationModel *m_model;
    RelationMessages *m_messages = nullptr; ///< in the message bar
    Session *m_session = nullptr; ///< from start() on
    Prompts *m_prompts = nullptr; ///< likewise
    QString m_name; ///< of the subject
    Tables::RelationRequest m_request;
    std::optional<Tables::PossibleOrder> m_order; ///< of customer users, from start() on
    qsizetype m_step = 0; ///< how many more rows *Show more* shows
};

} // namespace Gui
