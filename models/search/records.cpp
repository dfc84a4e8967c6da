// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/records.h"

#include <QVarLengthArray>

#include <algorithm>
#include <future>
#include <iterator>

namespace Search {

namespace {

/// Fewer are gathered before another thread has begun.
constexpr size_t manyRecords = 10'000;

/// The members of the parts.
template<typename Part>
std::vector<const Part *> partsOf(std::span<const Records *const> records,
                                  const Part &(Records::*part)() const)
{
    std::vector<const Part *> parts;
    std::transform(records.begin(), records.end(), std::back_inserter(parts),
                   [part](const Records *all) { return &(all->*part)(); });
    return parts;
}

Arena searchable(std::span<const Arena *const> parts, const std::vector<Origin> &origins)
{
    Arena arena = Arena::gathered(parts, origins);
    arena.finish();
    return arena;
}

} // namespace

Records::Stored Records::storedFrom(const Schema &schema, int field)
{
    const Field &own = schema.at(field);
    if (own.searched) {
        return {.field = field, .folded = field, .place = FoldedPlace::Whole};
    }
    for (int other = 0; other < schema.size(); ++other) {
        const QList<int> &joins = schema.at(other).joins;
        if (!joins.isEmpty() && (joins.first() == field || joins.last() == field)) {
            return {.field = field,
                    .folded = other,
                    .place = joins.first() == field ? FoldedPlace::Start : FoldedPlace::End};
        }
    }
    return {.field = field};
}

std::vector<Records::Stored> Records::storedOf(const Schema &schema)
{
    std::vector<Stored> stored;
    for (int field = 0; field < schema.size(); ++field) {
        const Field &own = schema.at(field);
        if (!own.shared && !own.late && own.joins.isEmpty()) {
            stored.push_back(storedFrom(schema, field));
        }
    }
    return stored;
}

std::vector<FoldedPlace> Records::placesOf(const std::vector<Stored> &stored)
{
    std::vector<FoldedPlace> places;
    std::transform(stored.begin(), stored.end(), std::back_inserter(places),
                   [](const Stored &text) { return text.place; });
    return places;
}

Records::Records(const Schema &schema)
    : m_schema(schema)
    , m_layout(schema)
    , m_kept(storedOf(schema))
    , m_stored(placesOf(m_kept))
    , m_shared(size_t(m_layout.sharedFields().size()))
{
}

void Records::reserve(size_t rows)
{
    m_words.reserve(rows);
    m_numbers.reserve(rows);
    m_stored.reserve(rows);
    m_ids.reserve(rows);
}

SharedColumn::Ordinal Records::share(std::string_view text)
{
    Q_ASSERT(m_shared.size() == 1);
    return m_shared.front().share(text);
}

void Records::add(qint64 id, bool valid, Texts texts)
{
    QVarLengthArray<SharedColumn::Ordinal, 4> shared;
    for (size_t i = 0; i < m_shared.size(); ++i) {
        const int field = m_layout.sharedFields().at(qsizetype(i));
        shared.append(m_shared[i].share(textAt(texts, field)));
    }
    add(id, valid, texts, {shared.data(), size_t(shared.size())});
}

void Records::add(qint64 id, bool valid, Texts texts, std::span<const SharedColumn::Ordinal> shared)
{
    m_wordsPiece.clear();
    m_layout.appendWords(m_wordsPiece, texts);
    m_numbersPiece.clear();
    m_layout.appendNumbers(m_numbersPiece, texts);
    m_words.append(m_wordsPiece);
    m_numbers.append(m_numbersPiece);
    m_ids.push_back(id);
    m_valid.append(valid);
    for (size_t i = 0; i < m_shared.size(); ++i) {
        m_shared[i].append(shared[i]);
    }
    appendStored(texts);
}

void Records::appendStored(Texts texts)
{
    QVarLengthArray<std::string_view, 16> foldedFields(m_schema.size());
    const auto take = [&](std::string_view piece, const QList<int> &fields) {
        for (const int field : fields) {
            const std::string_view text = piece.substr(0, piece.find(Arena::separator));
            foldedFields[field] = text;
            piece.remove_prefix(std::min(text.size() + 1, piece.size()));
        }
    };
    take(m_wordsPiece, m_layout.wordFields());
    take(m_numbersPiece, m_layout.numberFields());
    QVarLengthArray<std::string_view, 16> stored;
    QVarLengthArray<std::string_view, 16> foldedTexts;
    for (const Stored &kept : m_kept) {
        stored.append(textAt(texts, kept.field));
        foldedTexts.append(kept.folded < 0 ? std::string_view() : foldedFields[kept.folded]);
    }
    m_stored.append({stored.data(), size_t(stored.size())},
                    {foldedTexts.data(), size_t(foldedTexts.size())});
}

Records Records::gathered(std::span<const Records *const> parts, const std::vector<Origin> &origins)
{
    Records made(parts.front()->m_schema);
    const auto policy = origins.size() < manyRecords
        ? std::launch::deferred
        : std::launch::async | std::launch::deferred; // if no thread can be had
    // The words are half of all there is.
    auto words =
        std::async(policy, [&] { return searchable(partsOf(parts, &Records::words), origins); });
    made.m_numbers = searchable(partsOf(parts, &Records::numbers), origins);
    std::vector<const StoredTexts *> stored;
    for (const Records *const part : parts) {
        stored.push_back(&part->m_stored);
    }
    made.m_stored = StoredTexts::gathered(stored, origins);
    for (size_t i = 0; i < made.m_shared.size(); ++i) {
        std::vector<const SharedColumn *> columns;
        for (const Records *const part : parts) {
            columns.push_back(&part->m_shared[i]);
        }
        made.m_shared[i] = SharedColumn::gathered(columns, origins);
        made.m_shared[i].finish();
    }
    made.m_ids.reserve(origins.size());
    for (const Origin &origin : origins) {
        const Records &part = *parts[origin.part];
        made.m_ids.push_back(part.m_ids[origin.row]);
        made.m_valid.append(part.m_valid.contains(origin.row));
    }
    made.m_words = words.get();
    return made;
}

std::string_view Records::folded(Row row, int field) const
{
    if (const auto at = m_layout.wordFields().indexOf(field); at >= 0) {
        return fieldOf(m_words.text(row), at);
    }
    const auto at = m_layout.numberFields().indexOf(field);
    return at < 0 ? std::string_view() : fieldOf(m_numbers.text(row), at);
}

std::string Records::storedText(Row row, int field) const
{
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(),
                                   [field](const Stored &text) { return text.field == field; });
    if (kept == m_kept.end()) {
        return {}; // late
    }
    return m_stored.text(row, size_t(kept - m_kept.begin()), folded(row, kept->folded));
}

