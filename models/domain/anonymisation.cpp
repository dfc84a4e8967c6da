// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/anonymisation.h"

#include "domain/edits.h"
#include "domain/fields.h"

namespace Domain {

using namespace Qt::StringLiterals;

namespace {

CustomerUser anonymised(const CustomerUser &person, const QString &login)
{
    CustomerUser next{.id = person.id,
                      .firstName = u"Anonymous"_s,
                      .lastName = QString::number(person.id),
                      .login = login,
                      .email = anonymousEmail(login),
                      .customerId = person.customerId,
                      .validId = static_cast<int>(Validity::Invalid)};
    return next;
}

} // namespace

QString anonymousLogin(qint64 id, int attempt)
{
    const QString login = u"anonymous-%1"_s.arg(id);
    return attempt == 1 ? login : login + u"-%1"_s.arg(attempt);
}

bool isAnonymousLogin(const QString &login, qint64 id)
{
    const QString first = anonymousLogin(id);
    if (login == first) {
        return true;
    }
    bool isNumber = false;
    const int attempt =
        QStringView(login).sliced(qMin(first.size() + 1, login.size())).toInt(&isNumber);
    return isNumber && attempt > 1 && login == anonymousLogin(id, attempt);
}

QString anonymousEmail(const QString &login)
{
    return login + "@anonymous.invalid"_L1;
}

bool isPersonal(Table table, const QString &column)
{
    if (table == Table::CustomerPreference) {
        return column == "preferences_value"_L1;
    }
    // Whatever a newer version may have written there besides is taken for personal.
    return table == Table::CustomerUser && column != "customer_id"_L1 && column != "valid_id"_L1
        && !isSecretColumn(table, column);
}

ChangeSet anonymisation(const CustomerUser &person, const QString &login, bool hasPassword)
{
    ChangeSet changes = change(person, anonymised(person, login), {});
    changes.kind = ChangeKind::CustomerUserAnonymised;
    changes.subject = login;
    if (hasPassword) {
        if (changes.rows.isEmpty()) {
            changes.rows.append({.table = Table::CustomerUser, .key = {{u"id"_s, person.id}}});
        }
        changes.rows.first().columns.append({.column = u"pw"_s, .after = QVariant()});
    }
    return changes;
}

} // namespace Domain
