// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace Gui {

/// Everything that asks the operator something outside of a form, so that tests can answer. All
/// texts are plain text.
class Prompts
{
public:
    enum class Unsaved { Save, Discard, KeepEditing };
    struct Question
    {
        QString title;
        QString text; ///< the question itself
        QString consequences; ///< what that does, for whom, and how to get back
        QString action; ///< what the button says that does it
    };

    virtual ~Prompts() = default;

    /// Asked once when a form with unsaved changes is closed. `what` names the record.
    virtual Unsaved askUnsaved(QWidget *parent, const QString &what) = 0;
    /// Whether to do what is asked; nothing is done by mere Enter or Esc.
    virtual bool confirm(QWidget *parent, const Question &question) = 0;
    /// Says what went wrong; `detail` is the system's own words and may be empty.
    virtual void showError(QWidget *parent, const QString &text, const QString &detail) = 0;
    /// An existing database file; empty if the operator changed their mind.
    virtual QString openDatabaseFile(QWidget *parent, const QString &folder) = 0;
    /// A path for a new database file; empty likewise.
    virtual QString newDatabaseFile(QWidget *parent, const QString &proposal) = 0;
    /// The same for backups.
    virtual QString openBackupFile(QWidget *parent, const QString &folder) = 0;
    virtual QString newBackupFile(QWidget *parent, const QString &proposal) = 0;
    /// A path for a new text file; `title` says of what. Empty likewise.
    virtual QString newTextFile(QWidget *parent, const QString &title, const QString &proposal) = 0;
};

/// Asks with real dialogs.
class DialogPrompts final : public Prompts
{
public:
    Unsaved askUnsaved(QWidget *parent, const QString &what) override;
    bool confirm(QWidget *parent, const Question &question) override;
    void showError(QWidget *parent, const QString &text, const QString &detail) override;
    QString openDatabaseFile(QWidget *parent, const QString &folder) override;
    QString newDatabaseFile(QWidget *parent, const QString &proposal) override;
    QString openBackupFile(QWidget *parent, const QString &folder) override;
    QString newBackupFile(QWidget *parent, const QString &proposal) override;
    QString newTextFile(QWidget *parent, const QString &title, const QString &proposal) override;
};

} // namespace Gui
