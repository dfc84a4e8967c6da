// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/email.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

class TestEmail : public QObject
{
    Q_OBJECT

private slots:
    void goodAddresses_data();
    void goodAddresses();
    void badLocalParts_data();
    void badLocalParts();
    void badDomains_data();
    void badDomains();
    void displayNameIsTakenOff_data();
    void displayNameIsTakenOff();
    void defaultPolicy_data();
    void defaultPolicy();
    void hugeTextsAreRefusedFast_data();
    void hugeTextsAreRefusedFast();
};

void TestEmail::goodAddresses_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("plain") << u"ann@acme.example.net"_s;
    QTest::newRow("plus tag") << u"ann+tickets@acme.example.net"_s;
    QTest::newRow("every atom character") << u"!#$%&'*+-/=?^_`{|}~aZ09@x.org"_s;
    QTest::newRow("dots in the local part") << u"ann.b.c@x.org"_s;
    QTest::newRow("capital letters") << u"Ann@X.ORG"_s;
    QTest::newRow("zero is a mailbox") << u"0@0.org"_s;
    QTest::newRow("hyphen in a label") << u"ann@acme-corp.de"_s;
    QTest::newRow("two hyphens in a label") << u"ann@xn--mller-kva.de"_s;
    QTest::newRow("digits at the end") << u"ann@x.123"_s;
    QTest::newRow("quoted") << uR"("ann"@x.org)"_s;
    QTest::newRow("quoted blank and at sign") << uR"("ann @ b"@x.org)"_s;
    QTest::newRow("quoted dots") << uR"("..ann.."@x.org)"_s;
    QTest::newRow("escaped quote") << uR"("an\"n"@x.org)"_s;
    QTest::newRow("escaped backslash") << uR"("ann\\"@x.org)"_s;
    QTest::newRow("quoted nothing") << uR"(""@x.org)"_s;
    QTest::newRow("IPv4 literal") << u"ann@[192.0.2.1]"_s;
    QTest::newRow("IPv4 literal at the limits") << u"ann@[0.255.0.255]"_s;
    QTest::newRow("local part of 64") << QString(64, u'a') + u"@x.org"_s;
    QTest::newRow("label of 63") << u"a@"_s + QString(63, u'b') + u".org"_s;
    QTest::newRow("domain of 253") << u"a@"_s + u"b."_s.repeated(126) + u'c';
}

void TestEmail::goodAddresses()
{
    QFETCH(QString, address);

    QVERIFY(Domain::isEmailAddress(address));
}

void TestEmail::badLocalParts_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("null") << QString();
    QTest::newRow("empty") << u""_s;
    QTest::newRow("no at sign") << u"ann.x.org"_s;
    QTest::newRow("only an at sign") << u"@"_s;
    QTest::newRow("two at signs") << u"ann@b@x.org"_s;
    QTest::newRow("no local part") << u"@x.org"_s;
    QTest::newRow("two dots") << u"ann..b@x.org"_s;
    QTest::newRow("leading dot") << u".ann@x.org"_s;
    QTest::newRow("trailing dot in the local part") << u"ann.@x.org"_s;
    QTest::newRow("blank in the local part") << u"ann b@x.org"_s;
    QTest::newRow("blank before") << u" ann@x.org"_s;
    QTest::newRow("tabulator in quotes") << u"\"a\tb\"@x.org"_s;
    QTest::newRow("umlaut in the local part") << u"jürgen@x.org"_s;
    QTest::newRow("umlaut in quotes") << u"\"jürgen\"@x.org"_s;
    QTest::newRow("fullwidth letters") << u"ａnn@x.org"_s;
    QTest::newRow("comma") << u"ann,b@x.org"_s;
    QTest::newRow("semicolon") << u"ann;b@x.org"_s;
    QTest::newRow("colon") << u"ann:b@x.org"_s;
    QTest::newRow("parenthesis") << u"ann(b)@x.org"_s;
    QTest::newRow("unescaped quote inside") << uR"("an"n"@x.org)"_s;
    QTest::newRow("quote never closed") << uR"("ann@x.org)"_s;
    QTest::newRow("escaped closing quote") << uR"("ann\"@x.org)"_s;
    QTest::newRow("only a quote") << u"\""_s;
    QTest::newRow("backslash at the end") << u"\"\\"_s;
    QTest::newRow("quote in an atom") << uR"(an"n@x.org)"_s;
    QTest::newRow("text after the quotes") << uR"("ann"b@x.org)"_s;
    QTest::newRow("display name") << u"Ann <ann@x.org>"_s;
    QTest::newRow("angle brackets") << u"<ann@x.org>"_s;
    QTest::newRow("two addresses") << u"ann@x.org, bob@x.org"_s;
    QTest::newRow("local part of 65") << QString(65, u'a') + u"@x.org"_s;
    QTest::newRow("quoted local part of 65") << u'"' + QString(63, u'a') + u"\"@x.org"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd800) + u"@x.org"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"@x.org"_s;
}

