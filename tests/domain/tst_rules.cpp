// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"
#include "domain/rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::CustomerUser;
using Domain::CustomerUserFacts;
using Domain::EmailPolicy;
using Domain::Violation;

/// Column → value, to be set in a record.
using Values = QMap<QByteArray, QString>;

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void smallestNewPersonIsAccepted();
    void newPersonsValues_data();
    void newPersonsValues();
    void lengthsAreTheColumns_data();
    void lengthsAreTheColumns();
    void facts_data();
    void facts();
    void changes_data();
    void changes();
    void validityCounts_data();
    void validityCounts();
    void anybodyCanBeDeactivated_data();
    void anybodyCanBeDeactivated();
    void emailPolicy_data();
    void emailPolicy();
    void passwords_data();
    void passwords();
};

namespace {

CustomerUser smallestPerson()
{
    return {.firstName = u"Ann"_s,
            .lastName = u"Lee"_s,
            .login = u"ann"_s,
            .email = u"ann@acme.example.net"_s,
            .customerId = u"acme"_s};
}

CustomerUser with(CustomerUser person, const Values &values)
{
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (value.key() == "valid_id") {
            person.validId = value.value().toInt();
        } else {
            person.setText(QLatin1StringView(value.key()), value.value());
        }
    }
    return person;
}

CustomerUserFacts nothingInTheWay()
{
    return {.customerExists = true, .anyCustomerExists = true};
}

/// One line a violation: code, then what else it says. The field is told where the code does not
/// begin with it.
QStringList printed(const QList<Violation> &violations)
{
    QStringList lines;
    for (const Violation &violation : violations) {
        QString line = violation.code;
        if (!line.startsWith(violation.field + u'.')) {
            line += u" of " + violation.field;
        }
        if (!violation.owner.isEmpty()) {
            line += u" by " + violation.owner;
        }
        if (violation.limit != 0) {
            line += u" max " + QString::number(violation.limit);
        }
        if (!violation.suggestion.isEmpty()) {
            line += u" try " + violation.suggestion;
        } else if (!violation.value.isEmpty()) {
            line += u": " + violation.value;
        }
        lines.append(line);
    }
    return lines;
}

} // namespace

void TestRules::smallestNewPersonIsAccepted()
{
    const auto violations =
        Domain::check(smallestPerson(), nullptr, nothingInTheWay(), Domain::defaultEmailPolicy());

    QCOMPARE(printed(violations), QStringList());
}

