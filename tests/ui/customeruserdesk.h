// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customeruser/customeruserdialog.h"
#include "uifixture.h"

#include <chrono>
#include <functional>

namespace UiFixture {

/// What tests of the customer user's form need: a session on a database with customer ACME and
/// customer user Ann.
class CustomerUserDesk
{
public:
    QTemporaryDir folder;
    QString path = folder.filePath(u"test.rollbook"_s);
    Gui::Session session;
    FakePrompts prompts;
    qint64 ann = 0;

    CustomerUserDesk()
    {
        isolateSettings(folder);
        session = makeSession(makeDatabase(path, {.busyTimeout = std::chrono::milliseconds(1)}));
        const bool hasCustomer = addCustomer(session, u"ACME"_s, u"Acme Fabrics"_s);
        ann = hasCustomer ? addCustomerUser(session,
                                            {.firstName = u"Ann"_s,
                                             .lastName = u"Coyote"_s,
                                             .login = u"ann"_s,
                                             .email = u"ann@acme.example.net"_s,
                                             .customerId = u"ACME"_s,
                                             .phone = u"1"_s,
                                             .country = u"germany"_s})
                          : 0;
    }

    /// The form for that customer user, shown and active; null if that fails.
    std::unique_ptr<Gui::CustomerUserDialog> open(qint64 id)
    {
        auto dialog = std::make_unique<Gui::CustomerUserDialog>(session, prompts, id);
        dialog->show();
        return QTest::qWaitForWindowActive(dialog.get()) ? std::move(dialog) : nullptr;
    }

    [[nodiscard]] QList<QVariantMap> allRows() const
    {
        return rows(*session.database, u"customer_user"_s, u"id"_s);
    }

    /// The whole row as it is stored now.
    [[nodiscard]] QVariantMap row(qint64 id) const
    {
        for (const QVariantMap &row : allRows()) {
            if (row.value(u"id"_s).toLongLong() == id) {
                return row;
            }
        }
        return {};
    }

    /// What another operator does to Ann meanwhile; false if it was refused.
    [[nodiscard]] bool
    changeElsewhere(const std::function<void(Domain::CustomerUser &)> &change) const
    {
        const auto database = openDatabase(path);
        const auto before = Store::CustomerUserStore(*database).byId(ann);
        Domain::CustomerUser after = **before;
        change(after);
        return bool(Store::ChangeWriter(*database, session.agent)
                        .apply(Domain::change(**before, after, {})));
    }

    [[nodiscard]] bool setPhoneElsewhere(const QString &phone) const
    {
        return changeElsewhere([&phone](Domain::CustomerUser &person) { person.phone = phone; });
    }
    /// Ann's, as it is stored now.
    [[nodiscard]] QString phone() const { return row(ann).value(u"phone"_s).toString(); }

    /// What another program writes past all rules.
    [[nodiscard]] bool overwriteAnn(const QString &assignments) const
    {
        return QSqlQuery(session.database->connection())
            .exec(u"UPDATE customer_user SET %1 WHERE id = %2"_s.arg(assignments).arg(ann));
    }
};

/// Enough to add a customer user.
inline const Values complete{{u"firstName"_s, u"Bob"_s},
                             {u"lastName"_s, u"Builder"_s},
                             {u"login"_s, u"bob"_s},
                             {u"email"_s, u"bob@acme.example.net"_s},
                             {u"customer"_s, u"ACME"_s}};

} // namespace UiFixture
