// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/violation.h"

#include <QList>

#include <functional>

namespace Gui {

class RecordForm;
struct Session;

/// Below the field whose username or customer id has left-overs: what they are, and buttons that
/// say what becomes of them. Taking them over gives permissions, so only administrators are offered
/// it. Other violations are let alone.
void offerLeftOvers(RecordForm &form, const Session &session,
                    const QList<Domain::Violation> &violations,
                    const std::function<void(Domain::LeftOvers)> &choose);

} // namespace Gui
