// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/layout.h"
#include "search/rowset.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Search {

/// Where the folded form of a text is, from which the text may be had.
enum class FoldedPlace : quint8 {
    Nowhere,
    Whole, ///< it is the folded text of a field
    Start, ///< a folded text begins with it
    End ///< or ends
};

/// The texts of many rows as stored, for sorting. Most can be had from the folded ones, which are
/// in memory anyway, by making no letter, the first of each word, or every letter great; or are
/// numbers; the others are kept in full. What that saves is more than half of them all. Any thread,
/// once built.
class StoredTexts
{
public:
    /// What each row has.
    explicit StoredTexts(std::vector<FoldedPlace> texts);

    void reserve(size_t rows);
    /// Of another row: its texts, and the folded text that each may be had from.
    void append(Texts texts, Texts folded);
    /// Rows of several in the order named.
    [[nodiscard]] static StoredTexts gathered(std::span<const StoredTexts *const> parts,
                                              const std::vector<Origin> &origins);

    [[nodiscard]] size_t size() const { return m_ends.size(); }
    /// The text as stored, given the folded text that it may be had from.
    [[nodiscard]] std::string text(Row row, size_t i, std::string_view folded) const;

    [[nodiscard]] size_t bytes() const
    {
        return m_bytes.capacity() + m_ends.capacity() * sizeof(quint32);
    }

    /// See ArchiveWriter; what was read is only used if isSound().
    template<typename Self, typename Archive>
    static void exchange(Self &own, Archive &archive)
    {
        archive.exchange(own.m_bytes);
        archive.exchange(own.m_ends);
    }
    [[nodiscard]] bool isSound(size_t rows) const;

private:
    [[nodiscard]] std::string_view record(Row row) const;

    std::vector<FoldedPlace> m_texts;
    std::vector<char> m_bytes; ///< a row: how each of its texts is had, then what that takes: a
                               ///< length, a number, or a text in full, after its length
    std::vector<quint32> m_ends; ///< of rows
};

} // namespace Search
