// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fold.h"
#include "search/query.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestQuery : public QObject
{
    Q_OBJECT

private slots:
    static void understands_data();
    static void understands();
    static void narrowsToTheOperatorsFields_data();
    static void narrowsToTheOperatorsFields();
    static void matches_data();
    static void matches();
    static void matchesRecordsThatLackFields();
    static void hugeQueriesAreUnderstood_data();
    static void hugeQueriesAreUnderstood();
};

namespace {

const Search::Schema &schema()
{
    static const Search::Schema fields{
        {.name = u"login"_s, .operators = {u"user"_s}},
        {.name = u"first_name"_s, .operators = {u"name"_s, u"first"_s}},
        {.name = u"last_name"_s, .operators = {u"name"_s}},
        {.name = u"email"_s, .operators = {u"email"_s, u"E-Mail"_s}},
        {.name = u"phone"_s, .operators = {u"phone"_s}, .digitsOnly = true},
        {.name = u"create_time"_s, .operators = {u"created"_s}, .searched = false},
    };
    return fields;
}

/// A term in one line: "-a|b in 0,1 as 12"; the fields are left out if it is all that can be.
QString printed(const Search::Term &term)
{
    QStringList fields;
    for (const int field : term.fields) {
        fields.append(QString::number(field));
    }
    const QString all = term.digits.isEmpty() ? u"0,1,2,3"_s : u"0,1,2,3,4"_s;
    QString line = (term.excluded ? u"-"_s : QString()) + term.parts.join(u'|');
    if (fields.join(u',') != all) {
        line += u" in "_s + fields.join(u',');
    }
    if (!term.digits.isEmpty()) {
        line += u" as "_s + term.digits;
    }
    return line;
}

QStringList printed(const QString &typed)
{
    const Search::Query query(typed, schema());
    QStringList lines;
    for (const Search::Term &term : query.terms()) {
        lines.append(printed(term));
    }
    return lines;
}

QString repeated(const QString &text, int times)
{
    return QString(text).repeated(times);
}

void row(const char *name, const QString &typed, const QStringList &terms)
{
    QTest::newRow(name) << typed << terms;
}

void addWordsAndPhrases()
{
    row("nothing", u""_s, {});
    row("blanks", u" \t\u00A0\u3000\n"_s, {});
    row("words", u"Anna Müller"_s, {u"anna"_s, u"muller"_s});
    row("any white space separates", u"a\u3000b\tc\u2003d"_s, {u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    row("same word again", u"a b a"_s, {u"a"_s, u"b"_s});
    row("phrase", u"\"Anna  Müller\""_s, {u"anna  muller"_s});
    row("phrase in the midst", u"a \"b c\" d"_s, {u"a"_s, u"b c"_s, u"d"_s});
    row("phrase keeps its outer blanks", u"\" a \""_s, {u" a "_s});
    row("phrase then word without a blank", u"\"a b\"c"_s, {u"a b"_s, u"c"_s});
    row("empty phrase", u"a \"\" b"_s, {u"a"_s, u"b"_s});
    row("empty phrase alone", u"\"\""_s, {});
    row("unbalanced quote", u"\"a b"_s, {u"\"a"_s, u"b"_s});
    row("quote alone", u"\""_s, {u"\""_s});
    row("three quotes", u"\"\"\""_s, {u"\""_s});
    row("quote inside a word", u"a\"b c\"d"_s, {u"a\"b"_s, u"c\"d"_s});
    row("wildcard", u"a*b"_s, {u"a|b"_s});
    row("wildcards at the ends", u"*a*"_s, {u"a"_s});
    row("many wildcards", u"a**b*c"_s, {u"a|b|c"_s});
    row("wildcard in a phrase", u"\"a b*c d\""_s, {u"a b|c d"_s});
    row("nothing but a wildcard", u"*"_s, {});
    row("nothing but wildcards", u"*** a"_s, {u"a"_s});
    row("phrase of wildcards", u"\"**\""_s, {});
}

void addExclusions()
{
    row("excluded word", u"a -b"_s, {u"a"_s, u"-b"_s});
    row("excluded phrase", u"-\"a b\""_s, {u"-a b"_s});
    row("excluded wildcard", u"-a*b"_s, {u"-a|b"_s});
    row("excluded empty phrase", u"-\"\""_s, {});
    row("excluded unbalanced quote", u"-\"a b"_s, {u"-\"a"_s, u"b"_s});
    row("lone hyphen", u"a - b"_s, {u"a"_s, u"-"_s, u"b"_s});
    row("two hyphens", u"--"_s, {u"--"_s});
    row("two hyphens and a word", u"--a"_s, {u"--a"_s});
    row("hyphen inside a word", u"Hans-Peter"_s, {u"hans-peter"_s});
    row("hyphen after a word", u"a-"_s, {u"a-"_s});
    row("excluded wildcard alone is a hyphen", u"-*"_s, {u"-"_s});
    row("excluded wildcard in a field is text", u"-email:*"_s, {u"-email:"_s});
}

void addFields()
{
    row("field", u"email:a"_s, {u"a in 3"_s});
    row("field of several columns", u"name:a"_s, {u"a in 1,2"_s});
    row("field in capitals", u"EMAIL:a"_s, {u"a in 3"_s});
    row("field name with a hyphen", u"e-mail:a"_s, {u"a in 3"_s});
    row("field with a phrase", u"name:\"a b\""_s, {u"a b in 1,2"_s});
    row("field with a phrase that begins blank", u"name:\" b\""_s, {u" b in 1,2"_s});
    row("field with an empty phrase", u"name:\"\""_s, {});
    row("field with an unbalanced quote", u"name:\"a b"_s, {u"\"a in 1,2"_s, u"b"_s});
    row("field with a wildcard", u"name:a*b"_s, {u"a|b in 1,2"_s});
    row("field with nothing but a wildcard", u"name:*"_s, {});
    row("excluded field", u"-email:a"_s, {u"-a in 3"_s});
    row("excluded field with a phrase", u"-name:\"a b\""_s, {u"-a b in 1,2"_s});
    row("hyphen after the field is text", u"email:-a"_s, {u"-a in 3"_s});
    row("field name alone", u"email: a"_s, {u"email:"_s, u"a"_s});
    row("excluded field name alone", u"-email:"_s, {u"-email:"_s});
    row("unknown field", u"colour:red"_s, {u"colour:red"_s});
    row("column name is no field name", u"first_name:a"_s, {u"first_name:a"_s});
    row("field that is only sorted by", u"created:a"_s, {u"created:a"_s});
    row("colon first", u":a"_s, {u":a"_s});
    row("colon in the word", u"email:a:b"_s, {u"a:b in 3"_s});
    row("colon in a phrase", u"\"email:a\""_s, {u"email:a"_s});
}

void addSignsAndNumbers()
{
    row("literal signs", u"100% a_b a+b@x o'neil \\d !x AND"_s,
        {u"100%"_s, u"a_b"_s, u"a+b@x"_s, u"o'neil"_s, u"\\d"_s, u"!x"_s, u"and"_s});
    row("nothing but marks", u"a \u0301 \"\u0301\""_s, {u"a"_s});
    row("hyphen and a mark", u"-\u0301"_s, {u"-"_s});
    row("two digits", u"12"_s, {u"12 as 12"_s});
    row("one digit", u"7"_s, {u"7"_s});
    row("telephone number", u"+49/30-(12).3"_s, {u"+49/30-(12).3 as 4930123"_s});
    row("telephone number in a phrase", u"\"030 12\""_s, {u"030 12 as 03012"_s});
    row("telephone number with a wildcard", u"030*+*12"_s, {u"030|+|12 as 03012"_s});
    row("digits of another script", u"٣٠"_s, {u"٣٠ as 30"_s});
    row("digits and a letter", u"12a"_s, {u"12a"_s});
    row("digits and a four-byte character", u"12😀"_s, {u"12😀"_s});
    row("signs without digits", u"+-()"_s, {u"+-()"_s});
    row("number in the phone field", u"phone:030"_s, {u"030 in 4 as 030"_s});
    row("excluded number", u"-030"_s, {u"-030 as 030"_s});
    row("word in the phone field finds nothing", u"phone:anna"_s, {u"anna in "_s});
    row("half a surrogate pair", QString(QChar(0xD800)), {u"\uFFFD"_s});
}

} // namespace

void TestQuery::understands_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("terms");

    addWordsAndPhrases();
    addExclusions();
    addFields();
    addSignsAndNumbers();
}

void TestQuery::understands()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, terms);

    const QStringList actual = printed(typed);

    QCOMPARE(actual, terms);
    QCOMPARE(Search::Query(typed, schema()).matchesEverything(), terms.isEmpty());
}

