// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/passwords.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Domain::PasswordKind;

class TestPasswords : public QObject
{
    Q_OBJECT

private slots:
    void kinds_data();
    void kinds();
    void kindNames_data();
    void kindNames();
    void knownAnswers_data();
    void knownAnswers();
    void hexMayBeInCapitals();
    void bcryptLooksAt72Octets();
    void emptyNeverMatches();
    void nulNeverMatchesCrypt();
    void hostileValuesNeverMatch_data();
    void hostileValuesNeverMatch();
    void randomValuesNeverMatch();
    void hashedPasswordsVerify_data();
    void hashedPasswordsVerify();
    void standardCostIsOtobos();
    void costIsKeptInRange();
    void everyHashHasItsOwnSalt();
    void hashingRefuses_data();
    void hashingRefuses();
    void generatedPasswords_data();
    void generatedPasswords();
    void generatedPasswordsDiffer();
};

namespace {

bool hasAny(const QString &text, bool (QChar::*isKind)() const)
{
    return std::any_of(text.cbegin(), text.cend(), [&](QChar c) { return (c.*isKind)(); });
}

} // namespace

void TestPasswords::kinds_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<PasswordKind>("kind");

    QTest::newRow("NULL") << QString() << PasswordKind::None;
    QTest::newRow("empty") << u""_s << PasswordKind::None;
    QTest::newRow("bcrypt") << u"BCRYPT:12:abcdefghijklmnop:x"_s << PasswordKind::Bcrypt;
    QTest::newRow("bcrypt cut short") << u"BCRYPT:"_s << PasswordKind::Bcrypt;
    QTest::newRow("64 hex digits") << QString(64, u'a') << PasswordKind::Sha256;
    QTest::newRow("64 capital hex digits") << QString(64, u'F') << PasswordKind::Sha256;
    QTest::newRow("128 hex digits") << QString(128, u'0') << PasswordKind::Sha512;
    QTest::newRow("40 hex digits") << QString(40, u'9') << PasswordKind::Sha1;
    QTest::newRow("63 hex digits") << QString(63, u'a') << PasswordKind::DesCryptLoginSalt;
    QTest::newRow("64 other letters") << QString(64, u'g') << PasswordKind::DesCryptLoginSalt;
    QTest::newRow("fullwidth digits") << QString(64, u'０') << PasswordKind::DesCryptLoginSalt;
    QTest::newRow("md5-crypt") << u"$1$salt$hash"_s << PasswordKind::Md5Crypt;
    QTest::newRow("Apache's") << u"$apr1$salt$hash"_s << PasswordKind::ApacheMd5Crypt;
    QTest::newRow("md5-crypt without a salt") << u"$1$$hash"_s << PasswordKind::DesCryptLoginSalt;
    QTest::newRow("md5-crypt cut short") << u"$1$salt"_s << PasswordKind::DesCryptLoginSalt;
    QTest::newRow("sha512-crypt") << u"$6$salt$hash"_s << PasswordKind::DesCryptLoginSalt;
    QTest::newRow("13 characters") << u"abNANd1rDfiNc"_s << PasswordKind::DesCrypt;
    QTest::newRow("12 characters") << u"abNANd1rDfiN"_s << PasswordKind::DesCryptLoginSalt;
    QTest::newRow("24 characters")
        << u"maLU94QKeBeSwHcU28Eqn2Wg"_s << PasswordKind::DesCryptLoginSalt;
}

void TestPasswords::kinds()
{
    QFETCH(QString, stored);

    QTEST(Domain::passwordKind(stored), "kind");
}

