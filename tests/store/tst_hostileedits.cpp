// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/edits.h"
#include "domain/fields.h"
#include "domain/text.h"
#include "hostilevalues.h"
#include "store/changewriter.h"
#include "store/customeruserstore.h"
#include "store/newdatabase.h"
#include "store/query.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Domain::CustomerUser;

/// 10,000 values through the one way to write: stored exactly, blanks at the ends aside, or refused
/// with a code, but never altered and never interpreted.
class TestHostileEdits : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void valuesThroughAdd();
    void valuesThroughChange();

private:
    [[nodiscard]] QVariantMap stored(qint64 id) const;
    [[nodiscard]] QList<QLatin1StringView> textColumns() const;
    void verifyNothingElseHappened() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store::Database> m_database;
    int m_people = 0;
};

void TestHostileEdits::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto location = Store::parseLocation(m_folder->filePath(u"test.db"_s));
    auto created = Store::createDatabase(
        *location,
        {.login = u"root"_s, .firstName = u"A"_s, .lastName = u"B"_s, .passwordHash = u"x"_s});
    QVERIFY(created);
    m_database = std::move(*created);
    // Thousands of commits; this machine may lose power meanwhile.
    QVERIFY(Store::run(m_database->connection(), u"PRAGMA synchronous = OFF"_s));
    Store::ChangeWriter writer(*m_database, {.id = 1});
    QVERIFY(
        writer.apply(Domain::addition(Domain::Customer{.customerId = u"ACME"_s, .name = u"A"_s})));
    m_people = 0;
}

QVariantMap TestHostileEdits::stored(qint64 id) const
{
    return *Store::CustomerUserStore(*m_database).columns(id);
}

QList<QLatin1StringView> TestHostileEdits::textColumns() const
{
    QList<QLatin1StringView> columns;
    for (const Domain::Field &field : Domain::customerUserFields()) {
        if (field.kind != Domain::FieldKind::Password
            && field.kind != Domain::FieldKind::Validity) {
            columns.append(field.name());
        }
    }
    return columns;
}

void TestHostileEdits::verifyNothingElseHappened() const
{
    const QSqlDatabase connection = m_database->connection();
    QCOMPARE(Store::runForValue(connection, u"SELECT count(*) FROM customer_user"_s)->toInt(),
             m_people);
    QCOMPARE(Store::runForValue(connection, u"SELECT count(*) FROM customer_company"_s)->toInt(),
             1);
    QCOMPARE(Store::runForValue(connection, u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
}

void TestHostileEdits::valuesThroughAdd()
{
    constexpr int people = 400;
    HostileValues values(11);
    Store::ChangeWriter writer(*m_database, {.id = 1});
    int refusals = 0;
    for (int number = 0; number < people; ++number) {
        // What must be right is right in every second one, so that there are some of both.
        const bool proper = number % 2 == 0;
        CustomerUser person;
        for (const QLatin1StringView column : textColumns()) {
            person.setText(column, values.next());
        }
        if (proper) {
            person.login = u"user%1"_s.arg(number);
            person.email = person.login + u"@acme.example.net"_s;
            person.customerId = u"ACME"_s;
        }
        person.validId = proper ? 1 : 2;

        const auto applied = writer.apply(Domain::addition(person, {}));
        if (!applied) {
            QCOMPARE(applied.error().code, Domain::ErrorCode::Violations);
            QVERIFY(!applied.error().violations.isEmpty());
            ++refusals;
            continue;
        }
        ++m_people;
        const QVariantMap columns = stored(applied->insertedId);
        for (const QLatin1StringView column : textColumns()) {
            QCOMPARE(columns.value(column).toString(), Domain::normalized(person.text(column)));
        }
    }
    QVERIFY(refusals > 0);
    verifyNothingElseHappened();
}

void TestHostileEdits::valuesThroughChange()
{
    constexpr int changes = 5000;
    Store::ChangeWriter writer(*m_database, {.id = 1});
    const CustomerUser jane{.firstName = u"Jane"_s,
                            .lastName = u"M"_s,
                            .login = u"jane"_s,
                            .email = u"j@acme.example.net"_s,
                            .customerId = u"ACME"_s};
    const auto added = writer.apply(Domain::addition(jane, {}));
    QVERIFY(added);
    m_people = 1;
    const Store::CustomerUserStore store(*m_database);
    const QList<QLatin1StringView> columns = textColumns();
    HostileValues values(12);
    int written = 0;
    for (int number = 0; number < changes; ++number) {
        const QLatin1StringView column = columns.at(number % columns.size());
        const QString value = values.next();
        const CustomerUser previous = **store.byId(added->insertedId);
        const QVariantMap before = stored(added->insertedId);
        CustomerUser next = previous;
        next.setText(column, value);
        next.validId = number % 3 == 0 ? 2 : 1;

        const auto applied = writer.apply(Domain::change(previous, next, {}));

        const QVariantMap after = stored(added->insertedId);
        if (!applied) {
            QCOMPARE(applied.error().code, Domain::ErrorCode::Violations);
            QVERIFY(applied.error().violations.constFirst().code.contains(u'.'));
            QCOMPARE(after, before);
            continue;
        }
        ++written;
        QCOMPARE(after.value(column).toString(), Domain::normalized(value));
        for (const QLatin1StringView other : columns) {
            QVERIFY(other == column || after.value(other) == before.value(other));
        }
    }
    QVERIFY(written > changes / 10 && written < changes);
    verifyNothingElseHappened();
}

QTEST_GUILESS_MAIN(TestHostileEdits)
#include "tst_hostileedits.moc"
