// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/archive.h"
#include "search/arena.h"
#include "search/grams.h"
#include "search/matcher.h"
#include "search/rowset.h"

#include <QByteArray>
#include <QHash>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Search {

/// A field that many rows share their texts in: each text once, and which row has which. Any
/// thread, once finished.
class SharedColumn
{
public:
    /// Which of the texts, by the order in which they came.
    using Ordinal = quint32;

    /// Which the text is: a new one, if no row had it yet.
    [[nodiscard]] Ordinal share(std::string_view text);
    /// Of another row.
    void append(Ordinal text) { m_ordinals.push_back(text); }
    /// Rows of several in the order named; to be finished.
    [[nodiscard]] static SharedColumn gathered(std::span<const SharedColumn *const> parts,
                                               const std::vector<Origin> &origins);
    /// Readies it for searching; it takes no more texts then.
    void finish();

    [[nodiscard]] size_t size() const { return m_ordinals.size(); }
    [[nodiscard]] const std::vector<Ordinal> &ordinals() const { return m_ordinals; }
    /// As stored.
    [[nodiscard]] const std::vector<std::string> &texts() const { return m_texts; }
    /// The rows of one of the texts, ascending.
    [[nodiscard]] std::span<const Row> rowsOf(Ordinal text) const
    {
        return std::span(m_rows).subspan(m_starts[text], m_starts[text + 1] - m_starts[text]);
    }

    /// The texts that match.
    [[nodiscard]] RowSet matching(const Pattern &pattern) const;
    /// How many rows have one of these texts.
    [[nodiscard]] size_t rowsWith(const RowSet &ordinals) const;
    /// Hands every row that has one of them to `take`, in no order.
    template<typename Take>
    void forEachRow(const RowSet &ordinals, Take take) const
    {
        forEachOrdinal(ordinals, [&](Ordinal ordinal) {
            for (const Row row : rowsOf(ordinal)) {
                take(row);
            }
        });
    }

    [[nodiscard]] size_t bytes() const;

    /// See ArchiveWriter. One that was read is finished.
    template<typename Archive>
    static void exchange(const SharedColumn &own, Archive &archive)
    {
        archive.exchange(quint64(own.m_texts.size()));
        for (const std::string &text : own.m_texts) {
            archive.exchange(text);
        }
        archive.exchange(own.m_ordinals);
    }
    static void exchange(SharedColumn &own, ArchiveReader &archive);
    [[nodiscard]] bool isSound(size_t rows) const { return m_ordinals.size() == rows; }

private:
    template<typename Take>
    static void forEachOrdinal(const RowSet &ordinals, Take take)
    {
        for (size_t block = 0; block < ordinals.blocks(); ++block) {
            forEachBit(ordinals.block(block),
                       [&](size_t bit) { take(Ordinal(block * rowsInBlock + bit)); });
        }
    }

    QHash<QByteArray, Ordinal> m_known; ///< while it is built
    std::vector<std::string> m_texts;
    Arena m_folded;
    Grams m_grams;
    std::vector<Ordinal> m_ordinals; ///< one a row
    std::vector<Row> m_rows; ///< those of the first text, then those of the next
    std::vector<quint32> m_starts; ///< where those of each text begin there, and the end
};

} // namespace Search
