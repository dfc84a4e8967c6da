// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settingstore.h"
#include "storefixture.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;

/// Settings, as they are read and written.
class TestSettingStore : public QObject
{
    Q_OBJECT

private slots:
    void theRowHasEverySetting();
    void settingsAreNeverWhatIsNoValue_data();
    void settingsAreNeverWhatIsNoValue();
    void unknownSettingsAreRefused();
    void settingsSetMeanwhileAreAConflict();
};

void TestSettingStore::theRowHasEverySetting()
{
    StoreFixture fixture;
    QVERIFY(fixture.apply(*Store::settingChange(fixture.database(), u"list_limit"_s, 50)));

    auto query = Store::run(fixture.database().connection(), Store::settingRowStatement());

    QVERIFY(query->next());
    const QSqlRecord record = query->record();
    QCOMPARE(record.count(), static_cast<int>(Domain::settingFields().size()));
    QCOMPARE(record.value(u"list_limit"_s).toString(), u"50"_s);
    QVERIFY(record.value(u"email_unique"_s).isNull());
    QVERIFY(!query->next());
}

void TestSettingStore::settingsAreNeverWhatIsNoValue_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");

    QTest::newRow("number too great")
        << u"list_limit"_s << QJsonValue(1000001) << u"list_limit.invalid"_s;
    QTest::newRow("text for a number")
        << u"list_limit"_s << QJsonValue(u"many"_s) << u"list_limit.invalid"_s;
    QTest::newRow("broken pattern")
        << u"email_never_accepted"_s << QJsonValue(u"("_s) << u"email_never_accepted.invalid"_s;
    QTest::newRow("empty name") << u"customer_default_groups"_s << QJsonValue(QJsonArray{u""_s})
                                << u"customer_default_groups.invalid"_s;
}

void TestSettingStore::settingsAreNeverWhatIsNoValue()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    StoreFixture fixture;

    const auto first = fixture.apply(*Store::settingChange(fixture.database(), name, value));
    fixture.sql(u"INSERT INTO rollbook_setting VALUES (?, '1')"_s, {name});
    const auto second = fixture.apply(*Store::settingChange(fixture.database(), name, value));

    for (const auto &refused : {first, second}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Violations);
        QCOMPARE(refused.error().violations.constFirst().code, code);
    }
    QCOMPARE(fixture.value(u"SELECT content FROM rollbook_setting"_s).toString(), u"1"_s);
}

void TestSettingStore::unknownSettingsAreRefused()
{
    StoreFixture fixture;
    const Domain::RowChange row{.table = Domain::Table::Setting,
                                .operation = Domain::RowOperation::Insert,
                                .columns = {{.column = u"name"_s, .after = u"nonsense"_s},
                                            {.column = u"content"_s, .after = u"true"_s}}};

    const auto refused = fixture.apply({.kind = Domain::ChangeKind::SettingChanged, .rows = {row}});

    QCOMPARE(refused.error().violations.constFirst().code, u"nonsense.unknown"_s);
}

/// Several settings are one change set, and nobody's is written over unseen.
void TestSettingStore::settingsSetMeanwhileAreAConflict()
{
    StoreFixture fixture;
    const auto other = fixture.another();
    const Domain::Settings seen = *Store::readSettings(*other);
    Domain::Settings next = seen;
    next.setValue(u"email_unique"_s, false);
    next.setValue(u"list_limit"_s, 60);
    QVERIFY(fixture.apply(*Store::settingChange(fixture.database(), u"list_limit"_s, 50)));

    const auto refused =
        Store::ChangeWriter(*other, fixture.agent()).apply(Domain::change(seen, next));

    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(refused.error().subject, u"list_limit"_s);
    QCOMPARE(refused.error().conflict.collisions.size(), 1);
    QCOMPARE(refused.error().conflict.collisions.constFirst().column, u"content"_s);
    QCOMPARE(refused.error().conflict.collisions.constFirst().stored.toString(), u"50"_s);
    QCOMPARE(fixture.dump(u"rollbook_setting"_s).size(), 1);
    const Domain::Settings now = *Store::readSettings(*other);
    next = now;
    next.setValue(u"list_limit"_s, 60);
    next.setValue(u"email_unique"_s, false);
    QVERIFY(Store::ChangeWriter(*other, fixture.agent()).apply(Domain::change(now, next)));
    QCOMPARE(fixture.dump(u"rollbook_change_set"_s).size(), 2);
    QCOMPARE(fixture.dump(u"rollbook_row_change"_s).size(), 3);
}

QTEST_GUILESS_MAIN(TestSettingStore)
#include "tst_settingstore.moc"
