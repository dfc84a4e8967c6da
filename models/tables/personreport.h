// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/personreport.h"

#include <QJsonObject>
#include <QString>

namespace Tables {

/// Everything about a person as a text for people, in the operator's language.
[[nodiscard]] QString personReportText(const Store::PersonReport &report,
                                       Store::Database &database);

/// The same for programs, in no language.
[[nodiscard]] QJsonObject personReportObject(const Store::PersonReport &report);

/// Where the two files of a report are to be.
struct PersonReportFiles
{
    QString text; ///< empty: none
    QString json; ///< likewise
};

/// The JSON file that belongs to a text file: of the same name, but for the end.
[[nodiscard]] QString jsonFileBeside(const QString &textFile);

/// Writes the files, for their owner alone: both or none. Fails with FileExists if there is
/// anything, with FileReserved, FileIsDirectory, FileNotCreatable and DiskFull.
[[nodiscard]] Domain::Result<void> writePersonReport(const Store::PersonReport &report,
                                                     Store::Database &database,
                                                     const PersonReportFiles &files);

} // namespace Tables
