// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "measurement.h"
#include "searchterms.h"
#include "store/database.h"

#include <QTextStream>

namespace Bench {

struct Searches
{
    Store::Database &database;
    QList<TermSet> sets; ///< what is searched for
    qsizetype typed; ///< how many of each set are typed in the window
    quint32 seed; ///< which ones
    QTextStream &out; ///< for what a table cannot say
};

/// The program's window from its start until everybody can be searched, beside a window without
/// anything in it; each in a program of its own. Time and memory.
[[nodiscard]] Domain::Result<QList<Line>> startLines(const Searches &searches);
/// From a key of the keyboard until the list has painted what it found.
[[nodiscard]] Domain::Result<QList<Line>> typingLines(const Searches &searches);
/// Reading and searching alone, without a window.
[[nodiscard]] Domain::Result<QList<Line>> indexLines(const Searches &searches);
/// A few of each set in SQLite and, where it is installed, in PostgreSQL.
[[nodiscard]] Domain::Result<QList<Line>> scanLines(const Searches &searches);

/// The lines that a plot of the cost by size takes.
inline const QString everyKeyLine = QStringLiteral("key to paint: all of these");
inline const QString everySearchLine = QStringLiteral("search, by username");
inline const QString sqliteLine = QStringLiteral("LIKE in SQLite");
inline const QString postgresqlLine = QStringLiteral("ILIKE in PostgreSQL");

/// The names of these parts.
[[nodiscard]] QStringList searchParts();
/// The lines of one part, or of all if none is named.
[[nodiscard]] Domain::Result<QList<Line>> searchLines(const Searches &searches,
                                                      const QString &part);

} // namespace Bench