void TestRules::newPersonsValues_data()
{
    QTest::addColumn<Values>("values");
    QTest::addColumn<QStringList>("expected");

    const QStringList none;
    QTest::newRow("all optional ones")
        << Values{{"title", u"Dr."_s}, {"phone", u"+49 1"_s}, {"comments", u"vip"_s}} << none;
    QTest::newRow("zero is a value")
        << Values{{"first_name", u"0"_s}, {"last_name", u"0"_s}, {"login", u"0"_s}} << none;
    QTest::newRow("no first name")
        << Values{{"first_name", u""_s}} << QStringList{u"first_name.required"_s};
    QTest::newRow("NULL for a last name")
        << Values{{"last_name", QString()}} << QStringList{u"last_name.required"_s};
    QTest::newRow("blanks for a username")
        << Values{{"login", u" "_s}} << QStringList{u"login.required"_s};
    QTest::newRow("no email") << Values{{"email", u""_s}} << QStringList{u"email.required"_s};
    QTest::newRow("no customer") << Values{{"customer_id", u""_s}}
                                 << QStringList{u"customer_id.required"_s};
    QTest::newRow("everything missing, in the form's order")
        << Values{{"first_name", {}}, {"last_name", {}},   {"login", {}},
                  {"email", {}},      {"customer_id", {}}, {"valid_id", u"0"_s}}
        << QStringList{u"first_name.required"_s,  u"last_name.required"_s,
                       u"login.required"_s,       u"email.required"_s,
                       u"customer_id.required"_s, u"valid_id.unknown: 0"_s};
    QTest::newRow("missing in an invalid new record as well")
        << Values{{"first_name", {}}, {"email", {}}, {"valid_id", u"2"_s}}
        << QStringList{u"first_name.required"_s, u"email.required"_s};
    QTest::newRow("line break") << Values{{"street", u"a\nb"_s}}
                                << QStringList{u"street.control_character"_s};
    QTest::newRow("tabulator in the username")
        << Values{{"login", u"a\tb"_s}} << QStringList{u"login.control_character"_s};
    QTest::newRow("control character goes before syntax")
        << Values{{"email", u"a\nb"_s}} << QStringList{u"email.control_character"_s};
    QTest::newRow("control character in a customer id")
        << Values{{"customer_id", u"a\u0085"_s + u'b'}}
        << QStringList{u"customer_id.control_character"_s};
    QTest::newRow("length goes before control characters")
        << Values{{"title", QString(51, u'\n') + u'a'}} << QStringList{u"title.too_long max 50"_s};
    QTest::newRow("right-to-left mark is fine") << Values{{"last_name", u"אב\u200f"_s}} << none;
    QTest::newRow("invalid from the start") << Values{{"valid_id", u"2"_s}} << none;
    QTest::newRow("temporarily invalid") << Values{{"valid_id", u"3"_s}} << none;
    QTest::newRow("unknown validity")
        << Values{{"valid_id", u"4"_s}} << QStringList{u"valid_id.unknown: 4"_s};
    QTest::newRow("bad email") << Values{{"email", u"ann@acme"_s}}
                               << QStringList{u"email.syntax: ann@acme"_s};
    QTest::newRow("bad email of an invalid person")
        << Values{{"email", u"ann@acme"_s}, {"valid_id", u"2"_s}} << none;
    QTest::newRow("forbidden email of a temporarily invalid person")
        << Values{{"email", u"ann@example.com"_s}, {"valid_id", u"3"_s}} << none;
    QTest::newRow("display name") << Values{{"email", u"Ann <ann@x.org>"_s}}
                                  << QStringList{u"email.syntax try ann@x.org"_s};
    QTest::newRow("display name, but the address is not allowed")
        << Values{{"email", u"Ann <ann@example.com>"_s}}
        << QStringList{u"email.syntax: Ann <ann@example.com>"_s};
    QTest::newRow("forbidden domain") << Values{{"email", u"ann@example.com"_s}}
                                      << QStringList{u"email.not_allowed: ann@example.com"_s};
    QTest::newRow("always accepted") << Values{{"email", u"root@localhost"_s}} << none;
}

void TestRules::newPersonsValues()
{
    QFETCH(Values, values);

    const auto violations = Domain::check(with(smallestPerson(), values), nullptr,
                                          nothingInTheWay(), Domain::defaultEmailPolicy());

    QTEST(printed(violations), "expected");
}

void TestRules::lengthsAreTheColumns_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<int>("limit");

    for (const Domain::Field &field : Domain::customerUserFields()) {
        const bool isLogin = field.name() == "login"_L1;
        if (field.kind == Domain::FieldKind::Text || field.kind == Domain::FieldKind::CustomerId
            || field.kind == Domain::FieldKind::Country) {
            QTest::newRow(field.column)
                << QByteArray(field.column) << (isLogin ? 100 : field.length);
        }
    }
}

void TestRules::lengthsAreTheColumns()
{
    QFETCH(QByteArray, column);
    QFETCH(int, limit);
    const QString key = u"\U0001F511"_s; // one character, but two of QString's

    const CustomerUser fits = with(smallestPerson(), {{column, key.repeated(limit)}});
    const CustomerUser tooLong = with(smallestPerson(), {{column, key.repeated(limit + 1)}});
    const EmailPolicy policy = Domain::defaultEmailPolicy();

    QCOMPARE(printed(Domain::check(fits, nullptr, nothingInTheWay(), policy)), QStringList());
    QCOMPARE(printed(Domain::check(tooLong, nullptr, nothingInTheWay(), policy)),
             QStringList{u"%1.too_long max %2"_s.arg(QString::fromLatin1(column)).arg(limit)});
}

