// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/errortexts.h"
#include "tables/violationtexts.h"
#include "tests/tables/tablesfixture.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::ErrorCode;
using Domain::Violation;

namespace {

struct Code
{
    ErrorCode code;
    const char *name;
    bool namesSubject = true;
};

/// All of them but Violations, which has no sentence of its own.
constexpr Code codes[] = {
    {ErrorCode::Conflict, "a conflict", false},
    {ErrorCode::NotFound, "not found"},
    {ErrorCode::ChangeNotFound, "change not found"},
    {ErrorCode::NeverDeleted, "never deleted", false},
    {ErrorCode::SignInRefused, "sign-in refused", false},
    {ErrorCode::NotPermitted, "not permitted"},
    {ErrorCode::FileMissing, "file missing"},
    {ErrorCode::FileExists, "file exists"},
    {ErrorCode::FileReserved, "file of the database"},
    {ErrorCode::FileIsDirectory, "a folder"},
    {ErrorCode::FileNotReadable, "file not readable"},
    {ErrorCode::FileNotCreatable, "file not creatable"},
    {ErrorCode::FileMoved, "file moved"},
    {ErrorCode::FileEmpty, "file empty"},
    {ErrorCode::NotADatabase, "no database"},
    {ErrorCode::ForeignDatabase, "another program's database"},
    {ErrorCode::NewerDatabase, "a newer version's database"},
    {ErrorCode::Truncated, "truncated"},
    {ErrorCode::Damaged, "damaged"},
    {ErrorCode::ReadOnly, "read-only"},
    {ErrorCode::Locked, "locked"},
    {ErrorCode::DiskFull, "disk full"},
    {ErrorCode::ServerUnsupported, "a server"},
    {ErrorCode::Cancelled, "cancelled", false},
    {ErrorCode::CopyDamaged, "a damaged copy"},
    {ErrorCode::BackupFailed, "no backup"},
    {ErrorCode::Irreversible, "irreversible"},
    {ErrorCode::InvalidLocation, "no location"},
    {ErrorCode::Database, "anything else"},
};

bool isPlain(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar character) {
        return character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator;
    });
}

} // namespace

class TestErrorTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void everyErrorHasASentence_data();
    void everyErrorHasASentence();
    void everySentenceIsAnother();
    void whatWasNotFoundIsCalledByItsKind_data();
    void whatWasNotFoundIsCalledByItsKind();
    void aConflictTellsWhoAndWhen();
    void violationsAreSentencesALineEach();
    void violationsNameTheCulprit_data();
    void violationsNameTheCulprit();
    void hostileTextsStayPlainAndShort_data();
    void hostileTextsStayPlainAndShort();
    void collisionsTellBothValues();
    void collisionsWithoutAnAuthor();
    void whoStoredAValueIsTold_data();
    void whoStoredAValueIsTold();
    void whoChangedTheRecordIsTold();
    void valuesAreMadeQuotable_data();
    void valuesAreMadeQuotable();
};

void TestErrorTexts::everyErrorHasASentence_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("namesSubject");

    for (const Code &each : codes) {
        QTest::newRow(each.name) << static_cast<int>(each.code) << each.namesSubject;
    }
}

void TestErrorTexts::everyErrorHasASentence()
{
    QFETCH(int, code);
    QFETCH(bool, namesSubject);
    const Error error{.code = static_cast<ErrorCode>(code),
                      .subject = u"/srv/%1/people.db"_s,
                      .detail = u"SQLITE_SECRET_DETAIL"_s};

    const QString text = Tables::errorText(error);

    QVERIFY(text.size() > 20);
    QVERIFY(text.endsWith(u'.'));
    QCOMPARE(text.contains(error.subject), namesSubject);
    QVERIFY(!text.contains(error.detail));
    QVERIFY(!text.contains(u'\n'));
}

void TestErrorTexts::everySentenceIsAnother()
{
    QSet<QString> texts;
    for (const Code &each : codes) {
        texts.insert(Tables::errorText({.code = each.code, .subject = u"x"_s}));
    }

    QCOMPARE(texts.size(), qsizetype(std::size(codes)));
    // A code that was added to the enumeration has to be added to the table above as well.
    QCOMPARE(static_cast<int>(ErrorCode::Database), int(std::size(codes)));
}

