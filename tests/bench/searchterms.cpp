// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchterms.h"

#include "search/fold.h"
#include "store/query.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <array>

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

constexpr int sampledPeople = 20'000;
constexpr int infixes = 2000;
constexpr int absentWords = 500;
constexpr int combinations = 1000;
constexpr int wildcards = 500;

/// Texts of one person, folded.
using Texts = QStringList;

/// Not what the query language takes for something else.
bool isPlain(QChar c)
{
    return !c.isSpace() && !c.isSurrogate() && !u"\"*-:"_s.contains(c);
}

bool isPlain(const QString &term)
{
    return std::all_of(term.begin(), term.end(), [](QChar c) { return isPlain(c); });
}

/// What occurs in the texts of everybody, and the texts of some.
class Occurrences
{
public:
    void add(const QString &text)
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (!isPlain(text.at(at))) {
                continue;
            }
            m_characters.insert(text.at(at).unicode());
            if (at > 0 && isPlain(text.at(at - 1))) {
                m_pairs.insert(quint32(text.at(at - 1).unicode()) << 16
                               | quint32(text.at(at).unicode()));
            }
        }
    }
    void keep(const Texts &texts) { m_sample.append(texts); }

    [[nodiscard]] QStringList characters() const
    {
        QStringList terms;
        for (const quint32 character : m_characters) {
            terms.append(QString(QChar(char16_t(character))));
        }
        terms.sort();
        return terms;
    }
    [[nodiscard]] QStringList pairs() const
    {
        QStringList terms;
        for (const quint32 pair : m_pairs) {
            terms.append(QString(QChar(char16_t(pair >> 16))) + QChar(char16_t(pair & 0xffff)));
        }
        terms.sort();
        return terms;
    }
    [[nodiscard]] const QList<Texts> &sample() const { return m_sample; }

private:
    QSet<quint32> m_characters;
    QSet<quint32> m_pairs; ///< the first character above the second
    QList<Texts> m_sample;
};

Result<Occurrences> readOccurrences(const Store::Database &database)
{
    const QSqlDatabase connection = database.connection();
    auto count = Store::runForValue(connection, u"SELECT count(*) FROM customer_user"_s);
    if (!count) {
        return count.error();
    }
    auto query = Store::run(connection,
                            u"SELECT login, first_name, last_name, email, customer_id, phone "
                            "FROM customer_user ORDER BY id"_s);
    if (!query) {
        return query.error();
    }
    const qint64 step = std::max<qint64>(1, count->toLongLong() / sampledPeople);
    Occurrences occurrences;
    for (qint64 row = 1; query->next(); ++row) {
        Texts texts;
        for (int column = 0; column < 6; ++column) {
            if (const QString text = Search::fold(query->value(column).toString());
                !text.isEmpty()) {
                occurrences.add(text);
                texts.append(text);
            }
        }
        if (row % step == 0) {
            occurrences.keep(texts);
        }
    }
    return occurrences;
}

class TermDice
{
public:
    TermDice(const QList<Texts> &people, quint32 seed)
        : m_people(people)
        , m_random(seed)
    {
    }

    const Texts &person() { return m_people.at(m_random.bounded(int(m_people.size()))); }

    QString infix(const Texts &texts, int shortest, int longest)
    {
        for (;;) {
            const QString &text = texts.at(m_random.bounded(int(texts.size())));
            const int length = std::min(m_random.bounded(shortest, longest + 1), int(text.size()));
            const QString term = text.mid(m_random.bounded(int(text.size()) - length + 1), length);
            if (isPlain(term)) {
                return term;
            }
        }
    }

    /// Letters as they follow one another in names, but in no name: the one of one and the other
    /// of another.
    QString absent() { return infix(person(), 3, 5) + u"q"_s + infix(person(), 2, 4) + u"xq"_s; }

private:
    const QList<Texts> &m_people;
    QRandomGenerator m_random;
};

template<typename Make>
QStringList many(int count, Make make)
{
    QStringList terms;
    for (int i = 0; i < count; ++i) {
        terms.append(make());
    }
    return terms;
}

/// A writing, as a term may have letters of it.
struct Script
{
    QString name;
    QList<QChar::Script> scripts;

    [[nodiscard]] bool has(const QString &term) const
    {
        return std::any_of(term.begin(), term.end(),
                           [this](QChar c) { return scripts.contains(c.script()); });
    }
};

} // namespace

Result<QList<TermSet>> searchTerms(const Store::Database &database, quint32 seed)
{
    auto occurrences = readOccurrences(database);
    if (!occurrences) {
        return occurrences.error();
    }
    TermDice dice(occurrences->sample(), seed);
    const auto wildcard = [&]() -> QString {
        const Texts &texts = dice.person();
        return dice.infix(texts, 1, 2) + u'*' + dice.infix(texts, 1, 2);
    };
    return QList<TermSet>{
        {u"every character"_s, occurrences->characters()},
        {u"every pair of characters"_s, occurrences->pairs()},
        {u"infixes"_s, many(infixes, [&] { return dice.infix(dice.person(), 3, 8); })},
        {u"words that do not occur"_s, many(absentWords, [&] { return dice.absent(); })},
        {u"two words"_s,
         many(combinations,
              [&]() -> QString {
                  const Texts &texts = dice.person();
                  return dice.infix(texts, 2, 5) + u' ' + dice.infix(texts, 2, 5);
              })},
        {u"wildcards"_s, many(wildcards, wildcard)},
    };
}

QList<TermSet> termsByScript(const QList<TermSet> &sets)
{
    const std::array<Script, 4> scripts{{{u"Latin"_s, {QChar::Script_Latin}},
                                         {u"Cyrillic"_s, {QChar::Script_Cyrillic}},
                                         {u"Greek"_s, {QChar::Script_Greek}},
                                         {u"CJK"_s,
                                          {QChar::Script_Han, QChar::Script_Hiragana,
                                           QChar::Script_Katakana, QChar::Script_Hangul}}}};
    QList<TermSet> byScript;
    for (const Script &script : scripts) {
        TermSet found{u"those with "_s + script.name, {}};
        for (const TermSet &set : sets) {
            std::copy_if(set.terms.cbegin(), set.terms.cend(), std::back_inserter(found.terms),
                         [&script](const QString &term) { return script.has(term); });
        }
        byScript.append(found);
    }
    return byScript;
}

QList<TermSet> sampleOf(const QList<TermSet> &sets, qsizetype most, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<TermSet> samples;
    for (TermSet set : sets) {
        std::shuffle(set.terms.begin(), set.terms.end(), random);
        samples.append({set.what, set.terms.mid(0, most)});
    }
    return samples;
}

QStringList allTerms(const QList<TermSet> &sets)
{
    QStringList all;
    for (const TermSet &set : sets) {
        all += set.terms;
    }
    return all;
}

} // namespace Bench
