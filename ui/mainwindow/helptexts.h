// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Gui {

/// A page of help: a sentence or two, and a table of what is typed and what it does. All of it is
/// plain text.
struct HelpText
{
    struct Row
    {
        QString typed;
        QString meaning;
    };
    QString title;
    QString introduction;
    QList<Row> rows;
};

/// How to search: the query language of Search::Query.
[[nodiscard]] HelpText searchHelp();

/// Every key that does something in the main window.
[[nodiscard]] HelpText shortcutHelp();

} // namespace Gui
