// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace Tables {

/// When customer users signed in last, of very many: asked of the database one by one, a million
/// take a second, and a QHash of so many texts as long. Any thread, once read.
class LastLogins
{
public:
    LastLogins();

    /// In the database's thread.
    [[nodiscard]] static Domain::Result<LastLogins> read(Store::Database &database);

    /// Unix seconds as they are stored; of several the greatest counts.
    void add(std::string_view login, std::string_view seconds);
    /// What was added; empty if never.
    [[nodiscard]] std::string_view of(std::string_view login) const;

private:
    struct Entry
    {
        size_t hash = 0;
        size_t text = 0; ///< where in m_texts the username begins, and behind it the seconds
        quint32 loginSize = 0;
        quint32 secondsSize = 0;
    };

    [[nodiscard]] size_t slotOf(std::string_view login, size_t hash) const;
    [[nodiscard]] std::string_view login(const Entry &entry) const;
    [[nodiscard]] std::string_view seconds(const Entry &entry) const;
    void grow();

    std::string m_texts;
    std::vector<Entry> m_entries;
    std::vector<quint32> m_slots; ///< one more than the index of the entry, 0 if there is none; a
                                  ///< power of two of them, at least twice the entries
};

} // namespace Tables
