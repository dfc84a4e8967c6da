// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/customeruserreader.h"

#include "tables/directorycontents.h"

#include <QHash>
#include <QThread>

#include <algorithm>
#include <array>
#include <future>
#include <string_view>

namespace Tables {

namespace {

/// Fewer are read by one thread before another has begun.
constexpr qint64 peopleOfReader = 20'000;
constexpr qint64 mostReaders = 4;

using Ordinal = Search::SharedColumn::Ordinal;

/// Which of the builder's shared texts each customer's name is, by customer id.
QHash<QByteArray, Ordinal> shareNames(Search::SegmentBuilder &builder,
                                      const QList<std::pair<QByteArray, std::string>> &customers)
{
    QHash<QByteArray, Ordinal> names;
    names.reserve(customers.size());
    for (const auto &[id, name] : customers) {
        names.insert(id, builder.share(name));
    }
    return names;
}

} // namespace

CustomerUserReader::CustomerUserReader(const QList<std::pair<QByteArray, std::string>> &customers,
                                       const Search::Collation &collation)
    : m_customers(customers)
    , m_collation(collation)
{
}

Domain::Result<std::vector<Search::SegmentBuilder>>
CustomerUserReader::read(Store::Database &database) const
{
    const Store::CustomerUserStore store(database);
    const auto count = store.count();
    if (!count) {
        return count.error();
    }
    const qint64 readers = std::clamp<qint64>(
        std::min<qint64>(QThread::idealThreadCount(), *count / peopleOfReader), 1, mostReaders);
    auto ranges = store.ranges(int(readers));
    if (!ranges) {
        return ranges.error();
    }
    if (ranges->isEmpty()) {
        ranges->append(Store::IdRange{});
    }
    std::vector<std::future<Part>> others;
    for (const Store::IdRange &range : ranges->mid(1)) {
        others.push_back(std::async(
            std::launch::async | std::launch::deferred,
            [&, range, location = database.location(), options = database.options()] {
                auto own = Store::Database::open(location, options);
                return own ? readRange(**own, range, *count / readers) : Part(own.error());
            }));
    }
    std::vector<Part> parts{readRange(database, ranges->first(), *count / readers)};
    for (std::future<Part> &other : others) {
        parts.push_back(other.get());
    }
    std::vector<Search::SegmentBuilder> builders;
    for (Part &part : parts) {
        if (!part) {
            return part.error();
        }
        builders.push_back(*std::move(part));
    }
    return builders;
}

CustomerUserReader::Part CustomerUserReader::readRange(Store::Database &database,
                                                       const Store::IdRange &range,
                                                       qint64 expected) const
{
    Search::SegmentBuilder builder(customerUserSchema(), size_t(expected));
    const QHash<QByteArray, Ordinal> names = shareNames(builder, m_customers);
    const Ordinal nameless = builder.share({});
    auto read = Store::CustomerUserStore(database).forEach(
        range, [&](const Store::CustomerUserTexts &person) {
            const auto id = QByteArray::fromRawData(person.customerId.data(),
                                                    qsizetype(person.customerId.size()));
            const Ordinal name = names.value(id, nameless);
            const std::string validity = std::to_string(person.validId);
            const std::array<std::string_view, 12> texts{person.login,
                                                         person.firstName,
                                                         person.lastName,
                                                         person.email,
                                                         person.customerId,
                                                         {}, // the customer's name, shared
                                                         person.phone,
                                                         person.mobile,
                                                         {}, // the full name, joined
                                                         person.comments,
                                                         {}, // the last login, late

                                                         validity};
            builder.add(person.id, Domain::isValid(person.validId), texts, {&name, 1});
        });
    if (!read) {
        return read.error();
    }
    builder.sort(static_cast<int>(CustomerUserKey::Login), m_collation);
    return builder;
}

} // namespace Tables