void TestQuery::narrowsToTheOperatorsFields_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("fields");

    QTest::newRow("not narrowed, word") << u"a"_s << QList<int>{0, 1, 2, 3};
    QTest::newRow("not narrowed, number") << u"12"_s << QList<int>{0, 1, 2, 3, 4};
    QTest::newRow("two fields") << u"name:a"_s << QList<int>{1, 2};
    QTest::newRow("second operator of a field") << u"first:a"_s << QList<int>{1};
}

void TestQuery::narrowsToTheOperatorsFields()
{
    QFETCH(const QString, typed);

    const Search::Query query(typed, schema());

    QCOMPARE(query.terms().size(), 1);
    QTEST(query.terms().first().fields, "fields");
}

void TestQuery::matches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");

    const auto row = [](const char *name, const QString &typed, bool found) {
        QTest::newRow(name) << typed << found;
    };
    row("nothing typed", u""_s, true);
    row("first and last name", u"anna müller"_s, true);
    row("the other way round", u"Mull ann"_s, true);
    row("one word is not there", u"anna meier"_s, false);
    row("phrase within a field", u"\"von müller\""_s, true);
    row("phrase across fields", u"\"anna von\""_s, false);
    row("wildcard within a field", u"v*ler"_s, true);
    row("wildcard across fields", u"anna*von"_s, false);
    row("wildcard parts in order", u"ler*von"_s, false);
    row("wildcard parts do not overlap", u"mul*ull"_s, false);
    row("wildcard parts may touch", u"mul*ler"_s, true);
    row("excluded and not there", u"anna -meier"_s, true);
    row("excluded and there", u"anna -von"_s, false);
    row("excluded in another field", u"anna -user:von"_s, true);
    row("field that has it", u"email:example"_s, true);
    row("field that has it not", u"user:example"_s, false);
    row("percent is literal", u"%"_s, false);
    row("underscore is literal", u"a_m"_s, true);
    row("plus is literal", u"anna+otobo"_s, true);
    row("number with other signs", u"030/12-34"_s, true);
    row("number in two words", u"49 1234"_s, true);
    row("number with a wildcard", u"49*34"_s, true);
    row("number with a wildcard in the wrong order", u"1234*49"_s, false);
    row("digits also in text", u"2024"_s, true);
    row("one digit is not a number", u"3"_s, false);
    row("letters never in the number", u"phone:4930a"_s, false);
    row("excluded number", u"-1234"_s, false);
    row("excluding what cannot match", u"-phone:anna"_s, true);
    row("what is only sorted by", u"monday"_s, false);
}

