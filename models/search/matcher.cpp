// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/matcher.h"

#include "search/fold.h"

#include <algorithm>

namespace Search {

namespace {

QByteArray joined(const QStringList &texts, const QList<int> &fields, QString (*made)(QStringView))
{
    QByteArray piece;
    for (const int field : fields) {
        if (field != fields.first()) {
            piece += Layout::separator;
        }
        piece += made(texts.value(field)).toUtf8();
    }
    return piece;
}

bool containsInOrder(std::string_view text, const QList<QByteArray> &parts)
{
    size_t from = 0;
    for (const QByteArray &part : parts) {
        const std::string_view needle(part.constData(), static_cast<size_t>(part.size()));
        const size_t at = text.find(needle, from);
        if (at == std::string_view::npos) {
            return false;
        }
        from = at + needle.size();
    }
    return true;
}

} // namespace

Layout::Layout(const Schema &schema)
{
    for (int i = 0; i < schema.size(); ++i) {
        if (schema.at(i).searched) {
            (schema.at(i).digitsOnly ? m_numberFields : m_wordFields).append(i);
        }
    }
}

QByteArray Layout::words(const QStringList &texts) const
{
    return joined(texts, m_wordFields, fold);
}

QByteArray Layout::numbers(const QStringList &texts) const
{
    return joined(texts, m_numberFields, digitsOf);
}

Matcher::Matcher(const Query &query, const Layout &layout)
{
    for (const Term &term : query.terms()) {
        m_conditions.append({.words = pattern(term.parts, term, layout.wordFields()),
                             .numbers = pattern(term.digitParts(), term, layout.numberFields()),
                             .excluded = term.excluded,
                             .length = term.parts.join(QString()).size()});
    }
    // The longest word is the rarest, and what is excluded is rarely there: most records are done
    // with after one look.
    std::stable_sort(m_conditions.begin(), m_conditions.end(),
                     [](const Condition &a, const Condition &b) {
                         return a.excluded != b.excluded ? b.excluded : a.length > b.length;
                     });
}

Matcher::Pattern Matcher::pattern(const QStringList &parts, const Term &term,
                                  const QList<int> &pieceFields)
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

bool Matcher::Pattern::matches(std::string_view piece) const
{
    if (parts.isEmpty() || !containsInOrder(piece, parts)) {
        return false;
    }
    if (anywhere) {
        return true;
    }
    for (const bool counts : fields) {
        const std::string_view field = piece.substr(0, piece.find(Layout::separator));
        if (counts && containsInOrder(field, parts)) {
            return true;
        }
        piece.remove_prefix(std::min(field.size() + 1, piece.size()));
    }
    return false;
}

bool Matcher::matches(std::string_view words, std::string_view numbers) const
{
    return std::all_of(m_conditions.begin(), m_conditions.end(), [&](const Condition &condition) {
        return (condition.words.matches(words) || condition.numbers.matches(numbers))
            != condition.excluded;
    });
}

} // namespace Search
