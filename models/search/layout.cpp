// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/layout.h"

#include "search/arena.h"
#include "search/fold.h"
#include "search/utf8.h"

namespace Search {

namespace {

/// Before the text of another field.
void separate(std::string &piece, const QList<int> &fields, int field)
{
    if (field != fields.first()) {
        piece += Arena::separator;
    }
}

} // namespace

Layout::Layout(const Schema &schema)
    : m_schema(schema)
{
    for (int i = 0; i < schema.size(); ++i) {
        const Field &field = schema.at(i);
        if (field.shared) {
            m_sharedFields.append(i);
        } else if (field.searched) {
            (field.digitsOnly ? m_numberFields : m_wordFields).append(i);
        }
    }
}

Pieces Layout::pieces(Texts texts) const
{
    Pieces pieces;
    appendWords(pieces.words, texts);
    appendNumbers(pieces.numbers, texts);
    for (const int field : m_sharedFields) {
        appendFolded(pieces.shared.emplace_back(), textAt(texts, field));
    }
    return pieces;
}

void Layout::appendWords(std::string &piece, Texts texts) const
{
    for (const int field : m_wordFields) {
        separate(piece, m_wordFields, field);
        const QList<int> &joins = m_schema.at(field).joins;
        if (joins.isEmpty()) {
            appendFolded(piece, textAt(texts, field));
        } else {
            appendFolded(piece, joined(joins, [&](int part) { return textAt(texts, part); }));
        }
    }
}

void Layout::appendNumbers(std::string &piece, Texts texts) const
{
    for (const int field : m_numberFields) {
        separate(piece, m_numberFields, field);
        appendDigits(piece, textAt(texts, field));
    }
}

std::string_view fieldOf(std::string_view piece, qsizetype field)
{
    for (; field > 0; --field) {
        const size_t end = piece.find(Arena::separator);
        if (end == std::string_view::npos) {
            return {};
        }
        piece.remove_prefix(end + 1);
    }
    return piece.substr(0, piece.find(Arena::separator));
}

void appendJoined(std::string &to, std::string_view text)
{
    const std::string_view plain = trimmed(text);
    if (!to.empty() && !plain.empty()) {
        to += ' ';
    }
    to += plain;
}

} // namespace Search
