// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/health.h"

#include <QString>

namespace Tables {

// What a look at the health of a database found, in sentences of the operator's language: for the
// window and the console alike. Plain text: it may hold anything somebody typed.

/// What is looked for: "Orphaned relations".
[[nodiscard]] QString healthTitle(Store::HealthCheck check);

/// What it means, and why it matters.
[[nodiscard]] QString healthExplanation(Store::HealthCheck check, int monthsWithoutLogin);

/// What the operator can do about it.
[[nodiscard]] QString healthAdvice(Store::HealthCheck check);

/// Whom or what a row is about: "Customer user ann".
[[nodiscard]] QString healthRecordText(const Store::HealthRow &row);

/// What is wrong with it.
[[nodiscard]] QString healthProblemText(Store::HealthCheck check, const Store::HealthRow &row);

/// What a repair does: "Validity: valid → invalid"; why there is none, where other rows have one;
/// empty if the check has no repairs.
[[nodiscard]] QString healthRepairText(Store::HealthCheck check, const Store::HealthRow &row);

/// "3 rows were repaired."
[[nodiscard]] QString healthRepairedText(qsizetype rows);

} // namespace Tables
