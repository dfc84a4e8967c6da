// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace Gui {

/// Does in other threads what the first widgets make Qt do: read the fonts, find what reads
/// pictures, and connect to the session's bus, over which assistive technology is told of names.
class ReadAhead
{
public:
    /// Begins with the system's list of fonts, while the application is being made, which takes as
    /// long. To be made before that.
    ReadAhead();

    /// To be called when the application has been made, before the first widget: Qt takes over the
    /// list, and the rest is done, while the database is opened. Who asks for a font meanwhile
    /// waits for that.
    void goOn();

private:
    std::jthread m_list;
    std::jthread m_bus; ///< may wait: so it is none of those that others wait for
};

} // namespace Gui
