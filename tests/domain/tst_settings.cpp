// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/settings.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using Domain::Settings;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void freshSystem();
    void storedValuesCount();
    void whatIsNoValueFallsBack_data();
    void whatIsNoValueFallsBack();
    void unknownNamesAreUndefined();
    void emailPolicyFollows();
    void typedValues_data();
    void typedValues();
    void refusedValues_data();
    void refusedValues();
    void unknownNamesAreRefused();
    void everySettingIsAField();
    void whatIsSetIsStored();
    void storedTextReadsBack_data();
    void storedTextReadsBack();
};

namespace {

QJsonValue value(const Settings &settings, const QByteArray &name)
{
    return settings.value(QLatin1StringView(name));
}

} // namespace

void TestSettings::freshSystem()
{
    const Settings settings;
    QStringList lines;
    for (const Domain::SettingField &field : Domain::settingFields()) {
        lines.append(field.name() + u'=' + Domain::settingText(settings.value(field.name())));
    }

    const QStringList expected = {
        u"customer_group_support=false"_s,
        u"customer_user_default_groups=[\"users\"]"_s,
        u"customer_default_groups=[\"users\"]"_s,
        u"other_customers_context=false"_s,
        u"list_limit=1000"_s,
        u"email_unique=true"_s,
        uR"(email_always_accepted="^(root@localhost|admin@localhost)$")"_s,
        uR"(email_never_accepted="@(example)\\.(..|...)$")"_s,
    };
    QCOMPARE(lines, expected);
    QCOMPARE(settings.listLimit(), 1000);
    QVERIFY(!settings.customerGroupSupport());
}

void TestSettings::storedValuesCount()
{
    const Settings settings({{u"list_limit"_s, u"50"_s},
                             {u"customer_group_support"_s, u"true"_s},
                             {u"customer_default_groups"_s, u"[]"_s},
                             {u"of_another_version"_s, u"1"_s}});

    QCOMPARE(settings.listLimit(), 50);
    QVERIFY(settings.customerGroupSupport());
    QCOMPARE(value(settings, "customer_default_groups"), QJsonValue(QJsonArray()));
    QVERIFY(value(settings, "of_another_version").isUndefined());
}

