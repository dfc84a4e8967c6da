// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/matcher.h"

#include "search/arena.h"

#include <algorithm>

namespace Search {

namespace {

bool containsInOrder(std::string_view text, const QList<QByteArray> &parts)
{
    size_t from = 0;
    for (const QByteArray &part : parts) {
        const std::string_view needle(part.constData(), size_t(part.size()));
        const size_t at = text.find(needle, from);
        if (at == std::string_view::npos) {
            return false;
        }
        from = at + needle.size();
    }
    return true;
}

Pattern pattern(const QStringList &parts, const Term &term, const QList<int> &pieceFields)
{
    Pattern pattern;
    for (const int field : pieceFields) {
        pattern.fields.append(term.fields.contains(field));
    }
    if (!pattern.fields.contains(true)) {
        return {};
    }
    for (const QString &part : parts) {
        pattern.parts.append(part.toUtf8());
    }
    pattern.anywhere = parts.size() == 1 && !pattern.fields.contains(false);
    return pattern;
}

Condition condition(const Term &term, const Layout &layout)
{
    Condition condition{.words = pattern(term.parts, term, layout.wordFields()),
                        .numbers = pattern(term.digitParts(), term, layout.numberFields()),
                        .excluded = term.excluded,
                        .length = term.parts.join(QString()).size()};
    for (const int field : layout.sharedFields()) {
        condition.shared.append(pattern(term.parts, term, {field}));
    }
    return condition;
}

} // namespace

bool Pattern::matches(std::string_view piece) const
{
    if (parts.isEmpty() || !containsInOrder(piece, parts)) {
        return false;
    }
    if (anywhere) {
        return true;
    }
    for (const bool counts : fields) {
        const std::string_view field = piece.substr(0, piece.find(Arena::separator));
        if (counts && containsInOrder(field, parts)) {
            return true;
        }
        piece.remove_prefix(std::min(field.size() + 1, piece.size()));
    }
    return false;
}

bool Condition::isIn(const Pieces &pieces) const
{
    if (words.matches(pieces.words) || numbers.matches(pieces.numbers)) {
        return true;
    }
    for (qsizetype i = 0; i < shared.size(); ++i) {
        if (shared.at(i).matches(pieces.shared[size_t(i)])) {
            return true;
        }
    }
    return false;
}

Matcher::Matcher(const Query &query, const Layout &layout)
{
    for (const Term &term : query.terms()) {
        m_conditions.append(condition(term, layout));
    }
    // The longest word is the rarest, and what is excluded is rarely there: most records are done
    // with after one look.
    std::stable_sort(m_conditions.begin(), m_conditions.end(),
                     [](const Condition &a, const Condition &b) {
                         return a.excluded != b.excluded ? b.excluded : a.length > b.length;
                     });
}

bool Matcher::matches(const Pieces &pieces) const
{
    return std::all_of(m_conditions.begin(), m_conditions.end(), [&](const Condition &condition) {
        return condition.isIn(pieces) != condition.excluded;
    });
}

} // namespace Search
