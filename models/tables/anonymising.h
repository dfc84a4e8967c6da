// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/anonymiser.h"

#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace Tables {

/// What anonymising does, or did, as labels and values: new username, fields, rows, backups. None
/// of them tells anything of the person.
[[nodiscard]] QList<QPair<QString, QString>>
anonymisationFacts(const Store::AnonymisationExtent &extent);

/// What has to be known besides, a sentence each: that nothing takes it back, what stays.
[[nodiscard]] QStringList anonymisationWarnings(const Store::AnonymisationExtent &extent);

/// The proof that it was done, a text for people: who did it, when, to whom by the new username and
/// the number, and what. It tells nothing of the person.
[[nodiscard]] QString certificateText(const Store::Anonymised &done,
                                      const Store::Location &database);

/// Writes a certificate into a new file, for its owner alone. Fails with FileExists if there is
/// anything, with FileReserved, FileIsDirectory, FileNotCreatable and DiskFull.
[[nodiscard]] Domain::Result<void> writeCertificate(const QString &text, const QString &file,
                                                    const Store::Location &database);

struct AnonymisingOutcome
{
    Store::Anonymised done;
    QString certificate; ///< its text
    std::optional<Domain::Error> certificateError; ///< it was done, but that was not written
};

/// Anonymises the person, forgets what was kept for the search, and writes the certificate into
/// that file, unless that is empty. Nothing is done if it is known beforehand that the file cannot
/// be written.
[[nodiscard]] Domain::Result<AnonymisingOutcome> anonymise(Store::Database &database,
                                                           const Domain::Agent &agent,
                                                           const QString &login,
                                                           const QString &certificateFile);

} // namespace Tables