void TestRules::facts_data()
{
    QTest::addColumn<Values>("values");
    QTest::addColumn<CustomerUserFacts>("facts");
    QTest::addColumn<QStringList>("expected");

    const QString local(64, u'a');
    QTest::newRow("username taken") << Values{} << CustomerUserFacts{u"ANN"_s, {}, true, true}
                                    << QStringList{u"login.taken by ANN"_s};
    QTest::newRow("username too long and taken")
        << Values{{"login", QString(101, u'a')}} << CustomerUserFacts{u"x"_s, {}, true, true}
        << QStringList{u"login.too_long max 100"_s};
    QTest::newRow("email taken") << Values{} << CustomerUserFacts{{}, u"bob"_s, true, true}
                                 << QStringList{u"email.taken by bob"_s};
    QTest::newRow("always accepted email taken")
        << Values{{"email", u"root@localhost"_s}} << CustomerUserFacts{{}, u"bob"_s, true, true}
        << QStringList{u"email.taken by bob"_s};
    QTest::newRow("invalid person's email taken")
        << Values{{"valid_id", u"2"_s}} << CustomerUserFacts{{}, u"bob"_s, true, true}
        << QStringList{u"email.taken by bob"_s};
    QTest::newRow("bad email goes before taken")
        << Values{{"email", u"ann"_s}} << CustomerUserFacts{{}, u"bob"_s, true, true}
        << QStringList{u"email.syntax: ann"_s};
    QTest::newRow("email too long goes before all")
        << Values{{"email", local + u'@' + u"b."_s.repeated(43)}}
        << CustomerUserFacts{{}, u"bob"_s, true, true} << QStringList{u"email.too_long max 150"_s};
    QTest::newRow("unknown customer") << Values{} << CustomerUserFacts{{}, {}, false, true}
                                      << QStringList{u"customer_id.unknown: acme"_s};
    QTest::newRow("no customer anywhere") << Values{} << CustomerUserFacts{{}, {}, false, false}
                                          << QStringList{u"no_customer_exists of customer_id"_s};
    QTest::newRow("no customer anywhere, none given")
        << Values{{"customer_id", {}}} << CustomerUserFacts{{}, {}, false, false}
        << QStringList{u"no_customer_exists of customer_id"_s};
    QTest::newRow("both taken") << Values{} << CustomerUserFacts{u"ANN"_s, u"bob"_s, false, true}
                                << QStringList{u"login.taken by ANN"_s, u"email.taken by bob"_s,
                                               u"customer_id.unknown: acme"_s};
}

void TestRules::facts()
{
    QFETCH(Values, values);
    QFETCH(CustomerUserFacts, facts);

    const auto violations =
        Domain::check(with(smallestPerson(), values), nullptr, facts, Domain::defaultEmailPolicy());

    QTEST(printed(violations), "expected");
}

void TestRules::changes_data()
{
    QTest::addColumn<Values>("stored");
    QTest::addColumn<Values>("edits");
    QTest::addColumn<QStringList>("expected");

    const QStringList none;
    const QString longLogin(150, u'a');
    QTest::newRow("nothing") << Values{} << Values{} << none;
    QTest::newRow("unchanged username longer than 100")
        << Values{{"login", longLogin}} << Values{{"title", u"Dr."_s}} << none;
    QTest::newRow("changed username longer than 100")
        << Values{{"login", longLogin}} << Values{{"login", longLogin.chopped(1)}}
        << QStringList{u"login.too_long max 100"_s};
    QTest::newRow("username in other case is a change")
        << Values{} << Values{{"login", u"Ann"_s}} << QStringList{u"login.taken by bob"_s};
    QTest::newRow("email in other case is a change")
        << Values{} << Values{{"email", u"Ann@acme.example.net"_s}}
        << QStringList{u"email.taken by carl"_s};
    QTest::newRow("unchanged unknown customer") << Values{} << Values{{"zip", u"1"_s}} << none;
    QTest::newRow("changed to an unknown customer")
        << Values{} << Values{{"customer_id", u"x"_s}} << QStringList{u"customer_id.unknown: x"_s};
    QTest::newRow("customer taken away")
        << Values{} << Values{{"customer_id", {}}} << QStringList{u"customer_id.required"_s};
    QTest::newRow("unchanged line break")
        << Values{{"street", u"a\nb"_s}} << Values{{"zip", u"1"_s}} << none;
    QTest::newRow("changed line break")
        << Values{{"street", u"a\nb"_s}} << Values{{"street", u"a\nc"_s}}
        << QStringList{u"street.control_character"_s};
    QTest::newRow("unchanged overlong value")
        << Values{{"title", QString(60, u'a')}} << Values{{"zip", u"1"_s}} << none;
    QTest::newRow("NULL and empty are the same")
        << Values{{"title", QString()}} << Values{{"title", u""_s}} << none;
}