void TestQuery::matches()
{
    QFETCH(const QString, typed);
    const QStringList record{Search::fold(u"a_m2024"_s),
                             Search::fold(u"Anna"_s),
                             Search::fold(u"von Müller"_s),
                             Search::fold(u"anna+otobo@example.net"_s),
                             Search::digitsOf(u"+49 (030) 1234"_s),
                             Search::fold(u"monday"_s)};

    QTEST(Search::Query(typed, schema()).matches(record), "found");
}

void TestQuery::matchesRecordsThatLackFields()
{
    QVERIFY(!Search::Query(u"email:a"_s, schema()).matches({u"a"_s}));
    QVERIFY(Search::Query(u"-email:a"_s, schema()).matches({u"a"_s}));
    QVERIFY(Search::Query().matches({}));
    QVERIFY(!Search::Query(u"a"_s, {}).matches({u"a"_s}));
}

void TestQuery::hugeQueriesAreUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("terms");
    QTest::addColumn<bool>("found");

    QString words;
    for (int i = 0; i < 20'000; ++i) {
        words += u"w%1 "_s.arg(i);
    }
    QTest::newRow("one word of a million letters") << repeated(u"ä"_s, 1'000'000) << 1 << false;
    QTest::newRow("many different words") << words << 20'000 << false;
    QTest::newRow("one word many times") << repeated(u"anna "_s, 200'000) << 1 << true;
    QTest::newRow("quotes") << repeated(u"\""_s, 100'001) << 1 << false;
    QTest::newRow("empty phrases") << repeated(u"-\"\"email:\"\""_s, 100'000) << 0 << true;
    QTest::newRow("quotes apart") << repeated(u"\" "_s, 100'001) << 2 << false;
    QTest::newRow("quotes after hyphens") << repeated(u"-\" "_s, 100'001) << 2 << true;
    QTest::newRow("hyphens") << repeated(u"-"_s, 1'000'000) << 1 << false;
    QTest::newRow("asterisks") << repeated(u"*"_s, 1'000'000) << 0 << true;
    QTest::newRow("wildcards") << repeated(u"a*"_s, 100'000) << 1 << false;
    QTest::newRow("colons") << repeated(u"email:"_s, 100'000) << 1 << false;
    QTest::newRow("marks") << repeated(u"\u0301"_s, 100'000) << 0 << true;
}

/// Quadratic work would run into the time-out: what is linear takes milliseconds.
void TestQuery::hugeQueriesAreUnderstood()
{
    QFETCH(const QString, typed);

    const Search::Query query(typed, schema());
    const bool found = query.matches({u"anna"_s, u"w1"_s, u""_s, u""_s, u"030"_s, u""_s});

    QTEST(int(query.terms().size()), "terms");
    QTEST(found, "found");
}

QTEST_APPLESS_MAIN(TestQuery)
#include "tst_query.moc"
