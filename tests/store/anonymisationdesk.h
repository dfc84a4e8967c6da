// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/relationedits.h"
#include "store/anonymiser.h"
#include "store/customeruserstore.h"
#include "store/undoplanner.h"
#include "storefixture.h"

#include <QDir>
#include <QFile>

/// What tests of anonymising share: Wunibald, of whom the database has everything, under three
/// usernames; and Bert, who is in the same change sets.
class AnonymisationDesk
{
public:
    AnonymisationDesk()
    {
        fixture.addCustomer(QStringLiteral("ACME"));
        fixture.addCustomer(QStringLiteral("BETA"));
        id = fixture.add(wunibald(), StoreFixture::fastHash(QStringLiteral("old")));
        bert = fixture.add(StoreFixture::person(QStringLiteral("bert"), QStringLiteral("ACME")));
        fixture.sql(QStringLiteral("INSERT INTO customer_preferences VALUES "
                                   "('zitronella', 'UserLastLogin', '1700000123'), "
                                   "('zitronella', 'UserLanguage', 'tlhingan'), "
                                   "('bert', 'UserLanguage', 'de')"));
        relate();
        changeBoth();
        renamed = rename(QStringLiteral("quittegelb"));
        rename(QStringLiteral("sauerkirsche"));
    }

    static Domain::CustomerUser wunibald()
    {
        return {.title = QStringLiteral("Geheimrat"),
                .firstName = QStringLiteral("Wunibald"),
                .lastName = QStringLiteral("Hinterhuber"),
                .login = QStringLiteral("zitronella"),
                .email = QStringLiteral("wuni.hint@acme.example.net"),
                .customerId = QStringLiteral("ACME"),
                .phone = QStringLiteral("998877"),
                .fax = QStringLiteral("998866"),
                .mobile = QStringLiteral("998855"),
                .street = QStringLiteral("Eichelweg"),
                .zip = QStringLiteral("38475"),
                .city = QStringLiteral("Kuhdorf"),
                .country = QStringLiteral("Utopia"),
                .comments = QStringLiteral("Trinkt Kamillentee")};
    }

    /// All that must be found nowhere afterwards.
    static QList<QByteArray> secrets()
    {
        return {"zitronella", "quittegelb", "sauerkirsche", "wunibald",    "hinterhuber",
                "wuni.hint",  "998877",     "998866",       "998855",      "eichelweg",
                "38475",      "kuhdorf",    "utopia",       "kamillentee", "geheimrat",
                "1700000123", "tlhingan",   "111222333"};
    }

    [[nodiscard]] Domain::CustomerUser stored(qint64 personId)
    {
        const auto person = Store::CustomerUserStore(fixture.database()).byId(personId);
        return person && *person ? **person : Domain::CustomerUser();
    }

    /// The number of the change set; 0 if it was refused.
    qint64 rename(const QString &login)
    {
        const Domain::CustomerUser seen = stored(id);
        Domain::CustomerUser next = seen;
        next.login = login;
        const auto applied = fixture.apply(Domain::change(seen, next, {}));
        return applied ? applied->changeSet : 0;
    }

    [[nodiscard]] Store::Anonymiser anonymiser() { return {fixture.database(), fixture.agent()}; }
    Domain::Result<Store::Anonymised> anonymise()
    {
        return anonymiser().anonymise(stored(id).login);
    }

    /// Which secrets are in the database's tables, as text.
    [[nodiscard]] QStringList secretsInTables()
    {
        QByteArray all;
        const QStringList tables =
            fixture
                .value(QStringLiteral("SELECT group_concat(name) FROM sqlite_master "
                                      "WHERE type = 'table'"))
                .toString()
                .split(u',');
        for (const QString &table : tables) {
            all += fixture.dump(table).join(u'\n').toUtf8().toLower();
        }
        return secretsIn(all);
    }
    /// Which secrets are in the bytes of the database's files. Closes it.
    [[nodiscard]] QStringList secretsInFiles()
    {
        fixture.close();
        QByteArray all;
        const QFileInfo database(fixture.path());
        const QFileInfoList files = database.dir().entryInfoList(QDir::Files);
        for (const QFileInfo &each : files) {
            QFile file(each.filePath());
            if (file.open(QIODevice::ReadOnly)) {
                all += file.readAll().toLower();
            }
        }
        return secretsIn(all);
    }
    static QStringList secretsIn(const QByteArray &bytes)
    {
        QStringList found;
        for (const QByteArray &secret : secrets()) {
            if (bytes.contains(secret)) {
                found.append(QString::fromLatin1(secret));
            }
        }
        return found;
    }

    StoreFixture fixture;
    qint64 id = 0;
    qint64 bert = 0;
    qint64 linked = 0; ///< the change set of the relations
    qint64 both = 0; ///< the change set that changed Wunibald's and Bert's phone numbers
    qint64 renamed = 0; ///< the one that renamed zitronella

private:
    void relate()
    {
        const QString login = QStringLiteral("zitronella");
        Domain::ChangeSet changes{.kind = Domain::ChangeKind::PermissionsChanged, .subject = login};
        changes.rows = Domain::directGrantChanges(login, 1, {}, {.ro = true});
        changes.rows.append(
            Domain::customerLink(login, QStringLiteral("BETA"), Domain::RowOperation::Insert));
        const auto applied = fixture.apply(changes);
        linked = applied ? applied->changeSet : 0;
    }
    void changeBoth()
    {
        Domain::ChangeSet changes{.kind = Domain::ChangeKind::CustomerUserChanged,
                                  .subject = QStringLiteral("zitronella")};
        for (const qint64 each : {id, bert}) {
            const Domain::CustomerUser seen = stored(each);
            Domain::CustomerUser next = seen;
            next.phone = each == id ? QStringLiteral("111222333") : QStringLiteral("555");
            changes.rows += Domain::change(seen, next, {}).rows;
        }
        const auto applied = fixture.apply(changes);
        both = applied ? applied->changeSet : 0;
    }
};
