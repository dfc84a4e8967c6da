// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/listheading.h"

#include <QCoreApplication>
#include <QLocale>

namespace Gui {

namespace {

class ListHeading
{
    Q_DECLARE_TR_FUNCTIONS(ListHeading)

public:
    static QString all(int total) { return tr("List (%Ln total)", nullptr, total); }
    static QString first(int shown, int total)
    {
        return tr("List (first %1 of %Ln shown)", nullptr, total).arg(QLocale().toString(shown));
    }
    static QString firstOnes(int shown) { return tr("List (first %Ln shown)", nullptr, shown); }
    static QString none() { return tr("List"); }
    static QString sorting() { return tr("The list is being sorted …"); }
    static QString reading() { return tr("The database is being read …"); }
    static QString hidden(int count) { return tr("%Ln invalid hidden", nullptr, count); }
};

} // namespace

QString listHeading(qsizetype shown, qsizetype total)
{
    return shown < total ? ListHeading::first(static_cast<int>(shown), static_cast<int>(total))
                         : ListHeading::all(static_cast<int>(total));
}

QString firstOnesHeading(qsizetype shown)
{
    return shown > 0 ? ListHeading::firstOnes(static_cast<int>(shown)) : ListHeading::none();
}

QString sortingHeading()
{
    return ListHeading::sorting();
}

QString readingText()
{
    return ListHeading::reading();
}

QString hiddenInvalidText(qsizetype hidden)
{
    return ListHeading::hidden(static_cast<int>(hidden));
}

} // namespace Gui
