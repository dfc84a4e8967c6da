// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/sortkeys.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace Search {

namespace {

/// Keys alike for longer than that are compared as a whole: nobody's name is so long, and however
/// long one is, sorting does not go deeper.
constexpr size_t longestPrefix = 256;

} // namespace

std::string_view SortKeys::key(quint32 number) const
{
    const size_t start = number == 0 ? 0 : m_ends[number - 1];
    return std::string_view(m_bytes).substr(start, m_ends[number] - start);
}

/// As a number that compares as the bytes do. A key that ends before is followed by zeros. No
/// key of text has any itself, and those of numbers are all of one length: so it is not mistaken
/// for a longer one.
SortKeys::Prefix SortKeys::prefix(quint32 number, size_t at) const
{
    const std::string_view rest = key(number).substr(at, sizeof(Prefix));
    Prefix bytes{};
    std::memcpy(bytes.data(), rest.data(), rest.size());
    return {qFromBigEndian(bytes[0]), qFromBigEndian(bytes[1])};
}

void SortKeys::sort(const std::function<qint64(quint32)> &id)
{
    m_items.reserve(m_ends.size());
    for (quint32 number = 0; number < m_ends.size(); ++number) {
        m_items.push_back({.prefix = prefix(number, 0), .number = number});
    }
    sort(m_items.begin(), m_items.end(), 0, id);
}

/// Sorts those whose first bytes, so many, are alike, by what stands behind them.
void SortKeys::sort(Iterator begin, Iterator end, size_t at,
                    const std::function<qint64(quint32)> &id)
{
    std::sort(begin, end, [](const Item &a, const Item &b) { return a.prefix < b.prefix; });
    while (begin != end) {
        const Prefix prefix = begin->prefix;
        const auto next = std::find_if(
            begin + 1, end, [prefix](const Item &item) { return item.prefix != prefix; });
        if (next - begin > 1) {
            sortAlike(begin, next, at + sizeof(prefix), id);
            std::for_each(begin, next, [prefix](Item &item) { item.prefix = prefix; });
        }
        begin = next;
    }
}

void SortKeys::sortAlike(Iterator begin, Iterator end, size_t at,
                         const std::function<qint64(quint32)> &id)
{
    if (at >= longestPrefix) {
        std::sort(begin, end, [&](const Item &a, const Item &b) {
            const int difference = key(a.number).compare(key(b.number));
            return difference != 0 ? difference < 0 : id(a.number) < id(b.number);
        });
        return;
    }
    const auto longer = std::partition(
        begin, end, [this, at](const Item &item) { return key(item.number).size() <= at; });
    std::sort(begin, longer,
              [&](const Item &a, const Item &b) { return id(a.number) < id(b.number); });
    if (longer != end) {
        std::for_each(longer, end,
                      [this, at](Item &item) { item.prefix = prefix(item.number, at); });
        sort(longer, end, at, id);
    }
}

int SortKeys::compare(size_t place, const SortKeys &others, size_t otherPlace) const
{
    const Item &own = m_items[place];
    const Item &other = others.m_items[otherPlace];
    return own.prefix != other.prefix ? (own.prefix < other.prefix ? -1 : 1)
                                      : key(own.number).compare(others.key(other.number));
}

} // namespace Search
