// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "store/database.h"
#include "tables/directory.h"

#include <chrono>
#include <memory>

namespace Gui {

/// How the window's thread opens databases: it waits for other programs for hardly a moment.
/// Whatever is worth more waiting tries again without standing still, as RecordDialog does.
[[nodiscard]] inline Store::OpenOptions windowOptions()
{
    return {.busyTimeout = std::chrono::milliseconds(150)};
}

/// An open database, who is signed in, and everything searchable in it. Lives in the window's
/// thread. Members are destroyed in reverse order: the directory before the database it reads.
struct Session
{
    std::unique_ptr<Store::Database> database;
    Domain::Agent agent;
    std::unique_ptr<Tables::Directory> directory;
    bool isDemo = false;
};

} // namespace Gui
