// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace Gui {

/// Reads the system's list of fonts in another thread while the application is being made, which
/// takes as long; Qt would read it when it needs its first font. To be made before the application.
class FontReader
{
public:
    FontReader();

    /// To be called before the first widget is made: who asks for a font while the list is being
    /// read, reads all of it as well.
    void wait();

private:
    std::jthread m_thread;
};

} // namespace Gui
