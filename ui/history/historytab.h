// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "ui/common/session.h"

#include <QVariant>

#include <functional>

class QScrollArea;

namespace Gui {

class RecordDialog;

/// Puts a record's form and its history on two tabs of its dialog, the form first. The history is
/// read when it is looked at; `key` tells then what picks the record. Ctrl+Tab leads there.
void addHistoryTab(RecordDialog &dialog, QScrollArea &form, Session &session, Domain::Table table,
                   const std::function<QVariant()> &key);

} // namespace Gui
