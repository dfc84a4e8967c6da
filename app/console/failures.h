// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/outcome.h"
#include "domain/error.h"

namespace Console {

/// The command line is wrong: why, in a sentence.
[[nodiscard]] Outcome usageError(const QString &message);

/// Nobody is signed in, or may do this: why and what to do about it, in sentences.
[[nodiscard]] Outcome signInError(const QString &message);

/// Several have that name but for case, and none has it exactly.
[[nodiscard]] Outcome ambiguity(const QString &name, const QStringList &owners);

/// A sentence as it goes to the standard error.
[[nodiscard]] QString diagnostic(const QString &message);

/// Whatever the layers below answered, with its exit code, its code in JSON and its sentence.
[[nodiscard]] Outcome failure(const Domain::Error &error);

/// Refused by rules.
[[nodiscard]] Outcome refusal(const QList<Domain::Violation> &violations);

} // namespace Console