void TestErrorTexts::whatWasNotFoundIsCalledByItsKind_data()
{
    QTest::addColumn<int>("record");
    QTest::addColumn<QString>("begin");

    const auto row = [](const char *name, Domain::RecordKind record, const QString &begin) {
        QTest::newRow(name) << static_cast<int>(record) << begin;
    };
    row("customer user", Domain::RecordKind::CustomerUser, u"Customer user “x” was not found."_s);
    row("customer", Domain::RecordKind::Customer, u"Customer “x” was not found."_s);
    row("group", Domain::RecordKind::Group, u"Group “x” was not found."_s);
    row("agent", Domain::RecordKind::Agent, u"Agent “x” was not found."_s);
}

void TestErrorTexts::whatWasNotFoundIsCalledByItsKind()
{
    QFETCH(int, record);
    QFETCH(QString, begin);

    const QString text = Tables::errorText({.code = ErrorCode::NotFound,
                                            .subject = u"x"_s,
                                            .record = static_cast<Domain::RecordKind>(record)});

    QVERIFY2(text.startsWith(begin), qPrintable(text));
}

void TestErrorTexts::aConflictTellsWhoAndWhen()
{
    const QDateTime when({2024, 2, 29}, {13, 5}, Qt::UTC);
    const Domain::Conflict conflict{.changedBy = u"carl"_s, .changedAt = when};

    const QString text = Tables::errorText({.code = ErrorCode::Conflict, .conflict = conflict});

    QVERIFY(text.contains(u"carl"_s));
    QVERIFY(text.contains(QLocale().toString(when, QLocale::ShortFormat)));
}

void TestErrorTexts::violationsAreSentencesALineEach()
{
    const QList<Violation> violations{{.field = u"login"_s, .code = u"login.required"_s},
                                      {.field = u"email"_s, .code = u"email.syntax"_s}};

    const QString text =
        Tables::errorText({.code = ErrorCode::Violations, .violations = violations});

    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0), Tables::violationText(violations.at(0)));
    QCOMPARE(lines.at(1), Tables::violationText(violations.at(1)));
}

