// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/layout.h"

#include "search/arena.h"
#include "search/fold.h"

namespace Search {

namespace {

void appendAll(std::string &piece, Texts texts, const QList<int> &fields,
               void (*appendMade)(std::string &, std::string_view))
{
    for (const int field : fields) {
        if (field != fields.first()) {
            piece += Arena::separator;
        }
        appendMade(piece, textAt(texts, field));
    }
}

} // namespace

Layout::Layout(const Schema &schema)
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
    appendAll(piece, texts, m_wordFields, appendFolded);
}

void Layout::appendNumbers(std::string &piece, Texts texts) const
{
    appendAll(piece, texts, m_numberFields, appendDigits);
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

} // namespace Search
