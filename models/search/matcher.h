// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"

#include <QByteArray>
#include <QList>

#include <string_view>

namespace Search {

/// How the folded texts of a record lie in memory: UTF-8, the searched fields alone, those compared
/// as text in one piece and the telephone numbers in another, so that a word is looked for in all
/// fields at once.
class Layout
{
public:
    explicit Layout(const Schema &schema);

    /// Stands between two texts; UTF-8 never has it, so nothing is found across two fields.
    static constexpr char separator = '\xff';

    [[nodiscard]] QByteArray words(const QStringList &texts) const;
    [[nodiscard]] QByteArray numbers(const QStringList &texts) const;

    [[nodiscard]] const QList<int> &wordFields() const { return m_wordFields; }
    [[nodiscard]] const QList<int> &numberFields() const { return m_numberFields; }

private:
    QList<int> m_wordFields; ///< indexes into the schema
    QList<int> m_numberFields;
};

/// A query made ready to be asked of many records in that layout. Agrees with Query::matches.
class Matcher
{
public:
    Matcher(const Query &query, const Layout &layout);

    [[nodiscard]] bool matches(std::string_view words, std::string_view numbers) const;

private:
    /// Parts to be found in order within one of the fields of a piece.
    struct Pattern
    {
        QList<QByteArray> parts; ///< none: matches nothing
        QList<bool> fields; ///< which fields of the piece count
        bool anywhere = false; ///< one part, all fields: found in the piece is found

        [[nodiscard]] bool matches(std::string_view piece) const;
    };
    struct Condition
    {
        Pattern words;
        Pattern numbers;
        bool excluded = false;
        qsizetype length = 0;
    };

    [[nodiscard]] static Pattern pattern(const QStringList &parts, const Term &term,
                                         const QList<int> &pieceFields);

    QList<Condition> m_conditions;
};

} // namespace Search