void TestErrorTexts::violationsNameTheCulprit_data()
{
    QTest::addColumn<Violation>("violation");
    QTest::addColumn<QString>("named");

    const auto row = [](const Violation &violation, const QString &named) {
        QTest::newRow(qPrintable(violation.code + u", "_s + violation.field + violation.suggestion))
            << violation << named;
    };
    row({.field = u"last_name"_s, .code = u"last_name.required"_s}, u"Lastname"_s);
    row({.field = u"email"_s, .code = u"email.required"_s}, u"Email"_s);
    row({.field = u"customer_id"_s, .code = u"customer_id.required"_s}, u"Customer"_s);
    row({.field = u"customer_id"_s, .code = u"customer_id.required"_s}, u"Customer is"_s);
    row({.field = u"customer_id"_s,
         .code = u"customer_id.required"_s,
         .record = Domain::RecordKind::Customer},
        u"Customer ID is"_s);
    row({.field = u"url"_s,
         .code = u"url.too_long"_s,
         .limit = 200,
         .record = Domain::RecordKind::Customer},
        u"URL"_s);
    row({.field = u"zip"_s, .code = u"zip.too_long"_s, .limit = 200}, u"200"_s);
    row({.field = u"email"_s, .code = u"email.too_long"_s, .limit = 150}, u"150"_s);
    row({.field = u"street"_s, .code = u"street.control_character"_s}, u"Street"_s);
    row({.field = u"email"_s, .code = u"email.control_character"_s}, u"Email"_s);
    row({.field = u"login"_s, .code = u"login.taken"_s, .owner = u"BOB"_s}, u"BOB"_s);
    row({.field = u"login"_s, .code = u"login.too_long"_s, .limit = 100}, u"100"_s);
    row({.field = u"login"_s, .code = u"login.too_long"_s, .limit = 1}, u"Username"_s);
    row({.field = u"email"_s, .code = u"email.syntax"_s, .value = u"ann@acme"_s},
        u"“ann@acme” is not an email address"_s);
    row({.field = u"email"_s, .code = u"email.syntax"_s, .suggestion = u"a@b.example.net"_s},
        u"a@b.example.net"_s);
    row({.field = u"email"_s, .code = u"email.taken"_s, .owner = u"carl"_s}, u"carl"_s);
    row({.field = u"email"_s, .code = u"email.not_allowed"_s, .value = u"a@example.com"_s},
        u"Addresses like “a@example.com”"_s);
    row({.field = u"customer_id"_s, .code = u"customer_id.unknown"_s, .value = u"ACM"_s},
        u"This CustomerID is invalid: there is no customer “ACM”"_s);
    row({.field = u"customer_id"_s, .code = u"customer_id.taken"_s, .owner = u"Acme"_s}, u"Acme"_s);
    row({.field = u"name"_s, .code = u"name.taken"_s, .owner = u"acme"_s}, u"acme"_s);
    const auto ofGroup = Domain::RecordKind::Group;
    const auto ofAgent = Domain::RecordKind::Agent;
    row({.field = u"name"_s, .code = u"name.required"_s, .record = ofGroup}, u"Name is"_s);
    row({.field = u"name"_s, .code = u"name.taken"_s, .owner = u"ops"_s, .record = ofGroup},
        u"Group “ops”"_s);
    row({.field = u"name"_s, .code = u"admin.last"_s, .record = ofGroup}, u"group admin"_s);
    row({.field = u"in_admin"_s, .code = u"admin.last"_s, .record = ofAgent}, u"another agent"_s);
    row({.field = u"login"_s, .code = u"login.taken"_s, .owner = u"ann"_s, .record = ofAgent},
        u"invalid agents"_s);
    row({.field = u"login"_s, .code = u"login.too_long"_s, .limit = 191, .record = ofAgent},
        u"191 character(s). Shorten"_s);
    row({.field = u"pw"_s, .code = u"pw.required"_s, .record = ofAgent}, u"Password is"_s);
    row({.field = u"customer_id"_s, .code = u"no_customer_exists"_s}, u"customer"_s);
    row({.field = u"pw"_s, .code = u"password.too_long"_s, .limit = 72}, u"72"_s);
    row({.field = u"pw"_s, .code = u"password.nul"_s}, u"password"_s);
    row({.field = u"valid_id"_s, .code = u"valid_id.unknown"_s, .value = u"gone"_s},
        u"validity “gone”"_s);
    row({.field = u"login"_s, .code = u"read_only"_s}, u"Username"_s);
    row({.field = u"login"_s, .code = u"login.left_over"_s, .limit = 3}, u"3 relation"_s);
    row({.field = u"customer_id"_s, .code = u"customer_id.left_over"_s, .limit = 4},
        u"4 relation"_s);
    row({.field = u"user_id"_s, .code = u"user_id.unknown"_s, .value = u"bob"_s}, u"“bob”"_s);
    row({.field = u"group_id"_s, .code = u"group_id.unknown"_s, .value = u"77"_s}, u"such group"_s);
    row({.field = u"permission_key"_s, .code = u"permission_key.unknown"_s, .value = u"create"_s},
        u"“create”"_s);
    row({.field = u"permission_context"_s,
         .code = u"permission_context.unknown"_s,
         .value = u"Ticket"_s},
        u"“Ticket”"_s);
    row({.field = u"list_limit"_s, .code = u"list_limit.invalid"_s, .limit = 1000},
        u"from 1 to 1,000."_s);
    row({.field = u"email_unique"_s, .code = u"email_unique.invalid"_s}, u"email_unique"_s);
    row({.field = u"email_never_accepted"_s, .code = u"email_never_accepted.invalid"_s},
        u"not a regular expression"_s);
    row({.field = u"no_such"_s, .code = u"no_such.unknown"_s}, u"no_such"_s);
}

void TestErrorTexts::violationsNameTheCulprit()
{
    QFETCH(Violation, violation);
    QFETCH(QString, named);

    const QString text = Tables::violationText(violation);

    QVERIFY2(text.contains(named), qPrintable(text));
    QVERIFY(text.size() > 20);
    QVERIFY(!text.contains(u'%'));
}

void TestErrorTexts::hostileTextsStayPlainAndShort_data()
{
    QTest::addColumn<QString>("hostile");

    QTest::newRow("a megabyte") << QString(1024 * 1024, u'x');
    QTest::newRow("a megabyte of pairs") << u"\U0001F600"_s.repeated(512 * 1024);
    QTest::newRow("line breaks") << u"a\r\nb\nc\u2028d\u2029e\u0085f"_s;
    QTest::newRow("control characters") << u"\u0007\u001B[31m\u0000\u009B"_s;
    QTest::newRow("HTML") << u"<b onclick='x()'>bold</b>&amp;<br>"_s;
    QTest::newRow("placeholders") << u"%1%2%3 %n %L1"_s;
}

