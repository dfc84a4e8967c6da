// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Domain {

/// What a record is: columns of different tables share names, and are called differently.
enum class RecordKind { CustomerUser, Customer, Group, Agent };

/// One reason why a record cannot be stored as it is. Belongs to a field and carries a stable code
/// (contract: the codes of the console program); the sentence for it is made in
/// tables/errortexts.h.
struct Violation
{
    QString field; ///< column name, "pw" for the password, or a setting's name
    QString
        code; ///< for example "email.taken"; "<column>.too_long" and the like begin with the field
    QString owner; ///< who has it already (a username, a customer id, a name), where that is the
                   ///< trouble
    int limit = 0; ///< the most characters or octets allowed, where a length is the trouble
    RecordKind record = RecordKind::CustomerUser; ///< whose field it is
    QString suggestion; ///< a value that would do, if there is an obvious one
    QString value; ///< the value that will not do, where it is the culprit
};

} // namespace Domain
