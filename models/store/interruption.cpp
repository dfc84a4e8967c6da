// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/interruption.h"

#include "store/sqliteconnection.h"

#include <sqlite3.h>
#include <utility>

namespace Store {

namespace {

/// Of SQLite's virtual machine: some milliseconds' work.
constexpr int stepsBetween = 100'000;

} // namespace

Interruption::Interruption(const QSqlDatabase &connection, Stop stop)
    : m_connection(connection)
    , m_stop(std::move(stop))
{
    if (sqlite3 *database = sqliteHandle(m_connection); database != nullptr && m_stop) {
        sqlite3_progress_handler(database, stepsBetween, &Interruption::ask, this);
    }
}

Interruption::~Interruption()
{
    if (sqlite3 *database = sqliteHandle(m_connection); database != nullptr) {
        sqlite3_progress_handler(database, 0, nullptr, nullptr);
    }
}

int Interruption::ask(void *self)
{
    auto *that = static_cast<Interruption *>(self);
    that->m_happened = that->m_stop();
    return that->m_happened ? 1 : 0;
}

} // namespace Store