void TestEmail::badLocalParts()
{
    QFETCH(QString, address);

    QVERIFY(!Domain::isEmailAddress(address));
}

void TestEmail::badDomains_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("no domain") << u"ann@"_s;
    QTest::newRow("no dot in the domain") << u"ann@acme"_s;
    QTest::newRow("localhost") << u"root@localhost"_s;
    QTest::newRow("two dots in the domain") << u"ann@x..org"_s;
    QTest::newRow("leading dot in the domain") << u"ann@.x.org"_s;
    QTest::newRow("trailing dot in the domain") << u"ann@x.org."_s;
    QTest::newRow("leading hyphen") << u"ann@-x.org"_s;
    QTest::newRow("trailing hyphen") << u"ann@x-.org"_s;
    QTest::newRow("hyphen before the end") << u"ann@x.org-"_s;
    QTest::newRow("underscore in the domain") << u"ann@x_y.org"_s;
    QTest::newRow("blank in the domain") << u"ann@x .org"_s;
    QTest::newRow("line feed after") << u"ann@x.org\n"_s;
    QTest::newRow("umlaut in the domain") << u"ann@müller.de"_s;
    QTest::newRow("other script's digits") << u"ann@x.١٢٣"_s;
    QTest::newRow("comment in the domain") << u"ann@x.org(home)"_s;
    QTest::newRow("octet of 256") << u"ann@[192.0.2.256]"_s;
    QTest::newRow("octet of four digits") << u"ann@[192.0.2.0001]"_s;
    QTest::newRow("three octets") << u"ann@[192.0.2]"_s;
    QTest::newRow("five octets") << u"ann@[192.0.2.1.1]"_s;
    QTest::newRow("empty octet") << u"ann@[192..2.1]"_s;
    QTest::newRow("signed octet") << u"ann@[192.0.2.+1]"_s;
    QTest::newRow("letters in the literal") << u"ann@[a.b.c.d]"_s;
    QTest::newRow("literal never closed") << u"ann@[192.0.2.1"_s;
    QTest::newRow("only brackets") << u"ann@[]"_s;
    QTest::newRow("one bracket") << u"ann@["_s;
    QTest::newRow("one closing bracket") << u"ann@]"_s;
    QTest::newRow("IPv6 literal") << u"ann@[IPv6:2001:db8::1]"_s;
    QTest::newRow("text after the literal") << u"ann@[192.0.2.1].org"_s;
    QTest::newRow("label of 64") << u"a@"_s + QString(64, u'b') + u".org"_s;
    QTest::newRow("domain of 254") << u"a@"_s + u"b."_s.repeated(126) + u"cc"_s;
}

void TestEmail::badDomains()
{
    QFETCH(QString, address);

    QVERIFY(!Domain::isEmailAddress(address));
}