void TestPasswords::kindNames_data()
{
    QTest::addColumn<PasswordKind>("kind");

    QTest::newRow("none") << PasswordKind::None;
    QTest::newRow("bcrypt") << PasswordKind::Bcrypt;
    QTest::newRow("sha256") << PasswordKind::Sha256;
    QTest::newRow("sha512") << PasswordKind::Sha512;
    QTest::newRow("sha1") << PasswordKind::Sha1;
    QTest::newRow("md5-crypt") << PasswordKind::Md5Crypt;
    QTest::newRow("apr1") << PasswordKind::ApacheMd5Crypt;
    QTest::newRow("des-crypt") << PasswordKind::DesCrypt;
    QTest::newRow("des-crypt-login-salt") << PasswordKind::DesCryptLoginSalt;
    QTest::newRow("") << static_cast<PasswordKind>(99);
}

void TestPasswords::kindNames()
{
    QFETCH(PasswordKind, kind);

    QCOMPARE(Domain::passwordKindName(kind), QString::fromLatin1(QTest::currentDataTag()));
}

/// bcrypt: made with Perl's Crypt::Eksblowfish::Bcrypt 0.009 as OTOBO calls it. SHA: coreutils; $1$
/// and $apr1$: openssl passwd; DES: Perl's crypt() as OTOBO calls it.
void TestPasswords::knownAnswers_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("stored");

    const QString secret = u"secret"_s;
    const QString umlauts = u"Grüße €"_s;
    const QString ann = u"ann"_s;
    QTest::newRow("bcrypt") << secret << ann
                            << u"BCRYPT:5:abcdefghijklmnop:6z2Fjk52O/LcoQJQ6cxcr4vAm/4d5TK"_s;
    QTest::newRow("bcrypt, standard cost")
        << u"correct horse battery staple"_s << ann
        << u"BCRYPT:12:Gq3fT8sLw0ZxN5yK:9vDDJr9ENeWqGgvW1WIAK2/ltHvD95K"_s;
    QTest::newRow("bcrypt, umlauts")
        << umlauts << ann << u"BCRYPT:4:0123456789abcdef:sPefFn1JwxYIqSWme5L9H4wRXDNqB/2"_s;
    QTest::newRow("bcrypt, Cyrillic")
        << u"пароль"_s << ann << u"BCRYPT:4:zZ9./yY8xX7wW6vV:1B0kvdOO7HuzFU3rmYLABKkQmJFl3vC"_s;
    QTest::newRow("bcrypt, beyond the first plane")
        << u"\U0001F511\U0001F511 1"_s << ann
        << u"BCRYPT:6:zZ9./yY8xX7wW6vV:ExMB1H9PwO4/ARKo5KaqoCzPNqCjRLO"_s;
    QTest::newRow("bcrypt, colon in the salt")
        << u"colon in the salt"_s << ann
        << u"BCRYPT:4:zZ9:yY8xX7wW6vV5:4PbPuehy0M61TMqw0NfCp8H3wN1MNh."_s;
    QTest::newRow("bcrypt, 71 octets")
        << QString(71, u'a') << ann
        << u"BCRYPT:4:zZ9./yY8xX7wW6vV:zozA2g5pGF6eX5GLsUc3Sw1wBD6DBOO"_s;
    QTest::newRow("bcrypt, 72 octets")
        << QString(72, u'a') << ann
        << u"BCRYPT:4:zZ9./yY8xX7wW6vV:juArGCVRhLqM0Ig8ijnWgWKxjUHPSn2"_s;
    QTest::newRow("bcrypt, 72 octets of umlauts")
        << QString(36, u'ä') << ann
        << u"BCRYPT:4:zZ9./yY8xX7wW6vV:83jJYR/6MxYcf/pHBHa.rdht2kryiJK"_s;
    QTest::newRow("SHA-256")
        << secret << ann << u"2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"_s;
    QTest::newRow("SHA-256, umlauts")
        << umlauts << ann << u"93e4860377cd14ea266d7c0f31d5ddc85ecd9c1853d3df56a134203506186751"_s;
    QTest::newRow("SHA-512")
        << secret << ann
        << u"bd2b1aaf7ef4f09be9f52ce2d8d599674d81aa9d6a4421696dc4d93dd0619d68"
           "2ce56b4d64a9ef097761ced99e0f67265b5f76085e5b0ee7ca4696b2ad6fe2b2"_s;
    QTest::newRow("SHA-1") << secret << ann << u"e5e9fa1ba31ecd1ae84f75caaa474f3a663f05f4"_s;
    QTest::newRow("SHA-1, umlauts")
        << umlauts << ann << u"2dc156a4fc69f9d3460f76aaf4cfa4b45ac84556"_s;
    QTest::newRow("md5-crypt") << secret << ann << u"$1$abcdefgh$cHJi5PXp/ki/ktXzqlk6I1"_s;
    QTest::newRow("md5-crypt, umlauts")
        << umlauts << ann << u"$1$abcdefgh$az1o22O.eEB1H//Zsm2kK1"_s;
    QTest::newRow("Apache's") << secret << ann << u"$apr1$abcdefgh$h9FWgUz3n9YxylKLlR5SQ/"_s;
    QTest::newRow("Apache's, umlauts")
        << umlauts << ann << u"$apr1$abcdefgh$l3EJhl5GXbJW1Xh23xLmi/"_s;
    QTest::newRow("DES") << secret << ann << u"abNANd1rDfiNc"_s;
    QTest::newRow("DES, umlauts") << umlauts << ann << u"abbEVgpWph7eI"_s;
    QTest::newRow("DES salted with the username")
        << u"Grüße an alle"_s << u"maximilian.mustermann"_s << u"makG6TFFwiDaYM4EZiEigFWY"_s;
    QTest::newRow("DES salted with a long username")
        << u"longpassword12"_s << u"maximilian.mustermann"_s << u"maLU94QKeBeSwHcU28Eqn2Wg"_s;
}

