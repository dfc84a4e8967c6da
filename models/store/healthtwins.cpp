// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/healthtwins.h"

#include "store/healthsources.h"
#include "store/query.h"
#include "store/sqlitereader.h"

#include <algorithm>
#include <string_view>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Result;
using Domain::Table;

namespace {

/// By Unicode's simple case folding, as Domain::sameButForCase() compares.
QByteArray folded(std::string_view text)
{
    QByteArray bytes(text.data(), qsizetype(text.size()));
    const bool isAscii = std::all_of(text.begin(), text.end(), [](char octet) {
        return static_cast<unsigned char>(octet) < 0x80;
    });
    return isAscii ? bytes.toLower() : QString::fromUtf8(bytes).toCaseFolded().toUtf8();
}

/// Goes through the column of all rows.
template<typename Visit>
Result<void> forEachText(const QSqlDatabase &connection, Table table, const QString &column,
                         Visit visit)
{
    auto reader = SqliteReader::prepare(
        connection, u"SELECT rowid, %1 FROM %2"_s.arg(column, Domain::tableName(table)), {});
    if (!reader) {
        return reader.error();
    }
    while (reader->next()) {
        if (const std::string_view text = reader->text(1); !text.empty()) {
            visit(reader->number(0), folded(text));
        }
    }
    return reader->finish();
}

/// What occurs more than once.
std::vector<size_t> repeated(std::vector<size_t> hashes)
{
    std::sort(hashes.begin(), hashes.end());
    std::vector<size_t> found;
    for (size_t index = 1; index < hashes.size(); ++index) {
        const bool isNew = found.empty() || found.back() != hashes[index];
        if (hashes[index] == hashes[index - 1] && isNew) {
            found.push_back(hashes[index]);
        }
    }
    return found;
}

/// Leaves out who has no other after all: different texts may have the same hash.
std::vector<HealthTwin> withOthers(const std::vector<HealthTwin> &sorted)
{
    std::vector<HealthTwin> twins;
    for (size_t index = 0; index < sorted.size(); ++index) {
        const QByteArray &text = sorted[index].folded;
        const bool asBefore = index > 0 && sorted[index - 1].folded == text;
        const bool asBehind = index + 1 < sorted.size() && sorted[index + 1].folded == text;
        if (asBefore || asBehind) {
            twins.push_back(sorted[index]);
        }
    }
    return twins;
}

} // namespace

/// The texts of a million people are too much to be kept; the hash of each is not.
Result<std::vector<HealthTwin>> twinsIn(const QSqlDatabase &connection, Table table,
                                        const QString &column)
{
    std::vector<size_t> hashes;
    auto hashed = forEachText(connection, table, column, [&hashes](qint64, const QByteArray &text) {
        hashes.push_back(qHash(text));
    });
    if (!hashed) {
        return hashed.error();
    }
    const std::vector<size_t> suspects = repeated(std::move(hashes));
    std::vector<HealthTwin> twins;
    if (suspects.empty()) {
        return twins;
    }
    auto collected =
        forEachText(connection, table, column, [&](qint64 rowId, const QByteArray &text) {
            if (std::binary_search(suspects.begin(), suspects.end(), qHash(text))) {
                twins.push_back({text, rowId});
            }
        });
    if (!collected) {
        return collected.error();
    }
    std::sort(twins.begin(), twins.end(), [](const HealthTwin &left, const HealthTwin &right) {
        return left.folded != right.folded ? left.folded < right.folded : left.rowId < right.rowId;
    });
    return withOthers(twins);
}

Result<HealthRow> twinRow(const QSqlDatabase &connection, Table table, const QString &column,
                          const std::vector<HealthTwin> &twins, size_t index)
{
    const HealthTwin &twin = twins[index];
    const bool followsOther = index > 0 && twins[index - 1].folded == twin.folded;
    const HealthTwin &other = twins[followsOther ? index - 1 : index + 1];
    const QString name = namingColumn(table);
    auto query =
        run(connection,
            u"SELECT t.%1, t.%2, t.%3, (SELECT o.%2 FROM %4 o WHERE o.rowid = ?) FROM %4 t "
            "WHERE t.rowid = ?"_s.arg(keyColumn(table), name, column, Domain::tableName(table)),
            {other.rowId, twin.rowId});
    if (!query) {
        return query.error();
    }
    HealthRow row{.table = table, .field = column};
    if (query->next()) {
        row.key = {{keyColumn(table), query->value(0)}};
        row.record = query->value(1).toString();
        row.found = shortened(query->value(2).toString());
        row.other = query->value(3).toString();
    }
    return row;
}

} // namespace Store
