// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"
#include "search/fold.h"
#include "search/highlighter.h"
#include "search/index.h"
#include "search/query.h"

#include <QByteArray>
#include <QString>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;
using Search::Document;
using Search::Index;
using Search::Query;
using Search::Term;

namespace {

/// As that of the customer users.
const Search::Schema &schema()
{
    static const Search::Schema made{
        {.name = u"login"_s, .operators = {u"user"_s, u"login"_s, u"username"_s}},
        {.name = u"first_name"_s, .searched = false},
        {.name = u"last_name"_s, .searched = false},
        {.name = u"email"_s, .operators = {u"email"_s, u"mail"_s}},
        {.name = u"customer_id"_s, .operators = {u"customer"_s}},
        {.name = u"customer_name"_s, .operators = {u"customer"_s}, .shared = true},
        {.name = u"phone"_s, .operators = {u"phone"_s}, .digitsOnly = true},
        {.name = u"mobile"_s, .operators = {u"phone"_s, u"mobile"_s}, .digitsOnly = true},
        {.name = u"comments"_s, .operators = {u"comment"_s}, .searched = false},
        {.name = u"full_name"_s, .operators = {u"name"_s}, .joins = {1, 2}},
        {.name = u"last_login"_s, .searched = false, .numeric = true, .late = true},
    };
    return made;
}

/// What is no UTF-8 becomes half of a surrogate pair: no other byte would ever make one.
QString decoded(const QByteArray &utf8)
{
    // QString::fromUtf8() would leave out a byte order mark.
    using Flag = QStringDecoder::Flag;
    QStringDecoder decode(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    QString text = decode(utf8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == QChar::ReplacementCharacter) {
            text[i] = QChar(i % 2 == 0 ? 0xD83D : 0xDE00);
        }
    }
    return text;
}

/// What an operator types in the first line; a record in each of the others, its fields between
/// tabulators.
struct Input
{
    QString typed;
    QList<Document> records;

