// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/arena.h"
#include "search/matcher.h"
#include "search/rowset.h"

#include <QByteArray>
#include <QHash>

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

    void append(std::string_view text);
    [[nodiscard]] SharedColumn rearranged(const std::vector<Row> &rows) &&;
    void finish();

    [[nodiscard]] size_t size() const { return m_ordinals.size(); }
    [[nodiscard]] const std::vector<Ordinal> &ordinals() const { return m_ordinals; }
    /// As stored.
    [[nodiscard]] const std::vector<std::string> &texts() const { return m_texts; }

    /// The texts that match.
    [[nodiscard]] RowSet matching(const Pattern &pattern) const;
    /// How many rows have one of these texts.
    [[nodiscard]] size_t rowsWith(const RowSet &ordinals) const;
    /// Hands every row that has one of them to `take`, in no order.
    template<typename Take>
    void forEachRow(const RowSet &ordinals, Take take) const
    {
        forEachOrdinal(ordinals, [&](Ordinal ordinal) {
            for (size_t i = m_starts[ordinal]; i < m_starts[ordinal + 1]; ++i) {
                take(m_rows[i]);
            }
        });
    }

    [[nodiscard]] size_t bytes() const;

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
    std::vector<Ordinal> m_ordinals; ///< one a row
    std::vector<Row> m_rows; ///< those of the first text, then those of the next
    std::vector<quint32> m_starts; ///< where those of each text begin there, and the end
};

} // namespace Search
