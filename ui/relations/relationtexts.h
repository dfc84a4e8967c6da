// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/violation.h"

#include <QCoreApplication>
#include <QString>

namespace Gui {

/// What the screens of relations are called, by the kinds at their two ends.
class RelationTexts
{
    Q_DECLARE_TR_FUNCTIONS(RelationTexts)

public:
    /// "Customer Users ↔ Groups", as a menu calls it.
    [[nodiscard]] static QString title(Domain::RecordKind first, Domain::RecordKind second);
    /// "Groups of Ann Meier (ann)", for the relations of one record.
    [[nodiscard]] static QString heading(Domain::RecordKind subject, Domain::RecordKind others,
                                         const QString &name);
    /// What to do as long as no record is picked.
    [[nodiscard]] static QString pickFirst(Domain::RecordKind subject);
    /// "By customer &user": from which end the relations are seen.
    [[nodiscard]] static QString bySide(Domain::RecordKind subject);
    /// "Ed&it Customer User…".
    [[nodiscard]] static QString edit(Domain::RecordKind subject);
    /// "Show Groups of %1": leads to the other side.
    [[nodiscard]] static QString follow(Domain::RecordKind row, Domain::RecordKind others);
    /// In place of an empty table. `isOnlyChecked`, `isSearch`: what it was narrowed by.
    [[nodiscard]] static QString nothing(bool isOnlyChecked, bool isSearch);
    /// What the copying of relations of `subject` to `others` is called.
    [[nodiscard]] static QString copyTitle(Domain::RecordKind subject, Domain::RecordKind others);
    /// What of them is copied, and what is not.
    [[nodiscard]] static QString copyScope(Domain::RecordKind subject, Domain::RecordKind others);
    /// From whom; `name`: who gets them.
    [[nodiscard]] static QString copyQuestion(Domain::RecordKind subject, Domain::RecordKind others,
                                              const QString &name);
    [[nodiscard]] static QString hint(Domain::RecordKind first, Domain::RecordKind second);
};

} // namespace Gui