void TestPasswords::knownAnswers()
{
    QFETCH(QString, password);
    QFETCH(QString, login);
    QFETCH(QString, stored);
    QString other = password;
    other[0] = u'?';
    QString tampered = stored;
    tampered.back() = tampered.back() == u'.' ? u'/' : u'.';

    QVERIFY(Domain::verifyPassword(password, stored, login));
    QVERIFY(!Domain::verifyPassword(other, stored, login));
    QVERIFY(!Domain::verifyPassword(password, tampered, login));
}

void TestPasswords::hexMayBeInCapitals()
{
    const QString stored = u"E5E9FA1BA31ECD1AE84F75CAAA474F3A663F05F4"_s;

    QVERIFY(Domain::verifyPassword(u"secret"_s, stored, QString()));
    QVERIFY(!Domain::verifyPassword(u"Secret"_s, stored, QString()));
}

void TestPasswords::bcryptLooksAt72Octets()
{
    const QString stored = u"BCRYPT:4:zZ9./yY8xX7wW6vV:juArGCVRhLqM0Ig8ijnWgWKxjUHPSn2"_s;

    QVERIFY(Domain::verifyPassword(QString(73, u'a'), stored, QString()));
    QVERIFY(Domain::verifyPassword(QString(72, u'a') + u"anything"_s, stored, QString()));
    QVERIFY(!Domain::verifyPassword(QString(71, u'a'), stored, QString()));
}

void TestPasswords::emptyNeverMatches()
{
    const QString ofEmpty = u"BCRYPT:4:ABCDEFGHIJKLMNOP:47M9oxzwhpPco.MGxd7i7PovtECIZxe"_s;

    QVERIFY(!Domain::verifyPassword(QString(), QString(), u"ann"_s));
    QVERIFY(!Domain::verifyPassword(u""_s, u""_s, u"ann"_s));
    QVERIFY(!Domain::verifyPassword(u"secret"_s, QString(), u"ann"_s));
    QVERIFY(!Domain::verifyPassword(QString(), ofEmpty, u"ann"_s));
}

