// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/plaintext.h"

namespace Gui {

using namespace Qt::StringLiterals;

QString plainToolTip(const QString &text)
{
    // Escaped text without any tag would not be taken for markup, and its entities would show.
    return text.isEmpty()
        ? QString()
        : u"<span>"_s + text.toHtmlEscaped().replace(u'\n', "<br>"_L1) + u"</span>"_s;
}

} // namespace Gui