void TestErrorTexts::hostileTextsStayPlainAndShort()
{
    QFETCH(QString, hostile);
    constexpr qsizetype mostCharacters = 1000;
    const QString quoted = Tables::quotable(hostile);
    QStringList texts;

    for (const Code &each : codes) {
        const Domain::Conflict conflict{.changedBy = hostile};
        texts.append(
            Tables::errorText({.code = each.code, .subject = hostile, .conflict = conflict}));
        QVERIFY(!each.namesSubject || texts.constLast().contains(quoted));
    }
    for (const auto *code :
         {"email.taken", "login.taken", "name.taken", "email.syntax", "x.unknown", "x.invalid",
          "x.too_long", "customer_id.taken", "user_id.unknown", "permission_key.unknown",
          "permission_context.unknown", "email.not_allowed", "customer_id.unknown",
          "valid_id.unknown", "x.required", "x"}) {
        const QString field = QString::fromLatin1(code).section(u'.', 0, 0);
        texts.append(Tables::violationText({.field = field == "x"_L1 ? hostile : field,
                                            .code = QString::fromLatin1(code),
                                            .owner = hostile,
                                            .suggestion = hostile,
                                            .value = hostile}));
    }
    const Domain::Collision collision{
        .column = hostile, .seen = hostile, .stored = hostile, .wanted = hostile};
    texts += Tables::collisionTexts({.collisions = {collision}});
    texts += Tables::collisionTexts({.collisions = {collision}, .changedBy = hostile});
    const Domain::Conflict signedRow{.changedBy = hostile, .changedByName = hostile};
    texts += Tables::changedMeanwhileText(signedRow);
    texts += Tables::storedByText(collision, signedRow);

    for (const QString &text : std::as_const(texts)) {
        QVERIFY2(isPlain(text), qPrintable(text.left(mostCharacters)));
        QVERIFY2(text.size() < 2 * mostCharacters, qPrintable(text.left(mostCharacters)));
        QVERIFY(text.isValidUtf16());
    }
}

void TestErrorTexts::collisionsTellBothValues()
{
    const QDateTime when({2024, 2, 29}, {13, 5}, Qt::UTC);
    const Domain::Conflict conflict{
        .collisions = {{.column = u"city"_s, .seen = {}, .stored = u"%5"_s, .wanted = u"Ulm"_s},
                       {.column = u"valid_id"_s, .seen = 1, .stored = 2, .wanted = 3},
                       {.column = u"fax"_s, .seen = u"a"_s, .stored = {}, .wanted = u"b"_s}},
        .changedBy = u"carl"_s,
        .changedAt = when};

    const QStringList texts = Tables::collisionTexts(conflict);

    QCOMPARE(texts.size(), 3);
    const QString moment = QLocale().toString(when, QLocale::ShortFormat);
    QCOMPARE(texts.at(0),
             u"City is now “%5”, changed by carl on "_s + moment + u"; you entered “Ulm”."_s);
    QVERIFY(texts.at(1).startsWith(u"Validity is now “invalid”, "_s));
    QVERIFY(texts.at(1).endsWith(u"“invalid-temporarily”."_s));
    QVERIFY(texts.at(2).startsWith(u"Fax is now “”, "_s));
}

void TestErrorTexts::collisionsWithoutAnAuthor()
{
    const Domain::Conflict conflict{
        .collisions = {{.column = u"city"_s, .stored = u"Bonn"_s, .wanted = u"Ulm"_s}}};

    QCOMPARE(Tables::collisionTexts(conflict),
             QStringList{u"City is now “Bonn”; you entered “Ulm”."_s});
    QVERIFY(Tables::collisionTexts({}).isEmpty());
}

