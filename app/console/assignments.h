// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/invocation.h"
#include "app/console/outcome.h"
#include "domain/changeset.h"
#include "domain/customer.h"
#include "domain/customeruser.h"
#include "domain/fields.h"
#include "domain/group.h"

#include <QList>
#include <QStringList>

namespace Console {

/// COLUMN=VALUE, understood. Column "valid_id" has a number, whichever way it was written.
struct Assignment
{
    QString column;
    QString value; ///< as it is going to be stored: without white space at the ends
};

/// A usage error for what is no assignment, a column that is not among the fields or cannot be set
/// like this, or one that is set twice; a refusal for what neither names nor numbers a validity.
[[nodiscard]] Attempt<QList<Assignment>> readAssignments(const QStringList &words,
                                                         std::span<const Domain::Field> fields);

/// What is to be set, of a record that may come to a name an earlier one had.
struct Edit
{
    QList<Assignment> assignments;
    Domain::LeftOvers leftOvers = Domain::LeftOvers::Ask;
};

/// The same, and option --left-overs.
[[nodiscard]] Attempt<Edit> readEdit(const Invocation &invocation, const QStringList &words,
                                     std::span<const Domain::Field> fields);

void assign(Domain::CustomerUser &person, const QList<Assignment> &assignments);
void assign(Domain::Customer &customer, const QList<Assignment> &assignments);
void assign(Domain::Group &group, const QList<Assignment> &assignments);

} // namespace Console
