// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fontreader.h"

#include <fontconfig/fontconfig.h>

namespace Gui {

FontReader::FontReader()
    : m_thread(&FcInit)
{
}

void FontReader::wait()
{
    m_thread.join();
}

} // namespace Gui
