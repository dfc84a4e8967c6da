// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/layout.h"
#include "search/query.h"

#include <QByteArray>
#include <QList>

#include <string_view>

namespace Search {

/// What one of the pieces of a record must have for a term: parts (folded, UTF-8) in order within
/// one field.
struct Pattern
{
    QList<QByteArray> parts; ///< none: matches nothing
    QList<bool> fields; ///< which fields of the piece count
    bool anywhere = false; ///< one part, all fields: found in the piece is found

    [[nodiscard]] bool isNothing() const { return parts.isEmpty(); }
    [[nodiscard]] bool matches(std::string_view piece) const;
};

/// A term of a query, piece by piece: a record fulfils it if one of them matches.
struct Condition
{
    Pattern words;
    Pattern numbers;
    QList<Pattern> shared; ///< one a field that is shared
    bool excluded = false;
    qsizetype length = 0; ///< of its parts, together

    [[nodiscard]] bool isIn(const Pieces &pieces) const;
};

/// A query made ready to be asked of many records in that layout. Agrees with Query::matches.
class Matcher
{
public:
    Matcher(const Query &query, const Layout &layout);

    [[nodiscard]] bool matches(const Pieces &pieces) const;
    [[nodiscard]] const QList<Condition> &conditions() const { return m_conditions; }

private:
    QList<Condition> m_conditions; ///< those first that most records fail at
};

} // namespace Search
