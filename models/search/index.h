// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/matcher.h"
#include "search/query.h"

#include <QByteArray>
#include <QCollator>
#include <QHash>
#include <QList>
#include <QLocale>
#include <QString>

namespace Search {

/// One record to be found.
struct Document
{
    qint64 id = 0;
    bool valid = true;
    QStringList texts; ///< one a field of the schema, as stored; missing ones are empty
};

struct Request
{
    QString typed; ///< the query as the operator typed it
    bool includeInvalid = false;
    int sortField = 0; ///< index into the schema; outside of it: by id alone
    Qt::SortOrder order = Qt::AscendingOrder;
    qsizetype limit = -1; ///< the most ids to return; negative: all
};

struct Hits
{
    QList<qint64> ids; ///< the first ones in the order asked for
    qsizetype total = 0; ///< how many match, shown or not
    qsizetype hiddenInvalid = 0; ///< how many more would match if invalid ones were included
};

/// Finds records by what an operator types, in memory.
///
/// Order: by the locale's collation (numbers in texts by value, case last), empty texts last. A
/// numeric field goes by value; what is no number comes between the numbers and the empty ones.
/// Descending is the reverse of all that; but those alike are by ascending id in both.
///
/// The first find in an order sorts all records, later ones and each put and remove do not.
/// Thread: any one at a time.
class Index
{
public:
    /// The C locale knows no alphabet: English stands in for it.
    Index(Schema schema, const QLocale &locale);

    void
    assign(const QList<Document> &documents); ///< replaces everything; the last of an id counts
    void put(const Document &document); ///< adds it, or replaces the one of that id
    void remove(qint64 id); ///< does nothing if there is none

    [[nodiscard]] qsizetype size() const { return m_slots.size(); }
    [[nodiscard]] Hits find(const Request &request) const;
    [[nodiscard]] const Schema &schema() const { return m_schema; }

private:
    /// A place in m_entries. Orders are lists of them; an entry keeps its place while it lives.
    using Slot = quint32;
    enum class State : quint8 { Free, Invalid, Valid };
    /// Where its bytes stand: the words and then the numbers (see Layout) in m_searched, all fields
    /// as stored in m_stored, for sorting.
    struct Entry
    {
        qint64 id = 0;
        qsizetype searched = 0;
        qsizetype stored = 0;
        quint32 wordsLength = 0;
        quint32 numbersLength = 0;
        quint32 storedLength = 0;
        State state = State::Free;
    };
    struct OrderKey
    {
        int field = 0;
        Qt::SortOrder direction = Qt::AscendingOrder;

        friend bool operator==(OrderKey a, OrderKey b) = default;
        friend size_t qHash(OrderKey key, size_t seed = 0)
        {
            return qHashMulti(seed, key.field, int(key.direction));
        }
    };
    struct SortKey;

    [[nodiscard]] Entry append(const Document &document);
    void compact();
    [[nodiscard]] bool matches(const Entry &entry, const Matcher &matcher) const;
    [[nodiscard]] SortKey sortKey(const Entry &entry, int field) const;
    /// Where in the sequence the entry stands, or would have to stand.
    [[nodiscard]] qsizetype place(const QList<Slot> &sequence, OrderKey order,
                                  const Entry &entry) const;
    [[nodiscard]] const QList<Slot> &ordered(OrderKey order) const;

    Schema m_schema;
    Layout m_layout;
    QCollator m_collator;
    QList<Entry> m_entries;
    QByteArray m_searched; ///< one after the other, those of replaced and removed entries too
    QByteArray m_stored;
    qsizetype m_waste = 0; ///< bytes in these two that no entry has any more
    QList<Slot> m_free;
    QHash<qint64, Slot> m_slots; ///< by id
    mutable QHash<OrderKey, QList<Slot>> m_orders; ///< those asked for so far
};

} // namespace Search
