// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/sharedcolumn.h"

#include "search/fold.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace Search {

SharedColumn::Ordinal SharedColumn::share(std::string_view text)
{
    const auto bytes = QByteArray::fromRawData(text.data(), qsizetype(text.size()));
    const auto known = m_known.constFind(bytes);
    if (known != m_known.constEnd()) {
        return *known;
    }
    const auto ordinal = Ordinal(m_texts.size());
    m_known.insert(QByteArray(text.data(), qsizetype(text.size())), ordinal);
    std::string folded;
    appendFolded(folded, text);
    m_folded.append(folded);
    m_texts.emplace_back(text);
    return ordinal;
}

SharedColumn SharedColumn::gathered(std::span<const SharedColumn *const> parts,
                                    const std::vector<Origin> &origins)
{
    constexpr Ordinal unknown = ~Ordinal(0); // texts that no row named has are left out
    std::vector<std::vector<Ordinal>> ordinals;
    ordinals.reserve(parts.size());
    for (const SharedColumn *const part : parts) {
        ordinals.emplace_back(part->m_texts.size(), unknown);
    }
    SharedColumn column;
    column.m_ordinals.reserve(origins.size());
    for (const Origin &origin : origins) {
        const SharedColumn &part = *parts[origin.part];
        const Ordinal there = part.m_ordinals[origin.row];
        Ordinal &here = ordinals[origin.part][there];
        if (here == unknown) {
            here = column.share(part.m_texts[there]);
        }
        column.append(here);
    }
    return column;
}

void SharedColumn::finish()
{
    m_known = {};
    m_folded.finish();
    m_grams = m_folded.grams();
    m_starts.assign(m_texts.size() + 1, 0);
    for (const Ordinal ordinal : m_ordinals) {
        ++m_starts[ordinal + 1];
    }
    std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
    std::vector<quint32> next = m_starts;
    m_rows.resize(m_ordinals.size());
    for (Row row = 0; row < m_ordinals.size(); ++row) {
        m_rows[next[m_ordinals[row]]++] = row;
    }
}

void SharedColumn::exchange(SharedColumn &own, ArchiveReader &archive)
{
    own = {};
    quint64 texts = 0;
    archive.exchange(texts);
    std::string folded;
    for (quint64 i = 0; i < texts && archive.isGood(); ++i) {
        std::string &text = own.m_texts.emplace_back();
        archive.exchange(text);
        folded.clear();
        appendFolded(folded, text);
        own.m_folded.append(folded);
    }
    archive.exchange(own.m_ordinals);
    const auto isKnown = [&own](Ordinal ordinal) { return ordinal < own.m_texts.size(); };
    if (!std::all_of(own.m_ordinals.begin(), own.m_ordinals.end(), isKnown)) {
        own.m_ordinals.clear(); // not sound
    }
    own.finish();
}

RowSet SharedColumn::matching(const Pattern &pattern) const
{
    RowSet ordinals(m_texts.size());
    if (pattern.isNothing() || m_texts.empty()) {
        return ordinals;
    }
    RowSet blocks(m_folded.blocks(), true);
    for (const QByteArray &part : pattern.parts) {
        m_grams.narrow(blocks, {part.constData(), size_t(part.size())});
    }
    const Needle needle = m_folded.needle(pattern.parts.constFirst());
    for (size_t word = 0; word < blocks.blocks(); ++word) {
        forEachBit(blocks.block(word), [&](size_t bit) {
            const size_t block = word * rowsInBlock + bit;
            quint64 found = m_folded.rowsWith(block, needle);
            if (!pattern.anywhere) {
                forEachBit(found, [&](size_t i) {
                    if (!pattern.matches(m_folded.text(Row(block * rowsInBlock + i)))) {
                        found &= ~(quint64(1) << i);
                    }
                });
            }
            ordinals.setBlock(block, found);
        });
    }
    return ordinals;
}

size_t SharedColumn::rowsWith(const RowSet &ordinals) const
{
    size_t sum = 0;
    forEachOrdinal(ordinals,
                   [&](Ordinal ordinal) { sum += m_starts[ordinal + 1] - m_starts[ordinal]; });
    return sum;
}

size_t SharedColumn::bytes() const
{
    size_t texts = m_texts.capacity() * sizeof(std::string);
    for (const std::string &text : m_texts) {
        texts += text.capacity();
    }
    return texts + m_folded.bytes() + m_grams.bytes()
        + (m_ordinals.capacity() + m_rows.capacity() + m_starts.capacity()) * sizeof(Row);
}

} // namespace Search