void TestEmail::displayNameIsTakenOff_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("name") << u"Ann <ann@x.org>"_s << u"ann@x.org"_s;
    QTest::newRow("two names") << u"Ann Lee <ann@x.org>"_s << u"ann@x.org"_s;
    QTest::newRow("umlauts in the name") << u"Jürgen Groß <j@x.org>"_s << u"j@x.org"_s;
    QTest::newRow("quoted name") << uR"("Lee, Ann" <ann@x.org>)"_s << u"ann@x.org"_s;
    QTest::newRow("angle bracket in the name") << uR"("A <b>" <ann@x.org>)"_s << u"ann@x.org"_s;
    QTest::newRow("escaped quote in the name") << uR"("A \" <" <ann@x.org>)"_s << u"ann@x.org"_s;
    QTest::newRow("quoted local part") << uR"(Ann <"a<b>"@x.org>)"_s << uR"("a<b>"@x.org)"_s;
    QTest::newRow("no name") << u"<ann@x.org>"_s << u"ann@x.org"_s;
    QTest::newRow("no blank between") << u"Ann<ann@x.org>"_s << u"ann@x.org"_s;
    QTest::newRow("blanks around") << u"  Ann < ann@x.org > "_s << u"ann@x.org"_s;

    QTest::newRow("null") << QString() << QString();
    QTest::newRow("address alone") << u"ann@x.org"_s << QString();
    QTest::newRow("name alone") << u"Ann"_s << QString();
    QTest::newRow("nothing in the brackets") << u"Ann <>"_s << QString();
    QTest::newRow("no address in the brackets") << u"Ann <ann>"_s << QString();
    QTest::newRow("only the closing bracket") << u"ann@x.org>"_s << QString();
    QTest::newRow("only the opening bracket") << u"<ann@x.org"_s << QString();
    QTest::newRow("text behind") << u"Ann <ann@x.org> home"_s << QString();
    QTest::newRow("two addresses") << u"A <a@x.org>, B <b@x.org>"_s << QString();
    QTest::newRow("two pairs of brackets") << u"Ann <<ann@x.org>>"_s << QString();
    QTest::newRow("quote never closed") << uR"("Ann <ann@x.org)"_s << QString();
    QTest::newRow("only a closing bracket") << u">"_s << QString();
    QTest::newRow("brackets the wrong way round") << u"><"_s << QString();
}

void TestEmail::displayNameIsTakenOff()
{
    QFETCH(QString, text);

    QTEST(Domain::addressWithoutDisplayName(text), "expected");
}

void TestEmail::defaultPolicy_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("always");
    QTest::addColumn<bool>("never");

    QTest::newRow("root") << u"root@localhost"_s << true << false;
    QTest::newRow("admin") << u"admin@localhost"_s << true << false;
    QTest::newRow("somebody else") << u"ann@localhost"_s << false << false;
    QTest::newRow("longer name") << u"groot@localhost"_s << false << false;
    QTest::newRow("longer domain") << u"root@localhost.de"_s << false << false;
    QTest::newRow("example.com") << u"ann@example.com"_s << false << true;
    QTest::newRow("example.de") << u"ann@example.de"_s << false << true;
    QTest::newRow("other case") << u"ann@Example.COM"_s << false << true;
    QTest::newRow("below example.com") << u"ann@acme.example.com"_s << false << false;
    QTest::newRow("example.info") << u"ann@example.info"_s << false << false;
    QTest::newRow("beyond example.com") << u"ann@example.com.net"_s << false << false;
}

void TestEmail::defaultPolicy()
{
    QFETCH(QString, address);
    const Domain::EmailPolicy policy = Domain::defaultEmailPolicy();

    QVERIFY(policy.unique);
    QTEST(policy.alwaysAccepted.match(address).hasMatch(), "always");
    QTEST(policy.neverAccepted.match(address).hasMatch(), "never");
}

void TestEmail::hugeTextsAreRefusedFast_data()
{
    QTest::addColumn<QString>("text");

    constexpr int size = 1'000'000;
    QTest::newRow("letters") << QString(size, u'a');
    QTest::newRow("dots") << QString(size, u'.');
    QTest::newRow("quotes") << QString(size, u'"');
    QTest::newRow("backslashes in quotes") << u'"' + QString(size, u'\\');
    QTest::newRow("at signs") << QString(size, u'@');
    QTest::newRow("labels") << u"a@"_s + u"b."_s.repeated(size / 2) + u'c';
    QTest::newRow("opening brackets") << QString(size, u'<') + u'>';
    QTest::newRow("blanks") << QString(size, u' ');
    QTest::newRow("display name") << QString(size, u'a') + u" <@>"_s;
}

void TestEmail::hugeTextsAreRefusedFast()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();

    QVERIFY(!Domain::isEmailAddress(text));
    QVERIFY(Domain::addressWithoutDisplayName(text).isEmpty());

    constexpr qint64 generous = 5000; // milliseconds; backtracking would take hours
    QVERIFY(timer.elapsed() < generous);
}

QTEST_APPLESS_MAIN(TestEmail)
#include "tst_email.moc"
