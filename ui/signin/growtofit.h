// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace Gui {

/// Makes the dialog high enough for all it has to say: Qt reckons with too little where texts wrap,
/// and squeezes the fields.
void growToFit(QDialog &dialog);

} // namespace Gui
