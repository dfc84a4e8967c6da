// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/highlighter.h"

#include "search/fold.h"

#include <algorithm>
#include <utility>

namespace Search {

namespace {

/// Where the part is in the text, every time.
QList<Range> occurrences(const QString &text, const QString &part)
{
    QList<Range> found;
    for (qsizetype at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.size())) {
        found.append({.start = at, .length = part.size()});
    }
    return found;
}

/// Where the parts are one after the other, the first time; none if not all of them are there.
QList<Range> inOrder(const QString &text, const QStringList &parts)
{
    QList<Range> found;
    qsizetype from = 0;
    for (const QString &part : parts) {
        const qsizetype at = text.indexOf(part, from);
        if (at < 0) {
            return {};
        }
        found.append({.start = at, .length = part.size()});
        from = at + part.size();
    }
    return found;
}

/// The characters of the text from which that part of the folded one was made, with their marks.
Range origin(const FoldedText &folded, const Range &range, qsizetype textLength)
{
    const QList<qsizetype> &origins = folded.origins;
    const qsizetype start = origins.at(range.start);
    const qsizetype last = origins.at(range.start + range.length - 1);
    const auto next = std::upper_bound(origins.cbegin(), origins.cend(), last);
    return {.start = start, .length = (next == origins.cend() ? textLength : *next) - start};
}

QList<Range> united(QList<Range> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const Range &a, const Range &b) { return a.start < b.start; });
    QList<Range> united;
    for (const Range &range : std::as_const(ranges)) {
        const qsizetype end = range.start + range.length;
        if (!united.isEmpty() && range.start <= united.last().start + united.last().length) {
            Range &last = united.last();
            last.length = std::max(last.length, end - last.start);
        } else {
            united.append(range);
        }
    }
    return united;
}

} // namespace

Highlighter::Highlighter(const QString &typed, const Schema &schema)
    : m_terms(Query(typed, schema).terms())
    , m_schema(schema)
{
    m_terms.removeIf([](const Term &term) { return term.excluded; });
}

QList<Range> Highlighter::rangesIn(const QString &text, int field) const
{
    if (m_terms.isEmpty() || field < 0 || field >= m_schema.size()
        || m_schema.at(field).digitsOnly) {
        return {};
    }
    const FoldedText folded = foldWithOrigins(text);
    QList<Range> ranges;
    for (const Term &term : m_terms) {
        if (!term.fields.contains(field)) {
            continue;
        }
        const QList<Range> found = term.parts.size() == 1
            ? occurrences(folded.text, term.parts.constFirst())
            : inOrder(folded.text, term.parts);
        for (const Range &range : found) {
            ranges.append(origin(folded, range, text.size()));
        }
    }
    return united(ranges);
}

} // namespace Search