void TestErrorTexts::whoStoredAValueIsTold_data()
{
    QTest::addColumn<Domain::Collision>("collision");
    QTest::addColumn<Domain::Conflict>("conflict");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("sentence");

    const QDateTime first({2024, 2, 29}, {13, 5}, Qt::UTC);
    const QDateTime later({2024, 3, 1}, {9, 0}, Qt::UTC);
    const QString firstText = QLocale().toString(first, QLocale::ShortFormat);
    const QString laterText = QLocale().toString(later, QLocale::ShortFormat);
    const Domain::Authorship carl{.login = u"carl"_s, .fullName = u"Carl Clerk"_s, .time = first};
    const Domain::Collision known{
        .column = u"city"_s, .stored = u"Bonn"_s, .wanted = u"Ulm"_s, .storedBy = carl};
    const Domain::Collision unknown{.column = u"city"_s, .stored = u"Bonn"_s, .wanted = u"Ulm"_s};
    const Domain::Conflict signedRow{
        .changedBy = u"root"_s, .changedByName = u"%1"_s, .changedAt = later};

    QTest::newRow("by the journal")
        << known << signedRow << u"by Carl Clerk (carl) on "_s + firstText
        << u"City is now “Bonn”, changed by Carl Clerk (carl) on %1; you entered “Ulm”."_s.arg(
               firstText);
    QTest::newRow("by the journal, in a table that does not say")
        << known << Domain::Conflict() << u"by Carl Clerk (carl) on "_s + firstText
        << u"City is now “Bonn”, changed by Carl Clerk (carl) on %1; you entered “Ulm”."_s.arg(
               firstText);
    QTest::newRow("by the row")
        << unknown << signedRow
        << u"by another program; the record was last changed by %1 (root) on "_s + laterText
        << u"City is now “Bonn”, changed by %1 (root) on "_s + laterText
            + u"; you entered “Ulm”."_s;
    QTest::newRow("by nobody") << unknown << Domain::Conflict() << u"by another program"_s
                               << u"City is now “Bonn”; you entered “Ulm”."_s;
}

void TestErrorTexts::whoStoredAValueIsTold()
{
    QFETCH(Domain::Collision, collision);
    QFETCH(Domain::Conflict, conflict);
    conflict.collisions = {collision};

    QTEST(Tables::storedByText(collision, conflict), "who");
    QTEST(Tables::collisionTexts(conflict).constFirst(), "sentence");
}

void TestErrorTexts::whoChangedTheRecordIsTold()
{
    const QDateTime when({2024, 2, 29}, {13, 5}, Qt::UTC);
    const Domain::Conflict conflict{
        .changedBy = u"carl"_s, .changedByName = u"Carl Clerk"_s, .changedAt = when};

    QCOMPARE(Tables::changedMeanwhileText(conflict),
             u"Carl Clerk (carl) changed this record on %1, while you were editing it."_s.arg(
                 QLocale().toString(when, QLocale::ShortFormat)));
    QCOMPARE(Tables::changedMeanwhileText({}),
             u"Somebody changed this record while you were editing it."_s);
}

void TestErrorTexts::valuesAreMadeQuotable_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a text") << u"Ünïcödé <b> \U0001F600"_s << u"Ünïcödé <b> \U0001F600"_s;
    QTest::newRow("control characters") << u"a\nb\u0000c\u0085"_s << u"a\uFFFDb\uFFFDc\uFFFD"_s;
    QTest::newRow("separators of lines and paragraphs")
        << u"a\u2028b\u2029c"_s << u"a\uFFFDb\uFFFDc"_s;
    QTest::newRow("as long as may be") << QString(200, u'x') << QString(200, u'x');
    QTest::newRow("longer than that") << QString(201, u'x') << QString(QString(200, u'x') + u'…');
    QTest::newRow("a pair at the cut")
        << QString(QString(199, u'x') + u"\U0001F600tail"_s) << QString(QString(199, u'x') + u'…');
    QTest::newRow("from right to left") << u"דנה (1)"_s << u"\u2068דנה (1)\u2069"_s;
    QTest::newRow("quoted before") << u"\u2068محمد\u2069"_s << u"\u2068محمد\u2069"_s;
    QTest::newRow("what turns text round")
        << u"a\u202Eb\u2066c\u2067d\u2069e\u2068f"_s << u"a\uFFFDb\uFFFDc\uFFFDdef"_s;
    QTest::newRow("a sentence with such a value")
        << u"\u2068דנה\u2069 (dana)"_s << u"\u2068דנה\u2069 (dana)"_s;
    QTest::newRow("such a value at the cut")
        << QString(QString(199, u'x') + u"\u2068דנה\u2069"_s)
        << QString(u'\u2068' + QString(199, u'x') + u"ד…\u2069"_s);
}

void TestErrorTexts::valuesAreMadeQuotable()
{
    QFETCH(QString, value);
    QFETCH(QString, expected);

    QCOMPARE(Tables::quotable(value), expected);
}

QTEST_GUILESS_MAIN(TestErrorTexts)
#include "tst_errortexts.moc"