void TestPasswords::nulNeverMatchesCrypt()
{
    const QString candidate = u"secret"_s + QChar(0) + u"more"_s;

    for (const QString &stored : {u"BCRYPT:5:abcdefghijklmnop:6z2Fjk52O/LcoQJQ6cxcr4vAm/4d5TK"_s,
                                  u"$1$abcdefgh$cHJi5PXp/ki/ktXzqlk6I1"_s,
                                  u"$apr1$abcdefgh$h9FWgUz3n9YxylKLlR5SQ/"_s, u"abNANd1rDfiNc"_s}) {
        QVERIFY(!Domain::verifyPassword(candidate, stored, u"ann"_s));
        QVERIFY(!Domain::verifyPassword(u"secret"_s, stored + QChar(0), u"ann"_s));
    }
}

void TestPasswords::hostileValuesNeverMatch_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("login");

    const QString salt = u"abcdefghijklmnop"_s;
    const QString hash = u"6z2Fjk52O/LcoQJQ6cxcr4vAm/4d5TK"_s;
    const QString ann = u"ann"_s;
    QTest::newRow("bcrypt alone") << u"BCRYPT:"_s << ann;
    QTest::newRow("bcrypt without a salt") << u"BCRYPT:5"_s << ann;
    QTest::newRow("bcrypt without a hash") << u"BCRYPT:5:"_s + salt << ann;
    QTest::newRow("bcrypt with an empty hash") << u"BCRYPT:5:"_s + salt + u':' << ann;
    QTest::newRow("bcrypt, only colons") << u"BCRYPT:"_s + QString(50, u':') << ann;
    QTest::newRow("bcrypt, cost missing") << u"BCRYPT::"_s + salt + u':' + hash << ann;
    QTest::newRow("bcrypt, cost no number") << u"BCRYPT:x:"_s + salt + u':' + hash << ann;
    QTest::newRow("bcrypt, cost negative") << u"BCRYPT:-5:"_s + salt + u':' + hash << ann;
    QTest::newRow("bcrypt, cost 3") << u"BCRYPT:3:"_s + salt + u':' + hash << ann;
    // These would take seconds to a day, were they tried.
    QTest::newRow("bcrypt, cost 17, right but for that")
        << u"BCRYPT:17:abcdefghijklmnop:ua/35RXeAla6oguoMeKqsqYAXSu5DEa"_s << ann;
    QTest::newRow("bcrypt, cost 31") << u"BCRYPT:31:"_s + salt + u':' + hash << ann;
    QTest::newRow("bcrypt, cost 32") << u"BCRYPT:32:"_s + salt + u':' + hash << ann;
    QTest::newRow("bcrypt, cost 99") << u"BCRYPT:99:"_s + salt + u':' + hash << ann;
    QTest::newRow("bcrypt, cost beyond int") << u"BCRYPT:4294967301:"_s + salt + u':' + hash << ann;
    QTest::newRow("bcrypt, salt too short")
        << u"BCRYPT:5:"_s + salt.chopped(1) + u':' + hash << ann;
    QTest::newRow("bcrypt, salt too long") << u"BCRYPT:5:"_s + salt + u"x:"_s + hash << ann;
    QTest::newRow("bcrypt, no colon before the hash") << u"BCRYPT:5:"_s + salt + u';' + hash << ann;
    QTest::newRow("bcrypt, umlaut in the salt")
        << u"BCRYPT:5:"_s + salt.chopped(1) + u"ä:"_s + hash << ann;
    QTest::newRow("bcrypt, hash too long") << u"BCRYPT:5:"_s + salt + u':' + hash + u'x' << ann;
    QTest::newRow("bcrypt, hash in no alphabet")
        << u"BCRYPT:5:"_s + salt + u':' + QString(31, u'\x7f') << ann;
    QTest::newRow("crypt's own bcrypt") << u"$2b$31$"_s + QString(53, u'a') << ann;
    QTest::newRow("slow sha512-crypt") << u"$6$rounds=999999999$salt$hash"_s << ann;
    QTest::newRow("md5-crypt, bad salt") << u"$1$a:b\n$hash"_s << ann;
    QTest::newRow("md5-crypt, long salt") << u"$1$"_s + QString(200, u'a') + u"$hash"_s << ann;
    QTest::newRow("Apache's, bad salt") << u"$apr1$äöü$hash"_s << ann;
    QTest::newRow("Apache's, long salt") << u"$apr1$"_s + QString(200, u'a') + u"$hash"_s << ann;
    QTest::newRow("Apache's, empty hash") << u"$apr1$salt$"_s << ann;
    QTest::newRow("failure token") << u"*0"_s << ann;
    QTest::newRow("other failure token") << u"*1"_s << u"*0"_s;
    QTest::newRow("failure token of 13") << u"*0***********"_s << ann;
    QTest::newRow("13 umlauts") << QString(13, u'ä') << ann;
    QTest::newRow("13 of another script") << QString(13, u'山') << ann;
    QTest::newRow("13 NULs") << QString(13, QChar(0)) << ann;
    QTest::newRow("no username") << u"abNANd1rDfiN"_s << QString();
    QTest::newRow("short username") << u"abNANd1rDfiN"_s << u"a"_s;
    QTest::newRow("username of another script") << u"abNANd1rDfiN"_s << u"山田"_s;
    QTest::newRow("username that is a slow setting")
        << u"$2b$31$aaaaaaaaaaaaaaaaaaaaaa"_s << u"$2b$31$aaaaaaaaaaaaaaaaaaaaaa"_s;
    QTest::newRow("username that asks for many rounds")
        << u"_zzzzaaaahash"_s + u"hashhash"_s << u"_zzzzaaaa"_s;
    QTest::newRow("1 MB") << QString(1'000'000, u'a') << ann;
    QTest::newRow("1 MB of bcrypt") << u"BCRYPT:5:"_s + QString(1'000'000, u':') << ann;
    QTest::newRow("1 MB of Apache's") << u"$apr1$"_s + QString(1'000'000, u'$') << ann;
    QTest::newRow("lone surrogates") << QString(13, QChar(0xd800)) << ann;
}

