// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"

#include <QList>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Search {

/// The texts of a record as stored, one a field of the schema, UTF-8; missing ones, and those of
/// fields that are joined, are empty.
using Texts = std::span<const std::string_view>;

/// The folded texts of a record (UTF-8): the fields compared as text in one piece and the telephone
/// numbers in another, so that a word is looked for in all fields at once; and those that many
/// records share each for itself.
struct Pieces
{
    std::string words;
    std::string numbers;
    std::vector<std::string> shared;
};

/// How the folded texts of a record lie in memory.
class Layout
{
public:
    explicit Layout(const Schema &schema);

    [[nodiscard]] Pieces pieces(Texts texts) const;
    void appendWords(std::string &piece, Texts texts) const;
    void appendNumbers(std::string &piece, Texts texts) const;

    /// Indexes into the schema, in the order in which they are in the pieces.
    [[nodiscard]] const QList<int> &wordFields() const { return m_wordFields; }
    [[nodiscard]] const QList<int> &numberFields() const { return m_numberFields; }
    [[nodiscard]] const QList<int> &sharedFields() const { return m_sharedFields; }

private:
    Schema m_schema;
    QList<int> m_wordFields;
    QList<int> m_numberFields;
    QList<int> m_sharedFields;
};

/// One of the fields of a piece, from 0.
[[nodiscard]] std::string_view fieldOf(std::string_view piece, qsizetype field);

/// One of the texts, empty if missing.
[[nodiscard]] inline std::string_view textAt(Texts texts, int field)
{
    return size_t(field) < texts.size() ? texts[size_t(field)] : std::string_view();
}

/// Appends one of the texts of a joined field to those before.
void appendJoined(std::string &to, std::string_view text);

/// The text of a field that joins these, each of which `textOf` tells.
template<typename TextOf>
[[nodiscard]] std::string joined(const QList<int> &fields, TextOf textOf)
{
    std::string text;
    for (const int field : fields) {
        appendJoined(text, textOf(field));
    }
    return text;
}

} // namespace Search
