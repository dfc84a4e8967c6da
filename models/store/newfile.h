// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace Store {

/// A file that is being made: private from its first byte, under a name of its own in the folder
/// where it is to be. Nothing is left of it unless it is put there.
class NewFile
{
public:
    /// In the folder of `target`. Fails with FileNotCreatable.
    [[nodiscard]] static Domain::Result<std::unique_ptr<NewFile>> create(const QString &target);
    ~NewFile();
    Q_DISABLE_COPY_MOVE(NewFile)

    [[nodiscard]] const QString &path() const { return m_path; }
    /// What is to be in it, all at once. Fails with FileNotCreatable or DiskFull.
    [[nodiscard]] Domain::Result<void> write(const QByteArray &content);
    /// Gives it its name, once all of it is on the disk. Fails with FileExists if anything has that
    /// name, and with FileNotCreatable.
    [[nodiscard]] Domain::Result<void> putAt(const QString &target);

private:
    NewFile(QString path, QString target);

    QString m_path;
    QString m_target; ///< for messages
};

/// Gives a file another name, if nothing has that, and makes sure of it. Fails as NewFile::putAt().
[[nodiscard]] Domain::Result<void> renameToNew(const QString &from, const QString &to);

/// What was left in a folder by programs that were killed while they made a file there: whatever
/// was not written to for a day.
void removeAbandonedFiles(const QString &folder, const QDateTime &now);

} // namespace Store