void TestPasswords::hostileValuesNeverMatch()
{
    QFETCH(QString, stored);
    QFETCH(QString, login);

    for (const QString &candidate : {u"secret"_s, stored, login, u"*0"_s, u"*1"_s,
                                     QString(1'000'000, u'a'), QString(3, QChar(0xd800))}) {
        QVERIFY(!Domain::verifyPassword(candidate, stored, login));
    }
}

void TestPasswords::randomValuesNeverMatch()
{
    QRandomGenerator random(20261123);
    const QStringList beginnings = {
        QString(), u"BCRYPT:"_s, u"BCRYPT:4:"_s, u"BCRYPT:4:abcdefghijklmnop:"_s,
        u"$1$"_s,  u"$apr1$"_s,  u"ab"_s,        u"$1$abcdefgh$"_s};
    const QString letters = u":$./09afAFzZ*_é€\n"_s + QChar(0) + QChar(0xd800);

    for (int round = 0; round < 400; ++round) {
        QString stored = beginnings.at(round % beginnings.size());
        const int length = random.bounded(60);
        for (int index = 0; index < length; ++index) {
            stored += letters.at(random.bounded(int(letters.size())));
        }
        QVERIFY2(!Domain::verifyPassword(u"secret"_s, stored, stored.right(5)), qPrintable(stored));
    }
}

void TestPasswords::hashedPasswordsVerify_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("cost");

    QTest::newRow("short") << u"x"_s << 4;
    QTest::newRow("zero") << u"0"_s << 4;
    QTest::newRow("blanks") << u"  "_s << 4;
    QTest::newRow("umlauts") << u"Grüße €"_s << 5;
    QTest::newRow("beyond the first plane") << u"\U0001F511"_s << 6;
    QTest::newRow("72 octets") << QString(36, u'ä') << 4;
}

