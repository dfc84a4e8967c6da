// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/lastlogins.h"

#include "store/customeruserstore.h"

#include <functional>

namespace Tables {

namespace {

constexpr size_t leastSlots = 1024;

} // namespace

LastLogins::LastLogins()
    : m_slots(leastSlots, 0)
{
}

Domain::Result<LastLogins> LastLogins::read(Store::Database &database)
{
    LastLogins logins;
    auto read = Store::CustomerUserStore(database).forEachLastLogin(
        [&](std::string_view login, std::string_view seconds) { logins.add(login, seconds); });
    return read ? Domain::Result<LastLogins>(std::move(logins)) : read.error();
}

std::string_view LastLogins::login(const Entry &entry) const
{
    return std::string_view(m_texts).substr(entry.text, entry.loginSize);
}

std::string_view LastLogins::seconds(const Entry &entry) const
{
    return std::string_view(m_texts).substr(entry.text + entry.loginSize, entry.secondsSize);
}

/// Where the username is, or would be put.
size_t LastLogins::slotOf(std::string_view login, size_t hash) const
{
    size_t slot = hash & (m_slots.size() - 1);
    while (m_slots[slot] != 0) {
        const Entry &entry = m_entries[m_slots[slot] - 1];
        if (entry.hash == hash && this->login(entry) == login) {
            break;
        }
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    return slot;
}

void LastLogins::add(std::string_view login, std::string_view seconds)
{
    const size_t hash = std::hash<std::string_view>()(login);
    Entry entry{.hash = hash,
                .text = m_texts.size(),
                .loginSize = quint32(login.size()),
                .secondsSize = quint32(seconds.size())};
    const size_t slot = slotOf(login, hash);
    const quint32 known = m_slots[slot];
    if (known != 0 && this->seconds(m_entries[known - 1]) >= seconds) {
        return;
    }
    m_texts.append(login).append(seconds);
    if (known != 0) {
        m_entries[known - 1] = entry;
        return;
    }
    m_entries.push_back(entry);
    m_slots[slot] = quint32(m_entries.size());
    if (m_entries.size() * 2 > m_slots.size()) {
        grow();
    }
}

void LastLogins::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (quint32 number = 0; number < m_entries.size(); ++number) {
        size_t slot = m_entries[number].hash & (m_slots.size() - 1);
        while (m_slots[slot] != 0) {
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        m_slots[slot] = number + 1;
    }
}

std::string_view LastLogins::of(std::string_view login) const
{
    const quint32 known = m_slots[slotOf(login, std::hash<std::string_view>()(login))];
    return known == 0 ? std::string_view() : seconds(m_entries[known - 1]);
}

} // namespace Tables
