// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/archive.h"
#include "search/collation.h"
#include "search/layout.h"
#include "search/matcher.h"
#include "search/query.h"
#include "search/segment.h"
#include "search/segmentbuilder.h"

#include <QHash>
#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace Search {

class SegmentQuery;

/// One record to be found.
struct Document
{
    qint64 id = 0;
    bool valid = true;
    QStringList texts; ///< one a field of the schema, as stored; missing ones are empty
};

/// Whether it is counted how many match.
enum class Counting {
    Always,
    WhenCheap ///< not if that took longer than finding the first of them
};

struct Request
{
    QString typed; ///< the query as the operator typed it
    bool includeInvalid = false;
    int sortField = 0; ///< index into the schema; outside of it: by id alone
    Qt::SortOrder order = Qt::AscendingOrder;
    qsizetype limit = -1; ///< the most ids to return; negative: all
    Counting counting = Counting::Always;
    qsizetype atOnce = -1; ///< if it is not counted, so many ids are enough; negative: `limit` is

    /// How many ids are wanted if it is not counted.
    [[nodiscard]] qsizetype first() const { return atOnce < 0 ? limit : qMin(atOnce, limit); }
};

struct Hits
{
    QList<qint64> ids; ///< the first ones in the order asked for
    qsizetype total = 0; ///< how many match, shown or not
    qsizetype hiddenInvalid = 0; ///< how many more would match if invalid ones were included
    bool isCounted = true; ///< false: these two are not known yet
};

/// Finds records by what an operator types, in memory.
///
/// Order: as Collation has it. Descending is the reverse of all that; but those alike are by
/// ascending id in both.
///
/// Most records are in a Segment, sorted by one field. What changed since is searched beside it,
/// one by one, until compact() makes a new segment of both. Copies are cheap and share the segment,
/// so that a worker may count, sort or compact a copy of its own.
/// Thread: any one at a time.
class Index
{
public:
    Index(Schema schema, const QLocale &locale);
    Index(Schema schema, Collation collation);

    /// Replaces everything; the last of an id counts. Sorted by that field from the beginning, if
    /// it is not late.
    void assign(const QList<Document> &documents, int sortField = 0);
    /// The same with what builders for the schema have, each sorted by the field with this index's
    /// collation. No id may be in two of them. Is not prepared, to be done as soon as possible.
    void assign(std::span<SegmentBuilder> builders, int sortField);
    [[nodiscard]] const Collation &collation() const { return m_collation; }
    void put(const Document &document); ///< adds it, or replaces the one of that id
    void remove(qint64 id); ///< does nothing if there is none

    [[nodiscard]] qsizetype size() const;
    /// What it was not counted of may be counted in another thread afterwards, with what it was
    /// asked for beyond the first ids. If asked to stop meanwhile it is neither complete nor
    /// counted.
    [[nodiscard]] Hits find(const Request &request, const std::stop_token &stop = {}) const;
    [[nodiscard]] const Schema &schema() const { return m_schema; }

    /// Gives those added at once by builders their text of a field that is late: until then it is
    /// empty, and sorting by it is by id. `textOf` is asked for each row of the segment.
    void supply(int field, const std::function<std::string_view(const Segment &, Row)> &textOf);
    [[nodiscard]] bool isSupplied(int field) const
    {
        return !m_schema.at(field).late || m_late.contains(field);
    }

    /// Makes finding faster, several times if there are very many records.
    void prepareFinding();
    [[nodiscard]] bool isPrepared() const { return m_isPrepared; }
    /// The first find in an order sorts all records, unless this did.
    void prepareOrder(int field);
    [[nodiscard]] bool hasOrder(int field) const { return m_orders.contains(field); }
    /// Takes over what was prepared in a copy; false, and nothing done, if one of the two was
    /// compacted since.
    bool adoptPrepared(const Index &copy);

    /// How many records were put since the segment was made, and how many of its own were replaced
    /// or removed. Thousands are felt.
    [[nodiscard]] qsizetype changes() const { return m_changed.size() + m_replaced; }
    /// Takes the changes into the segment, and its orders.
    void compact();

    /// What it takes of memory, changes aside.
    [[nodiscard]] size_t bytes() const;

    /// Writes all of it, and what was prepared. There must be no changes(): compact() it before.
    void save(ArchiveWriter &archive) const;
    /// Takes the place of what there is. The schema and the collation must be those it was saved
    /// with. False, and nothing done, if what was read cannot be an index.
    [[nodiscard]] bool load(ArchiveReader &archive);

private:
    /// A record put since the segment was made.
    struct Changed
    {
        qint64 id = 0;
        bool valid = true;
        std::vector<std::string> texts;
        Pieces pieces;
    };
    /// A changed record's place in a sequence of the segment's rows: before that of the number.
    struct Place
    {
        size_t before = 0;
        qsizetype changed = 0; ///< index into m_changed
    };
    struct Sequence;
    class Collector;

    [[nodiscard]] bool isSound() const;
    void forgetSequence() const { m_sequence.reset(); }
    void appendKey(std::string &to, Row row, int field) const;
    void removeChanged(qint64 id);
    [[nodiscard]] std::string key(const Changed &changed, int field) const;
    [[nodiscard]] std::shared_ptr<const Order> ascending(int field) const;
    [[nodiscard]] const Sequence &sequence(int field, Qt::SortOrder direction) const;
    [[nodiscard]] std::vector<Place> places(const Sequence &sequence) const;
    [[nodiscard]] RowSet matching(const SegmentQuery &query, const std::stop_token &stop) const;
    void countRows(Hits &hits, const RowSet &matching, bool includeInvalid) const;
    [[nodiscard]] QList<bool> matchingChanges(const Matcher &matcher) const;
    void countChanges(Hits &hits, const QList<bool> &matching, bool includeInvalid) const;
    [[nodiscard]] std::optional<RowSet> collectFirst(Collector &collector,
                                                     const SegmentQuery &query,
                                                     const Sequence &sequence,
                                                     bool includeInvalid) const;
    void collect(Collector &collector, const RowSet &rows, const Sequence &sequence) const;
    [[nodiscard]] StoredTexts lateChanges(int field) const;
    [[nodiscard]] Order merged(const Order &old, const std::vector<Place> &places, int field,
                               const std::vector<Row> &newRows) const;

    Schema m_schema;
    Layout m_layout;
    Collation m_collation;
    std::shared_ptr<const Segment> m_segment;
    std::shared_ptr<const SegmentGrams> m_grams; ///< of the segment
    bool m_isPrepared = true; ///< whether these are made
    QHash<int, std::shared_ptr<const StoredTexts>> m_late; ///< of the segment's rows, by field
    int m_segmentField = 0; ///< which it is sorted by
    RowSet m_alive; ///< rows of the segment that are neither removed nor replaced
    qsizetype m_replaced = 0; ///< the others
    QList<Changed> m_changed;
    QHash<qint64, qsizetype> m_changedById; ///< indexes into m_changed
    mutable QHash<int, std::shared_ptr<const Order>> m_orders; ///< ascending ones, made so far
    mutable std::shared_ptr<const Sequence> m_sequence; ///< the one asked for last
};

} // namespace Search
