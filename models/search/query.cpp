// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"

#include "search/fold.h"

#include <QSet>
#include <QStringView>

#include <algorithm>
#include <optional>
#include <string_view>

namespace Search {

namespace {

/// A word or phrase as typed, taken apart.
struct Item
{
    QStringView raw;
    QStringView body; ///< without hyphen, field name and quotation marks
    QList<int> fields; ///< what a field name narrowed it to; empty: not narrowed
    bool excluded = false;
    bool quoted = false;
};

/// Cuts what was typed into items, in one pass from left to right.
class Reader
{
public:
    Reader(QStringView typed, const Schema &schema)
        : m_typed(typed)
        , m_schema(schema)
    {
    }

    std::optional<Item> next()
    {
        while (m_at < m_typed.size() && m_typed.at(m_at).isSpace()) {
            ++m_at;
        }
        if (m_at == m_typed.size()) {
            return std::nullopt;
        }
        Item item;
        const qsizetype start = m_at;
        item.excluded = takeHyphen();
        item.fields = takeField();
        takeBody(item);
        item.raw = m_typed.sliced(start, m_at - start);
        return item;
    }

private:
    /// What stands here up to the next blank.
    QStringView word()
    {
        // Thousands of items may follow without a blank between: its place is looked for once.
        if (m_blank <= m_at) {
            const auto isBlank = [](QChar c) { return c.isSpace(); };
            m_blank =
                std::find_if(m_typed.begin() + m_at, m_typed.end(), isBlank) - m_typed.begin();
        }
        return m_typed.sliced(m_at, m_blank - m_at);
    }

    bool takeHyphen()
    {
        const QStringView text = word();
        const auto isOther = [](QChar c) { return c != u'-'; };
        const bool excludes =
            text.startsWith(u'-') && std::any_of(text.begin(), text.end(), isOther);
        m_at += excludes ? 1 : 0;
        return excludes;
    }

    QList<int> takeField()
    {
        const QStringView text = word();
        const qsizetype colon = text.startsWith(u'"') ? -1 : text.indexOf(u':');
        if (colon < 0 || colon + 1 == text.size()) {
            return {};
        }
        const QStringView name = text.first(colon);
        QList<int> fields;
        for (int i = 0; i < m_schema.size(); ++i) {
            if (m_schema.at(i).searched
                && m_schema.at(i).operators.contains(name, Qt::CaseInsensitive)) {
                fields.append(i);
            }
        }
        m_at += fields.isEmpty() ? 0 : colon + 1;
        return fields;
    }

    void takeBody(Item &item)
    {
        const qsizetype partner = m_typed.at(m_at) == u'"' ? m_typed.indexOf(u'"', m_at + 1) : -1;
        item.quoted = partner > 0;
        item.body = item.quoted ? m_typed.sliced(m_at + 1, partner - m_at - 1) : word();
        m_at = item.quoted ? partner + 1 : m_at + item.body.size();
    }

    QStringView m_typed;
    const Schema &m_schema;
    qsizetype m_at = 0;
    qsizetype m_blank = 0; ///< the first one behind m_at, unless m_at has reached it
};

QStringList partsOf(QStringView body)
{
    QStringList parts;
    for (const QStringView part : body.tokenize(u'*', Qt::SkipEmptyParts)) {
        QString folded = fold(part);
        if (!folded.isEmpty()) {
            parts.append(std::move(folded));
        }
    }
    return parts;
}

constexpr std::u32string_view numberSigns = U"+-/().";

/// The digits of what can be read as a part of a telephone number, else nothing.
QString telephoneDigits(const QStringList &parts)
{
    const QString text = parts.join(QString());
    const auto all = text.toUcs4();
    const bool isNumber = std::all_of(all.begin(), all.end(), [](char32_t c) {
        return QChar::isDigit(c) || QChar::isSpace(c) || numberSigns.find(c) != numberSigns.npos;
    });
    const QString digits = isNumber ? digitsOf(text) : QString();
    return digits.size() >= 2 ? digits : QString();
}

std::optional<Term> understood(const Item &item, const Schema &schema)
{
    Term term;
    term.parts = partsOf(item.body);
    term.excluded = item.excluded;
    term.fields = item.fields;
    if (term.parts.isEmpty() && item.excluded && !item.quoted) {
        term = {.parts = partsOf(item.raw)};
    }
    if (term.parts.isEmpty()) {
        return std::nullopt;
    }
    term.digits = telephoneDigits(term.parts);
    if (term.fields.isEmpty()) {
        for (int i = 0; i < schema.size(); ++i) {
            term.fields.append(i);
        }
    }
    term.fields.removeIf([&](int i) {
        const Field &field = schema.at(i);
        return !field.searched || (field.digitsOnly && term.digits.isEmpty());
    });
    return term;
}

bool containsInOrder(QStringView text, const QStringList &parts)
{
    qsizetype from = 0;
    for (const QString &part : parts) {
        const qsizetype at = text.indexOf(part, from);
        if (at < 0) {
            return false;
        }
        from = at + part.size();
    }
    return true;
}

} // namespace

QStringList Term::digitParts() const
{
    QStringList numbers;
    for (const QString &part : parts) {
        numbers.append(digitsOf(part));
    }
    numbers.removeAll(QString());
    return numbers;
}

Query::Query(const QString &typed, const Schema &schema)
{
    for (int i = 0; i < schema.size(); ++i) {
        if (schema.at(i).digitsOnly) {
            m_digitFields.append(i);
        }
    }
    Reader reader(typed, schema);
    QSet<QStringView> seen;
    while (const auto item = reader.next()) {
        if (seen.contains(item->raw)) {
            continue;
        }
        seen.insert(item->raw);
        if (auto term = understood(*item, schema)) {
            m_terms.append(*std::move(term));
        }
    }
}

bool Query::matches(const QStringList &folded) const
{
    return std::all_of(m_terms.begin(), m_terms.end(), [&](const Term &term) {
        return termMatches(term, folded) != term.excluded;
    });
}

bool Query::termMatches(const Term &term, const QStringList &folded) const
{
    const QStringList digits = term.digits.isEmpty() ? QStringList() : term.digitParts();
    return std::any_of(term.fields.begin(), term.fields.end(), [&](int field) {
        return containsInOrder(folded.value(field),
                               m_digitFields.contains(field) ? digits : term.parts);
    });
}

} // namespace Search
