// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/email.h"
#include "domain/fields.h"
#include "domain/rules.h"
#include "domain/settings.h"
#include "domain/text.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using Domain::CustomerUser;

/// Seeded random texts through everything that takes what users type: nothing crashes, and promises
/// hold.
class TestHostileText : public QObject
{
    Q_OBJECT

private slots:
    void textPromisesHold();
    void acceptedAddressesAreClean();
    void aBareAddressIsAnAddress();
    void atMostOneViolationAField();
    void typedSettingsAreStoredOrRefused();
};

namespace {

constexpr int rounds = 3000;

/// Made of what parsers care for, with a few characters nobody expects.
QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces = {u"@"_s,
                                       u"."_s,
                                       u"\""_s,
                                       u"\\"_s,
                                       u"<"_s,
                                       u">"_s,
                                       u"["_s,
                                       u"]"_s,
                                       u"-"_s,
                                       u" "_s,
                                       u"a"_s,
                                       u"ann"_s,
                                       u"x.org"_s,
                                       u"192.0.2.1"_s,
                                       u"\n"_s,
                                       u"\t"_s,
                                       u"ü"_s,
                                       u"山"_s,
                                       u","_s,
                                       u"{"_s,
                                       u"}"_s,
                                       u":"_s,
                                       u"1"_s,
                                       u"true"_s,
                                       u"null"_s,
                                       u"("_s,
                                       u"*"_s,
                                       u"\u200f"_s,
                                       u"\ufeff"_s,
                                       QString(QChar(0)),
                                       QString(QChar(0xd83d)),
                                       QString(QChar(0xdd11)),
                                       u"\U0001F511"_s,
                                       QString(120, u'a')};
    QString text;
    const int count = random.bounded(12);
    for (int index = 0; index < count; ++index) {
        text += pieces.at(random.bounded(int(pieces.size())));
    }
    return text;
}

} // namespace

void TestHostileText::textPromisesHold()
{
    QRandomGenerator random(1);
    for (int round = 0; round < rounds; ++round) {
        const QString text = randomText(random);
        const QString normalized = Domain::normalized(text);

        QCOMPARE(Domain::normalized(normalized), normalized);
        QVERIFY(Domain::characterCount(text) <= text.size());
        QVERIFY(Domain::sameButForCase(text, text));
        if (!Domain::hasForbiddenCharacter(text)) {
            QCOMPARE(QString::fromUtf8(text.toUtf8()), text);
            QCOMPARE(Domain::characterCount(text), text.toUcs4().size());
        }
    }
}

void TestHostileText::acceptedAddressesAreClean()
{
    QRandomGenerator random(2);
    for (int round = 0; round < rounds; ++round) {
        const QString text = randomText(random);
        if (Domain::isEmailAddress(text)) {
            QCOMPARE(Domain::normalized(text), text);
            QVERIFY(!Domain::hasForbiddenCharacter(text));
            QCOMPARE(QString::fromLatin1(text.toLatin1()), text);
            QVERIFY(text.lastIndexOf(u'@') > 0);
        }
    }
}

void TestHostileText::aBareAddressIsAnAddress()
{
    QRandomGenerator random(3);
    for (int round = 0; round < rounds; ++round) {
        const QString address = Domain::addressWithoutDisplayName(randomText(random) + u'<'
                                                                  + randomText(random) + u'>');
        QVERIFY(address.isEmpty() || Domain::isEmailAddress(address));
    }
}

void TestHostileText::atMostOneViolationAField()
{
    QRandomGenerator random(4);
    const Domain::EmailPolicy policy = Domain::defaultEmailPolicy();
    CustomerUser previous;
    for (int round = 0; round < rounds; ++round) {
        CustomerUser next;
        for (const Domain::Field &field : Domain::customerUserFields()) {
            next.setText(field.name(), randomText(random));
        }
        next.validId = random.bounded(5);
        const bool isNew = random.bounded(2) == 0;

        QSet<QString> seen;
        for (const auto &violation : Domain::check(next, isNew ? nullptr : &previous, {}, policy)) {
            QVERIFY(!seen.contains(violation.field));
            seen.insert(violation.field);
            const QByteArray column = violation.field.toLatin1();
            QVERIFY(Domain::fieldOf(Domain::customerUserFields(), QLatin1StringView(column)));
        }
        previous = next;
    }
}

void TestHostileText::typedSettingsAreStoredOrRefused()
{
    QRandomGenerator random(5);
    const auto fields = Domain::settingFields();
    for (int round = 0; round < rounds; ++round) {
        const QString name = fields[random.bounded(int(fields.size()))].name();
        const Domain::ParsedSetting parsed = Domain::parseSetting(name, randomText(random));
        if (!parsed.violation) {
            const QString text = Domain::settingText(parsed.value);
            const Domain::Settings settings({{name, text}});
            QCOMPARE(Domain::settingText(settings.value(QLatin1StringView(name.toLatin1()))), text);
        }
    }
}

QTEST_APPLESS_MAIN(TestHostileText)
#include "tst_hostiletext.moc"
