// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settingstore.h"
#include "tables/settingtable.h"
#include "tests/tables/tablesfixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Tables::SettingTable;

/// The settings as the one row of a form.
class TestSettingTable : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void init();
    void cleanup();

    void oneRowWithWhatCounts();
    void whatIsNoValueDoesNotCount();
    void headersAreWords();
    void valuesComeBackAsTheyWereTyped_data();
    void valuesComeBackAsTheyWereTyped();
    void nothingIsAddedOrDeleted();
    void refusalsKeepWhatWasTyped();
    void onlyAdministratorsWrite();
    void aBrokenDatabaseIsToldOf();

private:
    [[nodiscard]] QVariant value(const QString &name, int role = Qt::EditRole) const
    {
        return m_table->index(0, m_table->columnOf(name)).data(role);
    }
    [[nodiscard]] bool set(const QString &name, const QVariant &value) const
    {
        return m_table->setData(m_table->index(0, m_table->columnOf(name)), value);
    }

    std::unique_ptr<TablesFixture> m_fixture;
    std::unique_ptr<SettingTable> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestSettingTable::init()
{
    m_fixture = std::make_unique<TablesFixture>();
    m_table = std::make_unique<SettingTable>(m_fixture->database(), m_fixture->agent());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_table.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(m_table->select());
}

void TestSettingTable::cleanup()
{
    m_tester.reset();
    m_table.reset();
    m_fixture.reset();
}

void TestSettingTable::oneRowWithWhatCounts()
{
    QCOMPARE(m_table->rowCount(), 1);
    QCOMPARE(value(u"customer_group_support"_s), QVariant(false));
    QCOMPARE(value(u"customer_group_support"_s, Qt::DisplayRole), QVariant(u"off"_s));
    QCOMPARE(value(u"email_unique"_s, Qt::DisplayRole), QVariant(u"on"_s));
    QCOMPARE(value(u"list_limit"_s), QVariant(u"1000"_s));
    QCOMPARE(value(u"customer_default_groups"_s), QVariant(QStringList{u"users"_s}));
    m_fixture->sql(u"INSERT INTO rollbook_setting VALUES ('list_limit', '1000000'), "
                   "('customer_default_groups', '[\"a\",\"b\"]')"_s);
    QVERIFY(m_table->select());
    QCOMPARE(value(u"list_limit"_s), QVariant(u"1000000"_s));
    QCOMPARE(value(u"customer_default_groups"_s, Qt::DisplayRole), QVariant(u"a and b"_s));
    QCOMPARE(m_table->index(0, 0).data(SettingTable::IsInvalidRole), QVariant(false));
}

void TestSettingTable::whatIsNoValueDoesNotCount()
{
    m_fixture->sql(u"INSERT INTO rollbook_setting VALUES ('list_limit', 'many'), "
                   "('email_never_accepted', '\"(\"')"_s);
    QVERIFY(m_table->select());

    QCOMPARE(value(u"list_limit"_s), QVariant(u"1000"_s));
    QCOMPARE(value(u"email_never_accepted"_s), QVariant(u"@(example)\\.(..|...)$"_s));
    QVERIFY(set(u"list_limit"_s, u"20"_s));
    QVERIFY(m_table->submitAll());

    QCOMPARE(Store::readSettings(m_fixture->database())->listLimit(), 20);
}

void TestSettingTable::headersAreWords()
{
    for (const Domain::SettingField &field : Domain::settingFields()) {
        const QString header =
            m_table->headerData(m_table->columnOf(field.name()), Qt::Horizontal).toString();
        QVERIFY(!header.isEmpty());
        QVERIFY2(!header.contains(u'_'), qPrintable(header));
    }
}

void TestSettingTable::valuesComeBackAsTheyWereTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariant>("typed");

    QTest::newRow("yes") << u"customer_group_support"_s << QVariant(true);
    QTest::newRow("number") << u"list_limit"_s << QVariant(u"1000000"_s);
    QTest::newRow("no names") << u"customer_default_groups"_s << QVariant(QStringList());
    QTest::newRow("names") << u"customer_user_default_groups"_s
                           << QVariant(QStringList{u"a, b"_s, u"\"c\""_s});
    QTest::newRow("pattern") << u"email_never_accepted"_s << QVariant(u"^\\[1, 2\\]|true$"_s);
    QTest::newRow("empty pattern") << u"email_always_accepted"_s << QVariant(u""_s);
    QTest::newRow("pattern that looks like JSON")
        << u"email_always_accepted"_s << QVariant(u"\"x\""_s);
}

void TestSettingTable::valuesComeBackAsTheyWereTyped()
{
    QFETCH(QString, name);
    QFETCH(QVariant, typed);

    QVERIFY(set(name, typed));
    QCOMPARE(value(name), typed);
    QVERIFY2(m_table->submitAll(), qPrintable(m_table->lastError().text()));

    QVERIFY(!m_table->refusal());
    QCOMPARE(value(name), typed);
    QCOMPARE(m_fixture->dump(u"rollbook_setting"_s).size(), 1);
}

void TestSettingTable::nothingIsAddedOrDeleted()
{
    QVERIFY(m_table->insertRow(0));
    QVERIFY(set(u"list_limit"_s, u"5"_s));
    QVERIFY(!m_table->submitAll());
    QCOMPARE(m_table->refusal()->code, ErrorCode::Database);
    m_table->revertAll();
    QVERIFY(m_table->removeRow(0));
    QVERIFY(!m_table->submitAll());
    QCOMPARE(m_table->refusal()->code, ErrorCode::NeverDeleted);
    QVERIFY(m_fixture->dump(u"rollbook_setting"_s).isEmpty());
}

void TestSettingTable::refusalsKeepWhatWasTyped()
{
    QVERIFY(set(u"list_limit"_s, u" many "_s));
    QVERIFY(set(u"email_never_accepted"_s, u"("_s));

    QVERIFY(!m_table->submitAll());

    QCOMPARE(m_table->refusal()->code, ErrorCode::Violations);
    QCOMPARE(m_table->refusal()->violations.size(), 2);
    QCOMPARE(value(u"list_limit"_s), QVariant(u"many"_s));
    QCOMPARE(value(u"email_never_accepted"_s), QVariant(u"("_s));
    QVERIFY(m_fixture->dump(u"rollbook_setting"_s).isEmpty());
}

void TestSettingTable::onlyAdministratorsWrite()
{
    m_fixture->sql(u"DELETE FROM group_user WHERE group_id = 2"_s);
    QVERIFY(set(u"list_limit"_s, u"5"_s));

    QVERIFY(!m_table->submitAll());

    QCOMPARE(m_table->refusal()->code, ErrorCode::NotPermitted);
}

void TestSettingTable::aBrokenDatabaseIsToldOf()
{
    QVERIFY(set(u"list_limit"_s, u"5"_s));
    m_fixture->sql(u"ALTER TABLE rollbook_setting RENAME TO elsewhere"_s);

    QVERIFY(!m_table->submitAll());

    QCOMPARE(m_table->refusal()->code, ErrorCode::Database);
}

QTEST_GUILESS_MAIN(TestSettingTable)
#include "tst_settingtable.moc"
