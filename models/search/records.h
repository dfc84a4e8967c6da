// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/arena.h"
#include "search/collation.h"
#include "search/layout.h"
#include "search/rowset.h"
#include "search/sharedcolumn.h"
#include "search/storedtexts.h"

#include <span>
#include <string>
#include <vector>

namespace Search {

/// Many records, in the order in which they were added: their texts folded, to be searched, and as
/// stored, to be sorted. While it is filled, one thread at a time.
class Records
{
public:
    explicit Records(const Schema &schema);

    /// Room for that many, if they are as long as those there are.
    void reserve(size_t rows);
    void add(qint64 id, bool valid, Texts texts);
    /// The same if it is known which texts of the shared fields it has: of each in its order, as
    /// share() told.
    void add(qint64 id, bool valid, Texts texts, std::span<const SharedColumn::Ordinal> shared);
    /// Takes a text of the only shared field that the schema has.
    [[nodiscard]] SharedColumn::Ordinal share(std::string_view text);

    /// Records of several, in the order named, readied to be searched.
    [[nodiscard]] static Records gathered(std::span<const Records *const> parts,
                                          const std::vector<Origin> &origins);

    [[nodiscard]] size_t size() const { return m_ids.size(); }
    [[nodiscard]] const Schema &schema() const { return m_schema; }
    [[nodiscard]] const Layout &layout() const { return m_layout; }
    [[nodiscard]] qint64 id(Row row) const { return m_ids[row]; }
    [[nodiscard]] const RowSet &valid() const { return m_valid; }
    [[nodiscard]] const Arena &words() const { return m_words; }
    [[nodiscard]] const Arena &numbers() const { return m_numbers; }
    /// One a shared field, in the order of the layout's.
    [[nodiscard]] const std::vector<SharedColumn> &shared() const { return m_shared; }

    /// The text as stored, UTF-8; empty of a field that is late.
    [[nodiscard]] std::string text(Row row, int field) const;
    /// What it is sorted by; see Collation. Outside of the schema that is nothing.
    void appendKey(std::string &to, Row row, int field, const Collation &collation) const;

    /// What it takes of memory.
    [[nodiscard]] size_t bytes() const;

    /// See ArchiveWriter; what was read, by one of the same schema, is only used if isSound().
    template<typename Self, typename Archive>
    static void exchange(Self &own, Archive &archive)
    {
        archive.exchange(own.m_ids);
        RowSet::exchange(own.m_valid, archive);
        Arena::exchange(own.m_words, archive);
        Arena::exchange(own.m_numbers, archive);
        StoredTexts::exchange(own.m_stored, archive);
        for (auto &column : own.m_shared) {
            SharedColumn::exchange(column, archive);
        }
    }
    [[nodiscard]] bool isSound() const;

private:
    /// A text that is kept beside the folded ones.
    struct Stored
    {
        int field = 0;
        int folded = -1; ///< the field whose folded text it may be had from
        FoldedPlace place = FoldedPlace::Nowhere;
    };

    [[nodiscard]] static Stored storedFrom(const Schema &schema, int field);
    [[nodiscard]] static std::vector<Stored> storedOf(const Schema &schema);
    [[nodiscard]] static std::vector<FoldedPlace> placesOf(const std::vector<Stored> &stored);
    [[nodiscard]] std::string_view folded(Row row, int field) const;
    [[nodiscard]] std::string storedText(Row row, int field) const;
    void appendStored(Texts texts);

    Schema m_schema;
    Layout m_layout;
    std::vector<Stored> m_kept;
    std::vector<qint64> m_ids;
    RowSet m_valid;
    Arena m_words;
    Arena m_numbers;
    StoredTexts m_stored;
    std::vector<SharedColumn> m_shared;
    std::string m_wordsPiece; ///< of the record being added
    std::string m_numbersPiece;
};

} // namespace Search
