// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/violation.h"

#include <QString>

namespace Tables {

/// What is wrong with a setting's value; null if the violation is about something else.
[[nodiscard]] QString settingViolationText(const Domain::Violation &violation);

/// "on", "off": a setting that is yes or no.
[[nodiscard]] QString onOffText(bool isOn);

} // namespace Tables
