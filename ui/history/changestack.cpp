// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/changestack.h"

#include "domain/undo.h"
#include "store/history.h"
#include "store/undoplanner.h"
#include "tables/historytexts.h"
#include "ui/history/undoer.h"

#include <QWidget>

namespace Gui {

ChangeStack::ChangeStack(Session &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_undoer(new Undoer(session, window))
    , m_seen(session.database->changes().size())
    , m_purges(session.database->purges())
{
    connect(m_undoer, &Undoer::working, this, &ChangeStack::working);
    connect(m_undoer, &Undoer::undone, this, &ChangeStack::onUndone);
    connect(m_undoer, &Undoer::refused, this, &ChangeStack::refused);
    connect(m_undoer, &Undoer::cancelled, this, &ChangeStack::cancelled);
    connect(m_undoer, &Undoer::nothingLeft, this, &ChangeStack::onNothingLeft);
}

bool ChangeStack::isWorking() const
{
    return m_undoer->isWorking();
}

void ChangeStack::takeNews()
{
    forgetPurged();
    const QList<qint64> news = m_session.database->changes().mid(m_seen);
    if (news.isEmpty()) {
        return;
    }
    m_seen += news.size();
    rememberTimes(news);
    for (const qint64 changeSet : news) {
        take(changeSet);
    }
    const auto entry = Store::History(*m_session.database).header(news.constLast());
    const QString text = entry && *entry ? Tables::changeSetText(**entry) : QString();
    if (m_undone.contains(news.constLast())) {
        emit undone(tr("%1.", "what was done").arg(text));
    } else {
        emit changed(text);
    }
}

/// A form takes back itself what it saved, and does it again.
void ChangeStack::take(qint64 changeSet)
{
    const qint64 before = takenBackBy(changeSet);
    if (before != 0 && m_done.removeOne(before)) {
        m_undone.append(changeSet);
    } else if (before != 0 && m_undone.removeOne(before)) {
        m_done.append(changeSet);
    } else {
        m_done.append(changeSet);
        m_undone.clear();
    }
}

/// The change set that this one took back, all of it; 0 if it is something else.
qint64 ChangeStack::takenBackBy(qint64 changeSet) const
{
    constexpr qint64 fewRows = 500; // of more it takes too long to find out
    const Store::History history(*m_session.database);
    const auto entry = history.header(changeSet);
    const qint64 before = entry && *entry ? (*entry)->undoes : 0;
    const auto rows = history.rowCount(before);
    if (before == 0 || !rows || *rows > fewRows) {
        return 0;
    }
    const auto left = Store::UndoPlanner(*m_session.database).undo(before);
    return left && Domain::changesOf(*left, true).rows.isEmpty() ? before : 0;
}

/// What was changed about somebody who was anonymised since cannot be taken back.
void ChangeStack::forgetPurged()
{
    if (m_purges == m_session.database->purges()) {
        return;
    }
    m_purges = m_session.database->purges();
    const auto isGone = [this](qint64 changeSet) { return isPurged(changeSet); };
    if (m_done.removeIf(isGone) + m_undone.removeIf(isGone) > 0) {
        emit forgotten();
    }
}

bool ChangeStack::isPurged(qint64 changeSet) const
{
    const auto plan = Store::UndoPlanner(*m_session.database).undo(changeSet);
    return plan && plan->has(Domain::UndoState::Purged)
        && Domain::changesOf(*plan, true).rows.isEmpty();
}

void ChangeStack::rememberTimes(const QList<qint64> &changeSets)
{
    const Store::History history(*m_session.database);
    for (const qint64 changeSet : changeSets) {
        const auto header = history.header(changeSet);
        m_times.insert(changeSet, header && *header ? (*header)->time : QDateTime());
    }
}

/// Where a backup was restored, others may have written change sets of the same numbers since.
bool ChangeStack::isReplaced(qint64 changeSet) const
{
    const auto header = Store::History(*m_session.database).header(changeSet);
    return header && !(*header && (*header)->time == m_times.value(changeSet));
}

void ChangeStack::undo()
{
    takeNews();
    if (canUndo()) {
        m_isRedoing = false;
        takeBack(m_done.constLast());
    }
}

void ChangeStack::redo()
{
    takeNews();
    if (canRedo()) {
        m_isRedoing = true;
        takeBack(m_undone.constLast());
    }
}

void ChangeStack::takeBack(qint64 changeSet)
{
    if (!isReplaced(changeSet)) {
        m_taken = changeSet;
        m_undoer->undo(changeSet);
        return;
    }
    const auto isGone = [this](qint64 each) { return isReplaced(each); };
    m_done.removeIf(isGone);
    m_undone.removeIf(isGone);
    emit forgotten();
    emit refused(tr("What was saved last from this window is no longer in the database: a backup "
                    "was restored since. The history shows what is in it now."));
}

/// Whatever else was written while the operator was asked has its place before that.
void ChangeStack::onUndone(qint64 undoing, const QString &text)
{
    QList<qint64> others = m_session.database->changes().mid(m_seen);
    m_seen += others.size();
    others.removeOne(undoing);
    m_done += others;
    m_done.removeOne(m_taken);
    m_undone.removeOne(m_taken);
    rememberTimes(others + QList{undoing});
    (m_isRedoing ? m_done : m_undone).append(undoing);
    if (m_isRedoing) {
        emit redone(text);
    } else {
        emit undone(text);
    }
}

/// Else one would never get to what was changed before.
void ChangeStack::onNothingLeft(const QString &text)
{
    m_done.removeOne(m_taken);
    m_undone.removeOne(m_taken);
    emit refused(text);
}

} // namespace Gui
