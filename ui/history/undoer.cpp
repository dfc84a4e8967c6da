// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/undoer.h"

#include "store/changewriter.h"
#include "tables/errortexts.h"
#include "ui/history/undodialog.h"

#include <algorithm>

namespace Gui {

using Domain::UndoItem;
using Domain::UndoPlan;
using Domain::UndoState;

namespace {

bool isWithoutQuestions(const UndoPlan &plan)
{
    return std::all_of(plan.items.cbegin(), plan.items.cend(), [](const UndoItem &item) {
        return item.state == UndoState::Restored || item.state == UndoState::AlreadySo;
    });
}

} // namespace

Undoer::Undoer(Session &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
{
}

void Undoer::undo(qint64 changeSet, const Store::UndoScope &scope)
{
    take(Store::UndoPlanner(*m_session.database).undo(changeSet, scope));
}

void Undoer::restore(const Store::RecordReference &record, qint64 changeSet)
{
    take(Store::UndoPlanner(*m_session.database).restore(record, changeSet));
}

void Undoer::take(const Domain::Result<UndoPlan> &plan)
{
    if (!plan) {
        emit refused(Tables::errorText(plan.error()));
    } else if (Domain::changesOf(*plan, true).rows.isEmpty()) {
        emit nothingLeft(
            plan->has(UndoState::NotKept)
                ? tr("Earlier passwords are not kept, so there is nothing that can be undone.")
                : tr("Everything is as it was before that change, so there is nothing to undo."));
    } else if (!isWithoutQuestions(*plan)) {
        ask(*plan);
    } else {
        write(*plan, false);
    }
}

void Undoer::ask(const UndoPlan &plan)
{
    auto *dialog = new UndoDialog(*m_session.database, plan, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UndoDialog::accepted, this,
            [this, dialog, plan] { write(plan, dialog->isOverwriting()); });
    dialog->open();
}

void Undoer::write(const UndoPlan &plan, bool overwrite)
{
    const auto applied = Store::ChangeWriter(*m_session.database, m_session.agent)
                             .apply(Domain::changesOf(plan, overwrite));
    if (!applied) {
        emit refused(tr("The change cannot be undone. %1").arg(Tables::errorText(applied.error())));
        return;
    }
    const QString subject = Tables::quotable(plan.subject);
    emit undone(
        applied->changeSet,
        plan.kind == Domain::ChangeKind::RecordRestored
            ? tr("“%1” is restored to the state before change %2.").arg(subject).arg(plan.changeSet)
            : tr("Change %1 (“%2”) is undone.").arg(plan.changeSet).arg(subject));
}

} // namespace Gui