void TestPasswords::hashedPasswordsVerify()
{
    QFETCH(QString, password);
    QFETCH(int, cost);

    const Domain::Result<QString> stored = Domain::hashPassword(password, cost);

    QVERIFY(static_cast<bool>(stored));
    QVERIFY(Domain::verifyPassword(password, *stored, u"ann"_s));
    QVERIFY(!Domain::verifyPassword(password.chopped(1) + u'?', *stored, u"ann"_s));
    static const QRegularExpression form(
        u"\\ABCRYPT:[0-9]+:[A-Za-z0-9./]{16}:[A-Za-z0-9./]{31}\\z"_s);
    QVERIFY(form.match(*stored).hasMatch());
    QVERIFY(stored->startsWith(u"BCRYPT:%1:"_s.arg(cost)));
}

void TestPasswords::standardCostIsOtobos()
{
    const Domain::Result<QString> stored = Domain::hashPassword(u"secret"_s);

    QVERIFY(static_cast<bool>(stored));
    QVERIFY(stored->startsWith(u"BCRYPT:12:"_s));
    QVERIFY(Domain::verifyPassword(u"secret"_s, *stored, QString()));
}

void TestPasswords::costIsKeptInRange()
{
    QVERIFY(Domain::hashPassword(u"secret"_s, 0)->startsWith(u"BCRYPT:4:"_s));
    QVERIFY(Domain::hashPassword(u"secret"_s, -1)->startsWith(u"BCRYPT:4:"_s));

    // Whatever is made can be verified.
    const QString costliest = *Domain::hashPassword(u"secret"_s, 31);
    QVERIFY(costliest.startsWith(u"BCRYPT:16:"_s));
    QVERIFY(Domain::verifyPassword(u"secret"_s, costliest, QString()));
}

void TestPasswords::everyHashHasItsOwnSalt()
{
    QSet<QString> stored;
    for (int count = 0; count < 20; ++count) {
        stored.insert(Domain::hashPassword(u"secret"_s, 4).value());
    }

    QCOMPARE(stored.size(), qsizetype(20));
}

void TestPasswords::hashingRefuses_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("limit");

    QTest::newRow("73 octets") << QString(73, u'a') << u"password.too_long"_s << 72;
    QTest::newRow("NUL") << u"a"_s + QChar(0) << u"password.nul"_s << 0;
}

void TestPasswords::hashingRefuses()
{
    QFETCH(QString, password);

    const Domain::Result<QString> stored = Domain::hashPassword(password, 4);

    QVERIFY(!stored);
    QCOMPARE(stored.error().code, Domain::ErrorCode::Violations);
    QCOMPARE(stored.error().violations.size(), qsizetype(1));
    QCOMPARE(stored.error().violations.first().field, u"pw"_s);
    QTEST(stored.error().violations.first().code, "code");
    QTEST(stored.error().violations.first().limit, "limit");
}

void TestPasswords::generatedPasswords_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("length");

    QTest::newRow("standard") << 20 << 20;
    QTest::newRow("shortest") << 16 << 16;
    QTest::newRow("too short") << 3 << 16;
    QTest::newRow("negative") << -1 << 16;
    QTest::newRow("as long as bcrypt reads") << 72 << 72;
}

void TestPasswords::generatedPasswords()
{
    QFETCH(int, asked);
    static const QRegularExpression lookAlikes(u"[0Oo1lIi]|[^A-Za-z0-9]"_s);

    for (int count = 0; count < 200; ++count) {
        const QString password = Domain::generatePassword(asked);
        QTEST(int(password.size()), "length");
        QVERIFY(hasAny(password, &QChar::isLower));
        QVERIFY(hasAny(password, &QChar::isUpper));
        QVERIFY(hasAny(password, &QChar::isDigit));
        QVERIFY(!lookAlikes.match(password).hasMatch());
    }
}

void TestPasswords::generatedPasswordsDiffer()
{
    QSet<QString> passwords;
    for (int count = 0; count < 1000; ++count) {
        passwords.insert(Domain::generatePassword());
    }

    QCOMPARE(passwords.size(), qsizetype(1000));
    QCOMPARE(Domain::generatePassword().size(), qsizetype(20));
}

QTEST_APPLESS_MAIN(TestPasswords)
#include "tst_passwords.moc"
