// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/feed.h"
#include "store/location.h"
#include "tables/directorycontents.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <stop_token>

namespace Tables {

/// What a directory had read, and up to what change of the database it knows.
struct KeptDirectory
{
    DirectoryContents contents;
    Store::FeedPosition position;
};

/// The file beside a database that its directory is kept in, so that the next start need not read
/// everybody. It has names and numbers of people, and is for its owner alone, as the database is.
/// Nothing is lost with it: without one, or with one that is broken, of another version of this
/// program or another alphabet, all is read from the database. Any thread.
class DirectoryFile
{
public:
    /// Of a database, for somebody who sorts by that locale.
    DirectoryFile(const Store::Location &database, const QLocale &locale);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Whether the position is still in the database's past is for the caller to see.
    [[nodiscard]] std::optional<KeptDirectory> read() const;
    /// Takes the place of what was kept; leaves that, if it cannot be written, or is told to stop.
    [[nodiscard]] bool write(KeptDirectory directory, const std::stop_token &stop = {}) const;
    /// Forgets what was kept: the next start reads everybody from the database.
    void remove() const;

private:
    [[nodiscard]] std::string identity(const DirectoryContents &contents) const;

    QString m_path;
    QLocale m_locale;
};

} // namespace Tables