/// Everything is taken and no customer exists, so whatever is looked at is refused.
void TestRules::changes()
{
    QFETCH(Values, stored);
    QFETCH(Values, edits);
    const CustomerUser previous = with(smallestPerson(), stored);
    const CustomerUserFacts facts{.loginOwner = u"bob"_s, .emailOwner = u"carl"_s};

    const auto violations =
        Domain::check(with(previous, edits), &previous, facts, Domain::defaultEmailPolicy());

    QTEST(printed(violations), "expected");
}

void TestRules::validityCounts_data()
{
    QTest::addColumn<Values>("stored");
    QTest::addColumn<Values>("edits");
    QTest::addColumn<QStringList>("expected");

    const QStringList none;
    QTest::newRow("unchanged missing name of a valid person")
        << Values{{"first_name", {}}} << Values{{"zip", u"1"_s}}
        << QStringList{u"first_name.required"_s};
    QTest::newRow("unchanged missing name of an invalid person")
        << Values{{"first_name", {}}, {"valid_id", u"2"_s}} << Values{{"zip", u"1"_s}} << none;
    QTest::newRow("name of an invalid person taken away")
        << Values{{"valid_id", u"2"_s}} << Values{{"first_name", {}}}
        << QStringList{u"first_name.required"_s};
    QTest::newRow("unchanged bad email of a valid person")
        << Values{{"email", u"ann"_s}} << Values{{"zip", u"1"_s}}
        << QStringList{u"email.syntax: ann"_s};
    QTest::newRow("unchanged forbidden email of a valid person")
        << Values{{"email", u"ann@example.com"_s}} << Values{{"zip", u"1"_s}}
        << QStringList{u"email.not_allowed: ann@example.com"_s};
    QTest::newRow("unchanged email with a display name")
        << Values{{"email", u"Ann <ann@x.org>"_s}} << Values{{"zip", u"1"_s}}
        << QStringList{u"email.syntax try ann@x.org"_s};
    QTest::newRow("bad email of an invalid person")
        << Values{{"valid_id", u"2"_s}, {"email", u"ann"_s}} << Values{{"zip", u"1"_s}} << none;
    QTest::newRow("changed bad email of an invalid person")
        << Values{{"valid_id", u"2"_s}, {"email", u"ann"_s}} << Values{{"email", u"bob"_s}}
        << QStringList{u"email.taken by carl"_s};
    QTest::newRow("made valid with a bad email")
        << Values{{"valid_id", u"2"_s}, {"email", u"ann"_s}} << Values{{"valid_id", u"1"_s}}
        << QStringList{u"email.syntax: ann"_s};
    QTest::newRow("made valid with a missing name")
        << Values{{"valid_id", u"2"_s}, {"last_name", {}}} << Values{{"valid_id", u"1"_s}}
        << QStringList{u"last_name.required"_s};
    QTest::newRow("made valid") << Values{{"valid_id", u"3"_s}} << Values{{"valid_id", u"1"_s}}
                                << none;
    QTest::newRow("unchanged unknown validity")
        << Values{{"valid_id", u"9"_s}} << Values{{"zip", u"1"_s}} << none;
    QTest::newRow("changed to an unknown validity")
        << Values{{"valid_id", u"9"_s}} << Values{{"valid_id", u"8"_s}}
        << QStringList{u"valid_id.unknown: 8"_s};
}

void TestRules::validityCounts()
{
    changes();
}