void TestSettings::whatIsNoValueFallsBack_data()
{
    QTest::addColumn<QString>("stored");

    QTest::newRow("empty") << u""_s;
    QTest::newRow("no JSON") << u"many"_s;
    QTest::newRow("null") << u"null"_s;
    QTest::newRow("text") << u"\"50\""_s;
    QTest::newRow("list") << u"[50]"_s;
    QTest::newRow("two values") << u"50,60"_s;
    QTest::newRow("two lists in disguise") << u"50],[60"_s;
    QTest::newRow("nothing in disguise") << u"],["_s;
    QTest::newRow("comma behind") << u"50,"_s;
    QTest::newRow("fraction") << u"50.5"_s;
    QTest::newRow("too small") << u"0"_s;
    QTest::newRow("negative") << u"-50"_s;
    QTest::newRow("too great") << u"1000001"_s;
    QTest::newRow("beyond all integers") << u"1e300"_s;
    QTest::newRow("deeply nested") << u"["_s.repeated(100'000);
}

void TestSettings::whatIsNoValueFallsBack()
{
    QFETCH(QString, stored);

    QCOMPARE(Settings({{u"list_limit"_s, stored}}).listLimit(), 1000);
}

void TestSettings::unknownNamesAreUndefined()
{
    QVERIFY(Settings().value("search_empty_shows_all"_L1).isUndefined());
    QVERIFY(Settings().value(QLatin1StringView()).isUndefined());
}

void TestSettings::emailPolicyFollows()
{
    const Settings settings({{u"email_unique"_s, u"false"_s},
                             {u"email_always_accepted"_s, u"\"^ann$\""_s},
                             {u"email_never_accepted"_s, u"\"@x\""_s}});

    const Domain::EmailPolicy policy = settings.emailPolicy();

    QVERIFY(!policy.unique);
    QVERIFY(policy.alwaysAccepted.match(u"ann"_s).hasMatch());
    QVERIFY(!policy.alwaysAccepted.match(u"Ann"_s).hasMatch());
    QVERIFY(policy.neverAccepted.match(u"a@X.org"_s).hasMatch());
}

void TestSettings::typedValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");

    QTest::newRow("true") << u"email_unique"_s << u"true"_s << u"true"_s;
    QTest::newRow("false") << u"customer_group_support"_s << u" false "_s << u"false"_s;
    QTest::newRow("smallest number") << u"list_limit"_s << u"1"_s << u"1"_s;
    QTest::newRow("greatest number") << u"list_limit"_s << u"1000000"_s << u"1000000"_s;
    QTest::newRow("number with an exponent") << u"list_limit"_s << u"1e3"_s << u"1000"_s;
    QTest::newRow("list") << u"customer_default_groups"_s << uR"(["users", "ä"])"_s
                          << uR"(["users","ä"])"_s;
    QTest::newRow("empty list") << u"customer_default_groups"_s << u"[]"_s << u"[]"_s;
    QTest::newRow("bare name") << u"customer_user_default_groups"_s << u"users"_s
                               << uR"(["users"])"_s;
    QTest::newRow("bare name with blanks")
        << u"customer_user_default_groups"_s << u"all users"_s << uR"(["all users"])"_s;
    QTest::newRow("quoted name") << u"customer_user_default_groups"_s << u"\"users\""_s
                                 << uR"(["users"])"_s;
    QTest::newRow("name of 191") << u"customer_default_groups"_s << QString(191, u'g')
                                 << u"[\""_s + QString(191, u'g') + u"\"]"_s;
    QTest::newRow("bare pattern") << u"email_never_accepted"_s << u"@x\\.org$"_s
                                  << uR"("@x\\.org$")"_s;
    QTest::newRow("bare class") << u"email_never_accepted"_s << u"[a-z]"_s << u"\"[a-z]\""_s;
    QTest::newRow("quoted pattern") << u"email_always_accepted"_s << u"\"^a$\""_s << u"\"^a$\""_s;
    QTest::newRow("empty pattern") << u"email_always_accepted"_s << u""_s << u"\"\""_s;
    QTest::newRow("quoted empty pattern") << u"email_always_accepted"_s << u"\"\""_s << u"\"\""_s;
}

void TestSettings::typedValues()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);

    const Domain::ParsedSetting parsed = Domain::parseSetting(name, typed);

    QVERIFY(!parsed.violation.has_value());
    QTEST(Domain::settingText(parsed.value), "expected");
    const Settings settings({{name, Domain::settingText(parsed.value)}});
    QCOMPARE(value(settings, name.toLatin1()), parsed.value);
}

