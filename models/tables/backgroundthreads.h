// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThreadPool;

namespace Tables {

/// The threads for what takes long: reading, sorting, counting, checking. Not
/// QThreadPool::globalInstance(): Qt 6.4 has parts of what it paints done by that one and waits for
/// them, so that whatever takes long in there stops the window. One for the program, as that is.
[[nodiscard]] QThreadPool &backgroundThreads();

} // namespace Tables
