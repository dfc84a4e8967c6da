// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"

#include <QList>
#include <QString>

namespace Search {

/// A part of a text, in its UTF-16 units.
struct Range
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const Range &, const Range &) = default;
};

/// Tells where a text that was found has what the query asks for. Any thread.
class Highlighter
{
public:
    Highlighter() = default; ///< marks nothing
    Highlighter(const QString &typed, const Schema &schema);

    /// The parts of a text of that field (index into the schema), as stored: from left to right,
    /// none touching another. With a wildcard what stands around it, the first time that all of it
    /// is there. Never anything for what is excluded, and nothing in fields that are compared digit
    /// by digit.
    [[nodiscard]] QList<Range> rangesIn(const QString &text, int field) const;

private:
    QList<Term> m_terms; ///< those that ask for something
    Schema m_schema;
};

} // namespace Search