void TestSettings::refusedValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");

    QTest::newRow("bare text for a truth") << u"email_unique"_s << u"yes"_s;
    QTest::newRow("number for a truth") << u"email_unique"_s << u"1"_s;
    QTest::newRow("nothing for a truth") << u"email_unique"_s << u""_s;
    QTest::newRow("null for a truth") << u"email_unique"_s << u"null"_s;
    QTest::newRow("text for a number") << u"list_limit"_s << u"\"1000\""_s;
    QTest::newRow("bare text for a number") << u"list_limit"_s << u"all"_s;
    QTest::newRow("zero") << u"list_limit"_s << u"0"_s;
    QTest::newRow("too great") << u"list_limit"_s << u"1000001"_s;
    QTest::newRow("fraction") << u"list_limit"_s << u"10.5"_s;
    QTest::newRow("number for a list") << u"customer_default_groups"_s << u"1"_s;
    QTest::newRow("list of numbers") << u"customer_default_groups"_s << u"[1]"_s;
    QTest::newRow("list of lists") << u"customer_default_groups"_s << u"[[\"users\"]]"_s;
    QTest::newRow("object for a list") << u"customer_default_groups"_s << u"{}"_s;
    QTest::newRow("empty name") << u"customer_default_groups"_s << u"[\"\"]"_s;
    QTest::newRow("nothing for a list") << u"customer_default_groups"_s << u" "_s;
    QTest::newRow("name with a line break") << u"customer_default_groups"_s << u"a\nb"_s;
    QTest::newRow("name of 192") << u"customer_default_groups"_s << QString(192, u'g');
    QTest::newRow("pattern that does not compile") << u"email_never_accepted"_s << u"(a"_s;
    QTest::newRow("quoted pattern that does not compile")
        << u"email_never_accepted"_s << u"\"(a\""_s;
    QTest::newRow("pattern with a line break") << u"email_never_accepted"_s << u"a\nb"_s;
    QTest::newRow("number for a pattern") << u"email_never_accepted"_s << u"1"_s;
    QTest::newRow("list for a pattern") << u"email_never_accepted"_s << u"[\"a\"]"_s;
    QTest::newRow("null for a pattern") << u"email_never_accepted"_s << u"null"_s;
}

void TestSettings::refusedValues()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);

    const Domain::ParsedSetting parsed = Domain::parseSetting(name, typed);

    QVERIFY(parsed.violation.has_value());
    QCOMPARE(parsed.violation->field, name);
    QCOMPARE(parsed.violation->code, QString(name + u".invalid"));
    QVERIFY(parsed.value.isNull());
}

void TestSettings::unknownNamesAreRefused()
{
    for (const QString &name : {u"nonsense"_s, u"List_Limit"_s, u"größe"_s, QString()}) {
        const Domain::ParsedSetting parsed = Domain::parseSetting(name, u"1"_s);

        QVERIFY(parsed.violation.has_value());
        QCOMPARE(parsed.violation->field, name);
        QCOMPARE(parsed.violation->code, QString(name + u".unknown"));
    }
}

void TestSettings::everySettingIsAField()
{
    QStringList settings;
    for (const Domain::SettingField &field : Domain::settingFields()) {
        settings.append(field.name());
    }
    QStringList fields;
    for (const Domain::Field &field : Domain::settingFormFields()) {
        fields.append(field.name());
        QVERIFY(qstrlen(field.label) > 0);
    }
    settings.sort();
    fields.sort();
    QCOMPARE(fields, settings);
}

void TestSettings::whatIsSetIsStored()
{
    Settings settings({{u"list_limit"_s, u"50"_s}});
    QCOMPARE(settings.stored("list_limit"_L1), u"50"_s);
    QVERIFY(settings.stored("email_unique"_L1).isNull());

    settings.setValue(u"list_limit"_s, 60);
    settings.setValue(u"email_unique"_s, true);

    QCOMPARE(settings.listLimit(), 60);
    QCOMPARE(settings.stored("list_limit"_L1), u"60"_s);
    QCOMPARE(settings.stored("email_unique"_L1), u"true"_s);
}

void TestSettings::storedTextReadsBack_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("expected");

    QTest::newRow("truth") << QJsonValue(true) << u"true"_s;
    QTest::newRow("null") << QJsonValue() << u"null"_s;
    QTest::newRow("number") << QJsonValue(7) << u"7"_s;
    QTest::newRow("text") << QJsonValue(u"a\"\n"_s) << uR"("a\"\n")"_s;
    QTest::newRow("list") << QJsonValue(QJsonArray{1, 2}) << u"[1,2]"_s;
    QTest::newRow("empty list") << QJsonValue(QJsonArray()) << u"[]"_s;
}

void TestSettings::storedTextReadsBack()
{
    QFETCH(QJsonValue, value);

    QTEST(Domain::settingText(value), "expected");
}

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