void TestRules::anybodyCanBeDeactivated_data()
{
    QTest::addColumn<Values>("stored");

    const QString endless(300, u'\n');
    QTest::newRow("proper") << Values{};
    QTest::newRow("nothing in it") << Values{
        {"first_name", {}}, {"last_name", {}}, {"login", {}}, {"email", {}}, {"customer_id", {}}};
    QTest::newRow("everything too long, full of line breaks")
        << Values{{"first_name", endless}, {"last_name", endless},   {"login", endless},
                  {"email", endless},      {"customer_id", endless}, {"title", endless}};
    QTest::newRow("forbidden email") << Values{{"email", u"ann@example.com"_s}};
    QTest::newRow("unknown validity") << Values{{"valid_id", u"77"_s}};
}

void TestRules::anybodyCanBeDeactivated()
{
    QFETCH(Values, stored);
    const CustomerUser previous = with(smallestPerson(), stored);
    const CustomerUserFacts facts{.loginOwner = u"bob"_s, .emailOwner = u"carl"_s};

    for (const QString &validity : {u"2"_s, u"3"_s}) {
        const CustomerUser next = with(previous, {{"valid_id", validity}});
        QCOMPARE(printed(Domain::check(next, &previous, facts, Domain::defaultEmailPolicy())),
                 QStringList());
    }
}

void TestRules::emailPolicy_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("unique");
    QTest::addColumn<QString>("always");
    QTest::addColumn<QString>("never");
    QTest::addColumn<QStringList>("expected");

    const QStringList taken{u"email.taken by bob"_s};
    const QStringList syntax{u"email.syntax: ann"_s};
    QTest::newRow("not unique") << u"a@x.org"_s << false << u""_s << u""_s << QStringList();
    QTest::newRow("unique") << u"a@x.org"_s << true << u""_s << u""_s << taken;
    QTest::newRow("empty patterns match nothing") << u"ann"_s << false << u""_s << u""_s << syntax;
    QTest::newRow("broken patterns match nothing")
        << u"ann"_s << false << u"("_s << u"("_s << syntax;
    QTest::newRow("accepted in spite of its syntax")
        << u"ann"_s << false << u"^ann$"_s << u""_s << QStringList();
    QTest::newRow("accepted goes before refused")
        << u"a@x.org"_s << false << u"x"_s << u"x"_s << QStringList();
    QTest::newRow("refused") << u"a@x.org"_s << false << u""_s << u"@x"_s
                             << QStringList{u"email.not_allowed: a@x.org"_s};
    QTest::newRow("suggestion by the accepted pattern")
        << u"R <r@x.org>"_s << false << u"^r@"_s << u"@x"_s
        << QStringList{u"email.syntax try r@x.org"_s};
}

void TestRules::emailPolicy()
{
    QFETCH(QString, address);
    QFETCH(bool, unique);
    QFETCH(QString, always);
    QFETCH(QString, never);
    const EmailPolicy policy{unique, QRegularExpression(always), QRegularExpression(never)};
    CustomerUserFacts facts = nothingInTheWay();
    facts.emailOwner = u"bob"_s;

    const auto violations =
        Domain::check(with(smallestPerson(), {{"email", address}}), nullptr, facts, policy);

    QTEST(printed(violations), "expected");
}

void TestRules::passwords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("limit");

    QTest::newRow("short") << u"x"_s << QString() << 0;
    QTest::newRow("empty") << QString() << QString() << 0;
    QTest::newRow("72 octets") << QString(72, u'a') << QString() << 0;
    QTest::newRow("73 octets") << QString(73, u'a') << u"password.too_long"_s << 72;
    QTest::newRow("72 octets of umlauts") << QString(36, u'ä') << QString() << 0;
    QTest::newRow("73 octets with umlauts")
        << QString(36, u'ä') + u'a' << u"password.too_long"_s << 72;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u'b' << u"password.nul"_s << 0;
    QTest::newRow("NUL in a long one") << QString(100, QChar(0)) << u"password.nul"_s << 0;
}

void TestRules::passwords()
{
    QFETCH(QString, password);
    QFETCH(QString, code);
    QFETCH(int, limit);

    const auto violation = Domain::checkPassword(password);

    QCOMPARE(violation.has_value(), !code.isEmpty());
    if (violation) {
        QCOMPARE(violation->field, u"pw"_s);
        QCOMPARE(violation->code, code);
        QCOMPARE(violation->limit, limit);
    }
}

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
