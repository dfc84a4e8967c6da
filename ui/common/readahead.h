// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace Gui {

/// Reads in other threads what the first widgets take of the system: fonts, and what reads
/// pictures. Qt would read it all when it needs the first of it.
class ReadAhead
{
public:
    /// Begins with the system's list of fonts, while the application is being made, which takes as
    /// long. To be made before that.
    ReadAhead();

    /// To be called when the application has been made, before the first widget: Qt takes over the
    /// list while the database is opened. Who asks for a font meanwhile waits for that.
    void goOn();

private:
    std::jthread m_list;
};

} // namespace Gui
