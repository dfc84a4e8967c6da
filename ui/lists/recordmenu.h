// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/validity.h"
#include "tables/relationsource.h"

#include <QList>
#include <QMenu>
#include <QString>

#include <functional>

namespace Gui {

/// What can be done with one record of a list. Deletes itself once it is closed.
class RecordMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordMenu)

public:
    struct Copy
    {
        QString label;
        QString text; ///< for the clipboard
    };
    /// Leads from a record to its relations.
    struct Link
    {
        QString label;
        Tables::RecordRef subject;
        Domain::RecordKind others;
    };
    /// Something else that can be done with a record.
    struct Command
    {
        QString label;
        std::function<void()> run;
        bool writes = true;
        bool isForAdministrators = false;
    };
    struct Content
    {
        QList<Copy> copies;
        QList<Link> links;
        QList<Command> commands;
        bool isValid = true; ///< the record
        bool mayWrite = true;
        bool mayLink = true; ///< only administrators may: that, and some commands
    };

    RecordMenu(const Content &content, QWidget *parent);

signals:
    void editRequested();
    void historyRequested();
    void linkRequested(const Gui::RecordMenu::Link &link);
    void validityRequested(Domain::Validity validity);

private:
    void addCopies(const QList<Copy> &copies);
    void addLinks(const QList<Link> &links, bool isAllowed);
    void addCommands(const Content &content);
    static void allow(QAction *action, bool isAllowed);
    void addValidity(bool isValid, bool isAllowed);
};

} // namespace Gui
