// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/layout.h"
#include "search/rowset.h"

#include <string>
#include <string_view>
#include <vector>

namespace Search {

/// The texts of many rows as stored, for sorting. Most can be had from the folded ones, which are
/// in memory anyway, by making no letter, the first of each word, or every letter great; the others
/// are kept in full. What that saves is more than half of them all. Any thread, once built.
class StoredTexts
{
public:
    /// Every row has that many texts.
    explicit StoredTexts(size_t texts);

    void reserve(size_t rows);
    /// Of another row: its texts, and what each was folded to (empty if it was not).
    void append(Texts texts, Texts folded);
    void appendFrom(const StoredTexts &other, Row row);
    [[nodiscard]] StoredTexts rearranged(const std::vector<Row> &rows) const;

    [[nodiscard]] size_t size() const { return m_ends.size(); }
    /// The text as stored, given what it was folded to.
    [[nodiscard]] std::string text(Row row, size_t i, std::string_view folded) const;

    [[nodiscard]] size_t bytes() const
    {
        return m_bytes.capacity() + m_ends.capacity() * sizeof(quint32);
    }

private:
    [[nodiscard]] std::string_view record(Row row) const;

    size_t m_texts = 0;
    std::vector<char> m_bytes; ///< a row: how each of its texts is had, then those kept in full,
                               ///< each after its length
    std::vector<quint32> m_ends; ///< of rows
};

} // namespace Search