std::string Records::text(Row row, int field) const
{
    if (const auto at = m_layout.sharedFields().indexOf(field); at >= 0) {
        const SharedColumn &column = m_shared[size_t(at)];
        return column.texts()[column.ordinals()[row]];
    }
    const QList<int> &joins = m_schema.at(field).joins;
    return joins.isEmpty() ? storedText(row, field)
                           : joined(joins, [&](int part) { return text(row, part); });
}

void Records::appendKey(std::string &to, Row row, int field, const Collation &collation) const
{
    if (field >= 0 && field < m_schema.size()) {
        collation.appendKey(to, text(row, field), m_schema.at(field));
    }
}

bool Records::isSound() const
{
    const size_t rows = m_ids.size();
    return m_valid.isSound(rows) && m_words.size() == rows && m_words.isSound()
        && m_numbers.size() == rows && m_numbers.isSound() && m_stored.isSound(rows)
        && std::all_of(m_shared.begin(), m_shared.end(),
                       [rows](const SharedColumn &column) { return column.isSound(rows); });
}

size_t Records::bytes() const
{
    size_t shared = 0;
    for (const SharedColumn &column : m_shared) {
        shared += column.bytes();
    }
    return m_words.bytes() + m_numbers.bytes() + m_stored.bytes() + shared
        + m_ids.capacity() * sizeof(qint64) + m_valid.blocks() * sizeof(quint64);
}

} // namespace Search
