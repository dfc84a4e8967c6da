// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/changestack.h"

#include "store/history.h"
#include "tables/historytexts.h"
#include "ui/history/undoer.h"

#include <QWidget>

namespace Gui {

ChangeStack::ChangeStack(Session &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_undoer(new Undoer(session, window))
    , m_seen(session.database->changes().size())
{
    connect(m_undoer, &Undoer::undone, this, &ChangeStack::onUndone);
    connect(m_undoer, &Undoer::refused, this, &ChangeStack::refused);
}

void ChangeStack::takeNews()
{
    const QList<qint64> &all = m_session.database->changes();
    if (m_seen == all.size()) {
        return;
    }
    m_done += all.mid(m_seen);
    m_seen = all.size();
    m_undone.clear();
    const auto entry = Store::History(*m_session.database).header(m_done.constLast());
    emit changed(entry && *entry ? Tables::changeSetText(**entry) : QString());
}

void ChangeStack::undo()
{
    takeNews();
    if (canUndo()) {
        m_isRedoing = false;
        m_undoer->undo(m_done.constLast());
    }
}

void ChangeStack::redo()
{
    takeNews();
    if (canRedo()) {
        m_isRedoing = true;
        m_undoer->undo(m_undone.constLast());
    }
}

void ChangeStack::onUndone(qint64 undoing, const QString &text)
{
    m_seen = m_session.database->changes().size();
    QList<qint64> &from = m_isRedoing ? m_undone : m_done;
    QList<qint64> &to = m_isRedoing ? m_done : m_undone;
    from.removeLast();
    to.append(undoing);
    if (m_isRedoing) {
        emit redone(text);
    } else {
        emit undone(text);
    }
}

} // namespace Gui
