// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/opendialogs.h"

namespace Gui {

bool OpenDialogs::raise(const QString &key)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.dialog && entry.dialog->isVisible() && entry.questions.key() == key) {
            entry.dialog->raise();
            entry.dialog->activateWindow();
            return true;
        }
    }
    return false;
}

void OpenDialogs::show(QDialog *dialog, const Questions &questions)
{
    m_entries.removeIf([](const Entry &entry) { return !entry.dialog; });
    m_entries.append({dialog, questions});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

bool OpenDialogs::mayClose()
{
    const QList<Entry> entries = m_entries; // a question may close a dialog, or open one
    for (const Entry &entry : entries) {
        if (!entry.dialog || !entry.dialog->isVisible()) {
            continue;
        }
        entry.dialog->raise();
        if (!entry.questions.mayClose()) {
            return false;
        }
    }
    return true;
}

void OpenDialogs::closeAll()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        delete entry.dialog;
    }
    m_entries.clear();
}

} // namespace Gui
