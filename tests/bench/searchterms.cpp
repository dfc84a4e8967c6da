// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchterms.h"

#include "search/fold.h"
#include "store/query.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

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

Result<QList<Texts>> sampledTexts(const Store::Database &database)
{
    auto query = Store::run(database.connection(),
                            u"SELECT login, first_name, last_name, email, customer_id, phone "
                            "FROM customer_user WHERE id % max(1, (SELECT count(*) / ? FROM "
                            "customer_user)) = 0 ORDER BY id LIMIT ?"_s,
                            {sampledPeople, sampledPeople});
    if (!query) {
        return query.error();
    }
    QList<Texts> people;
    while (query->next()) {
        Texts texts;
        for (int column = 0; column < 6; ++column) {
            if (const QString text = Search::fold(query->value(column).toString());
                !text.isEmpty()) {
                texts.append(text);
            }
        }
        people.append(texts);
    }
    return people;
}

/// Not what the query language takes for something else.
bool isPlain(const QString &term)
{
    return std::none_of(term.begin(), term.end(), [](QChar c) {
        return c.isSpace() || c.isSurrogate() || u"\"*-:"_s.contains(c);
    });
}

QStringList occurring(const QList<Texts> &people, qsizetype length)
{
    QSet<QString> seen;
    for (const Texts &texts : people) {
        for (const QString &text : texts) {
            for (qsizetype at = 0; at + length <= text.size(); ++at) {
                seen.insert(text.mid(at, length));
            }
        }
    }
    seen.removeIf([](const QString &term) { return !isPlain(term); });
    QStringList terms(seen.cbegin(), seen.cend());
    terms.sort();
    return terms;
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

} // namespace

Result<QList<TermSet>> searchTerms(const Store::Database &database, quint32 seed)
{
    auto people = sampledTexts(database);
    if (!people) {
        return people.error();
    }
    TermDice dice(*people, seed);
    const auto wildcard = [&]() -> QString {
        const Texts &texts = dice.person();
        return dice.infix(texts, 1, 2) + u'*' + dice.infix(texts, 1, 2);
    };
    return QList<TermSet>{
        {u"every character"_s, occurring(*people, 1)},
        {u"every pair of characters"_s, occurring(*people, 2)},
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

} // namespace Bench
