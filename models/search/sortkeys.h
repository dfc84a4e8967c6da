// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/rowset.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace Search {

/// The sort keys of many records (see Collation), to be sorted by. They are numbered from 0, in the
/// order in which they are added.
class SortKeys
{
public:
    void reserve(size_t keys) { m_ends.reserve(keys); }
    /// To append a key to, and then to tell where it ends.
    [[nodiscard]] std::string &bytes() { return m_bytes; }
    void endKey() { m_ends.push_back(m_bytes.size()); }

    /// Sorts them. Those alike come in the order of the ids, which `id` tells of a number.
    void sort(const std::function<qint64(quint32)> &id);

    [[nodiscard]] size_t size() const { return m_ends.size(); }
    /// Which one is at the place, once sorted.
    [[nodiscard]] quint32 at(size_t place) const { return m_items[place].number; }
    /// How the key at a place compares with one at a place of others, sorted likewise.
    [[nodiscard]] int compare(size_t place, const SortKeys &others, size_t otherPlace) const;

private:
    /// The first bytes of a key, or of what is behind those compared: they mostly decide, and are
    /// where the processor looks anyway.
    using Prefix = std::array<quint64, 2>;
    struct Item
    {
        Prefix prefix{};
        quint32 number = 0;
    };
    using Iterator = std::vector<Item>::iterator;

    [[nodiscard]] std::string_view key(quint32 number) const;
    [[nodiscard]] Prefix prefix(quint32 number, size_t at) const;
    void sort(Iterator begin, Iterator end, size_t at, const std::function<qint64(quint32)> &id);
    void sortAlike(Iterator begin, Iterator end, size_t at,
                   const std::function<qint64(quint32)> &id);

    std::string m_bytes;
    std::vector<size_t> m_ends;
    std::vector<Item> m_items;
};

} // namespace Search
