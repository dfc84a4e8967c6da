// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QPointer>
#include <QString>

#include <functional>

namespace Gui {

/// The record dialogs that are open, so that a record is never edited in two at once and none is
/// closed over unsaved changes. Shows them and deletes them once they are closed.
class OpenDialogs
{
public:
    /// What is asked of a dialog: which record it holds now (empty: a new one), and whether it may
    /// be closed.
    struct Questions
    {
        std::function<QString()> key;
        std::function<bool()> mayClose;
    };

    /// Brings the dialog with that record to the front; false if there is none.
    bool raise(const QString &key);
    void show(QDialog *dialog, const Questions &questions);
    /// Asks every dialog, until one wants to stay open.
    [[nodiscard]] bool mayClose();
    /// Closes all without asking.
    void closeAll();

private:
    struct Entry
    {
        QPointer<QDialog> dialog;
        Questions questions;
    };
    QList<Entry> m_entries;
};

} // namespace Gui
