// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/undoer.h"

#include "store/health.h"
#include "store/history.h"
#include "tables/errortexts.h"
#include "tables/historytexts.h"
#include "ui/common/background.h"
#include "ui/common/ownconnection.h"
#include "ui/history/undodialog.h"

#include <algorithm>
#include <utility>

namespace Gui {

using Domain::UndoItem;
using Domain::UndoPlan;
using Domain::UndoState;

namespace {

/// Whether nothing is left alone, and nothing lost that came later.
bool isWithoutQuestions(const UndoPlan &plan)
{
    return std::all_of(plan.items.cbegin(), plan.items.cend(), [](const UndoItem &item) {
        return (item.state == UndoState::Restored && !item.isRestoredOver)
            || item.state == UndoState::AlreadySo;
    });
}

/// Whether the change set is a repair that no undoing brings back: the rules allow none of what it
/// took away.
bool isForGood(Store::Database &database, const UndoPlan &plan)
{
    const auto header = Store::History(database).header(plan.changeSet);
    const auto check = Store::healthCheckFromName(plan.subject);
    return header && *header && (*header)->kind == Domain::ChangeKind::Repaired && check
        && Store::isRepairedForGood(*check);
}

/// What is undone may itself have undone something, and so on.
struct Origin
{
    qint64 changeSet; ///< what was done in the beginning
    bool isUndone; ///< by the change set that is undone now
};

Origin originOf(Store::Database &database, qint64 changeSet)
{
    const Store::History history(database);
    Origin origin{.changeSet = changeSet, .isUndone = false};
    const auto undone = [&history](qint64 number) {
        const auto header = history.header(number);
        return header && *header ? (*header)->undoes : 0;
    };
    // What is undone came before; another program may have written what it likes.
    for (qint64 before = undone(changeSet); before > 0 && before < origin.changeSet;
         before = undone(before)) {
        origin = {.changeSet = before, .isUndone = !origin.isUndone};
    }
    return origin;
}

QString nothingToUndo()
{
    return Undoer::tr("Everything is as it was before that change, so there is nothing to undo.");
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
    m_isPart = !scope.rows.isEmpty();
    m_isPlannedAnew = false;
    auto rows = scope.rows.isEmpty() ? Store::History(*m_session.database).rowCount(changeSet)
                                     : Domain::Result<qint64>(scope.rows.size());
    if (!rows) {
        emit refused(Tables::errorText(rows.error()));
        return;
    }
    prepare(*rows, [changeSet, scope](Store::Database &database) {
        return Store::UndoPlanner(database).undo(changeSet, scope);
    });
}

void Undoer::restore(const Store::RecordReference &record, qint64 changeSet)
{
    m_isPart = false;
    m_isPlannedAnew = false;
    prepare(1, [record, changeSet](Store::Database &database) {
        return Store::UndoPlanner(database).restore(record, changeSet);
    });
}

void Undoer::prepare(qint64 rows, const std::function<Plan(Store::Database &)> &plan)
{
    if (m_isWorking) {
        emit refused(tr("Another change is still being undone. Wait until that is done."));
        return;
    }
    m_rows = rows;
    m_plan = plan;
    if (rows < m_manyRows) {
        take(plan(*m_session.database));
        return;
    }
    sayWorking(rows);
    runInBackground(
        this,
        [location = m_session.database->location(), plan] {
            return onOwnConnection(location, plan);
        },
        [this](const Plan &found) {
            m_isWorking = false;
            take(found);
        });
}

void Undoer::sayWorking(qint64 rows)
{
    m_isWorking = true;
    emit working(tr("Undoing a change of %Ln row(s)…", nullptr, static_cast<int>(rows)));
}

void Undoer::take(const Plan &plan)
{
    if (!plan) {
        emit refused(Tables::errorText(plan.error()));
    } else if (Domain::changesOf(*plan, true).rows.isEmpty()) {
        emit nothingLeft(
            plan->has(UndoState::Purged)
                ? tr("What it was before was removed when the person was anonymised, so there is "
                     "nothing that can be undone.")
                : plan->has(UndoState::NotKept)
                ? tr("Earlier passwords are not kept, so there is nothing that can be undone.")
                : isForGood(*m_session.database, *plan)
                ? tr("What that repair removed cannot come back, as the rules do not allow it.")
                : nothingToUndo());
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
    connect(dialog, &UndoDialog::rejected, this, &Undoer::cancelled);
    dialog->open();
}

void Undoer::write(const UndoPlan &plan, bool overwrite)
{
    const Domain::ChangeSet changes = Domain::changesOf(plan, overwrite);
    m_news = newsOf(plan, overwrite);
    const qint64 rows = qMax<qint64>(m_rows, changes.rows.size());
    if (rows < m_manyRows) {
        onWritten(Store::ChangeWriter(*m_session.database, m_session.agent).apply(changes));
        return;
    }
    sayWorking(rows);
    writeInBackground(m_session, changes, this,
                      [this](const Domain::Result<Store::Applied> &applied) {
                          m_isWorking = false;
                          onWritten(applied);
                      });
}

void Undoer::onWritten(const Domain::Result<Store::Applied> &applied)
{
    const bool isOutdated = !applied && applied.error().code == Domain::ErrorCode::Conflict;
    if (isOutdated && !std::exchange(m_isPlannedAnew, true)) {
        // What others wrote since it was planned is shown like all that has changed since; but who
        // never holds still must not keep this going.
        const std::function<Plan(Store::Database &)> again = m_plan;
        prepare(m_rows, again);
        return;
    }
    if (!applied) {
        emit refused(tr("The change cannot be undone. %1").arg(Tables::errorText(applied.error())));
        return;
    }
    if (applied->changeSet == 0) { // somebody else was faster
        emit nothingLeft(nothingToUndo());
        return;
    }
    emit undone(applied->changeSet, m_news);
}

/// What is told once it is written.
QString Undoer::newsOf(const UndoPlan &plan, bool overwrite) const
{
    const QString subject = Tables::changedSubject(plan.subject);
    if (plan.kind == Domain::ChangeKind::RecordRestored) {
        return tr("“%1” is restored to the state before change %2.")
            .arg(subject)
            .arg(plan.changeSet);
    }
    if (m_isPart) {
        return tr("What it was before change %1 (“%2”) is restored.")
            .arg(plan.changeSet)
            .arg(subject);
    }
    const auto left =
        std::count_if(plan.items.cbegin(), plan.items.cend(), [overwrite](const UndoItem &item) {
            return item.state != UndoState::AlreadySo && !Domain::isWritten(item, overwrite);
        });
    const Origin origin = originOf(*m_session.database, plan.changeSet);
    const QString form =
        origin.isUndone ? tr("Change %1 (“%2”) is done again.") : tr("Change %1 (“%2”) is undone.");
    const QString text = form.arg(origin.changeSet).arg(subject);
    return left == 0
        ? text
        : text + u' ' + tr("%Ln value(s) of it stay as they are.", nullptr, static_cast<int>(left));
}

} // namespace Gui
