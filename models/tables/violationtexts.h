// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/violation.h"

#include <QString>

namespace Tables {

/// The sentence for one violation, in the operator's language; names the culprit.
[[nodiscard]] QString violationText(const Domain::Violation &violation);

} // namespace Tables
