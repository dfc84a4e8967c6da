// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <cstddef>

namespace Domain {

/// The text columns of a kind of record, and where a record keeps them. For the records' own
/// text() and setText(); any thread.
template<typename Record, std::size_t count>
struct TextColumns
{
    struct Column
    {
        QLatin1StringView name;
        QString Record::*member;
    };

    std::array<Column, count> columns;

    /// Null if the column is none of them.
    [[nodiscard]] QString text(const Record &record, QLatin1StringView column) const
    {
        const auto member = memberOf(column);
        return member == nullptr ? QString() : record.*member;
    }

    /// False, and nothing done, if the column is none of them.
    bool setText(Record &record, QLatin1StringView column, const QString &value) const
    {
        const auto member = memberOf(column);
        if (member == nullptr) {
            return false;
        }
        record.*member = value;
        return true;
    }

private:
    [[nodiscard]] QString Record::*memberOf(QLatin1StringView column) const
    {
        const auto found = std::find_if(columns.begin(), columns.end(),
                                        [&](const Column &each) { return each.name == column; });
        return found == columns.end() ? nullptr : found->member;
    }
};

} // namespace Domain