    explicit Input(const QByteArray &bytes)
    {
        constexpr qsizetype mostRecords = 200; // three blocks of an index, and some
        constexpr int oneIsInvalid = 5; // of so many
        const QList<QByteArray> lines = bytes.split('\n');
        typed = decoded(lines.first());
        for (qsizetype i = 1; i < std::min(lines.size(), mostRecords); ++i) {
            Document record{.id = i, .valid = i % oneIsInvalid != 0};
            for (const QByteArray &text : lines.at(i).split('\t')) {
                record.texts.append(decoded(text));
            }
            records.append(record);
        }
    }
};

QString shown(const Document &record, int field)
{
    const QList<int> &joins = schema().at(field).joins;
    QStringList texts;
    for (const int part : joins) {
        texts.append(record.texts.value(part).trimmed());
    }
    texts.removeAll(QString());
    return joins.isEmpty() ? record.texts.value(field) : texts.join(u' ');
}

QString folded(const Document &record, int field)
{
    const QString text = shown(record, field);
    return schema().at(field).digitsOnly ? Search::digitsOf(text) : Search::fold(text);
}

bool hasInOrder(const QString &text, const QStringList &parts)
{
    qsizetype from = 0;
    for (const QString &part : parts) {
        const qsizetype at = text.indexOf(part, from);
        if (at < 0) {
            return false;
        }
        from = at + part.size();
    }
    return true;
}

/// In the plainest way.
bool isIn(const QString &foldedText, const Term &term, int field)
{
    return hasInOrder(foldedText, schema().at(field).digitsOnly ? term.digitParts() : term.parts);
}

bool matches(const QStringList &foldedTexts, const Query &query)
{
    const QList<Term> &terms = query.terms();
    return std::all_of(terms.begin(), terms.end(), [&](const Term &term) {
        const auto hasIt = [&](int field) { return isIn(foldedTexts.at(field), term, field); };
        return std::any_of(term.fields.begin(), term.fields.end(), hasIt) != term.excluded;
    });
}

/// Every text folded, as Query::matches wants them.
QStringList foldedTexts(const Document &record)
{
    QStringList texts;
    for (int field = 0; field < schema().size(); ++field) {
        texts.append(folded(record, field));
    }
    return texts;
}

void isWellMade(const Term &term)
{
    require(!term.parts.isEmpty(), "a term has parts");
    for (const QString &part : term.parts) {
        require(!part.isEmpty(), "no part of a term is empty");
        require(Search::fold(part) == part, "the parts of a term are folded");
    }
    require(term.digits.isEmpty() || term.digits.size() >= 2, "numbers have two digits");
    require(term.digits.isEmpty() || term.digitParts().join(QString()) == term.digits,
            "the parts of a number are its digits");
    require(std::is_sorted(term.fields.begin(), term.fields.end()), "fields are in order");
    for (const int field : term.fields) {
        require(field >= 0 && field < schema().size(), "fields are the schema's");
        require(schema().at(field).searched, "only what is searched is searched");
        require(!schema().at(field).digitsOnly || !term.digits.isEmpty(),
                "nothing but numbers is looked for in telephone fields");
    }
}

/// Between white space of any kind.
QStringList blankSeparated(const QString &typed)
{
    QStringList words(u""_s);
    for (const QChar c : typed) {
        if (!c.isSpace()) {
            words.last().append(c);
        } else if (!words.last().isEmpty()) {
            words.append(u""_s);
        }
    }
    return words;
}

bool isFieldName(const QString &word)
{
    return std::any_of(schema().begin(), schema().end(), [&](const Search::Field &field) {
        return field.operators.contains(word, Qt::CaseInsensitive);
    });
}

bool isOperator(QChar c)
{
    return c == u'"' || c == u'*' || c == u'-' || c == u':';
}

/// Whether a word that has no quotation mark asks for something.
bool saysSomething(const QString &word)
{
    const qsizetype colon = word.indexOf(u':');
    const bool isNarrowed = colon >= 0 && colon + 1 < word.size() && isFieldName(word.first(colon));
    QString text = isNarrowed ? word.sliced(colon + 1) : word;
    text.remove(u'*');
    // A hyphen excludes what does, or is text.
    return word.contains(u'-') || !Search::fold(text).isEmpty();
}

/// There is no wrong query: each word is a term.
void isNotRefused(const QString &typed, const Query &query)
{
    if (typed.contains(u'"')) {
        return;
    }
    QStringList words = blankSeparated(typed);
    words.removeDuplicates();

    require(std::count_if(words.begin(), words.end(), saysSomething) == query.terms().size(),
            "each word that says something is a term");
}

/// Whatever is left without the operators asks for something, also between quotation marks.
void isNotTakenForEmpty(QString typed, const Query &query)
{
    std::replace_if(typed.begin(), typed.end(), isOperator, u' ');
    for (const QString &word : blankSeparated(typed)) {
        require(isFieldName(word) || Search::fold(word).isEmpty() || !query.matchesEverything(),
                "a query that says something is not taken for an empty one");
    }
}

/// Is found by itself, whichever field it is in.
void findsItself(const QString &typed)
{
    static const QList<int> textFields{0, 1, 2, 3, 4, 5};
    static const Index empty(schema(), QLocale::c());
    Document record{.id = 1, .texts = QStringList(schema().size())};
    record.texts[textFields.at(typed.size() % textFields.size())] = typed;
    Index index = empty;
    index.put(record);

    require(index.find({.typed = typed}).total == 1, "words find a text that has them");
}

/// Without operators, words are what is typed, and nothing else.
void plainWordsAreText(const QString &typed, const Query &query)
{
    if (std::any_of(typed.begin(), typed.end(), isOperator)) {
        return;
    }
    QStringList words = blankSeparated(typed);
    words.removeDuplicates();
    QList<QStringList> expected;
    for (const QString &word : words) {
        if (const QString folded = Search::fold(word); !folded.isEmpty()) {
            expected.append(QStringList(folded));
        }
    }
    QList<QStringList> actual;
    for (const Term &term : query.terms()) {
        require(!term.excluded, "nothing is excluded without a hyphen");
        actual.append(term.parts);
    }

    require(actual == expected, "plain words are text");
    findsItself(typed);
}

struct Expected
{
    QList<qint64> valid; ///< ids
    QList<qint64> all;
};

Expected plainlyFound(const QList<Document> &records, const Query &query)
{
    Expected found;
    for (const Document &record : records) {
        const QStringList texts = foldedTexts(record);
        const bool isFound = matches(texts, query);
        require(query.matches(texts) == isFound, "a query matches what the plain reference does");
        if (isFound) {
            found.all.append(record.id);
        }
        if (isFound && record.valid) {
            found.valid.append(record.id);
        }
    }
    return found;
}

void agrees(const Index &index, const QString &typed, const Expected &expected)
{
    constexpr int byId = -1;
    Search::Request request{.typed = typed, .sortField = byId};
    const Search::Hits valid = index.find(request);
    request.includeInvalid = true;
    const Search::Hits all = index.find(request);

    require(valid.ids == expected.valid, "the index finds what the plain reference does");
    require(all.ids == expected.all, "the index finds what is invalid, if it is asked for");
    require(all.total == all.ids.size() && valid.total == valid.ids.size(), "totals are right");
    require(valid.total + valid.hiddenInvalid == all.total, "what is not shown is counted");
}

/// Half of the records in the segment and half beside it, and then all of them in it.
void indexAgrees(const Input &input, const Query &query)
{
    static const Index empty(schema(), QLocale::c());
    const Expected expected = plainlyFound(input.records, query);
    const qsizetype half = input.records.size() / 2;
    Index index = empty;
    index.assign(input.records.first(half), -1);
    for (const Document &record : input.records.sliced(half)) {
        index.put(record);
    }

    agrees(index, input.typed, expected);
    index.compact();
    agrees(index, input.typed, expected);
}

bool splitsPair(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text.at(at - 1).isHighSurrogate()
        && text.at(at).isLowSurrogate();
}

void areInTheText(const QList<Search::Range> &ranges, const QString &text)
{
    qsizetype end = -1;
    for (const Search::Range &range : ranges) {
        require(range.start > end, "what is marked ascends, and does not touch");
        require(range.length > 0, "what is marked is not empty");
        end = range.start + range.length;
        require(end <= text.size(), "what is marked is in the text");
        require(!splitsPair(text, range.start) && !splitsPair(text, end),
                "what is marked are whole characters");
    }
}

void marksWhatIsFound(const Document &record, const Query &query,
                      const Search::Highlighter &highlighter)
{
    for (int field = 0; field < schema().size(); ++field) {
        const QString text = shown(record, field);
        const QString foldedText = folded(record, field);
        const bool isFound = !schema().at(field).digitsOnly
            && std::any_of(query.terms().begin(), query.terms().end(), [&](const Term &term) {
                   return !term.excluded && term.fields.contains(field)
                       && isIn(foldedText, term, field);
               });
        const QList<Search::Range> ranges = highlighter.rangesIn(text, field);

        areInTheText(ranges, text);
        require(isFound == !ranges.isEmpty(), "what is found is marked, and nothing else");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Input input(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    const Query query(input.typed, schema());
    const Search::Highlighter highlighter(input.typed, schema());

    std::for_each(query.terms().begin(), query.terms().end(), isWellMade);
    isNotRefused(input.typed, query);
    isNotTakenForEmpty(input.typed, query);
    plainWordsAreText(input.typed, query);
    indexAgrees(input, query);
    for (const Document &record : input.records) {
        marksWhatIsFound(record, query, highlighter);
    }
    return 0;
}
