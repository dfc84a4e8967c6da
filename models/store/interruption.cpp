// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/interruption.h"

#include "store/sqlitereader.h"

#include <sqlite3.h>
#include <utility>

namespace Store {

namespace {

/// Of SQLite's virtual machine: some milliseconds' work.
constexpr int stepsBetween = 100'000;

int isToStop(void *stop)
{
    return (*static_cast<const Interruption::Stop *>(stop))() ? 1 : 0;
}

} // namespace

Interruption::Interruption(const QSqlDatabase &connection, Stop stop)
    : m_connection(connection)
    , m_stop(std::move(stop))
{
    if (sqlite3 *database = sqliteHandle(m_connection); database != nullptr && m_stop) {
        sqlite3_progress_handler(database, stepsBetween, &isToStop, &m_stop);
    }
}

Interruption::~Interruption()
{
    if (sqlite3 *database = sqliteHandle(m_connection); database != nullptr) {
        sqlite3_progress_handler(database, 0, nullptr, nullptr);
    }
}

} // namespace Store
