// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/secrets.h"

#include "app/console/failures.h"
#include "app/console/text.h"
#include "tables/errortexts.h"

#include <QFile>

#include <unistd.h>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

/// A password has 72 octets at most; what is longer is a wrong file, perhaps an endless one.
constexpr qint64 longestLine = 65'536;

QString sourceName(const QString &path)
{
    return path == "-"_L1 ? translate("Console", "standard input") : Tables::quotable(path);
}

Outcome unreadable(const QString &path, const QString &reason)
{
    return usageError(translate("Console", "The password file (%1) cannot be read: %2")
                          .arg(sourceName(path), Tables::quotable(reason)));
}

QByteArray withoutLineEnd(QByteArray line)
{
    if (line.endsWith('\n')) {
        line.chop(1);
        if (line.endsWith('\r')) {
            line.chop(1);
        }
    }
    return line;
}

} // namespace

Attempt<QString> readPassword(const QString &path)
{
    if (path.contains(QChar::Null) || path.isEmpty()) {
        return unreadable(path, translate("Console", "that is no file name."));
    }
    QFile file(path);
    const bool opened = path == "-"_L1 ? file.open(STDIN_FILENO, QIODevice::ReadOnly)
                                       : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return unreadable(path, file.errorString());
    }
    const QByteArray line = file.readLine(longestLine);
    if (file.error() != QFileDevice::NoError) {
        return unreadable(path, file.errorString());
    }
    const auto password = decoded(withoutLineEnd(line));
    if (!password) {
        return unreadable(path, translate("Console", "its first line is not UTF-8."));
    }
    return *password;
}

Attempt<QString> readNewPassword(const QString &path)
{
    auto password = readPassword(path);
    if (password && password->isEmpty()) {
        return usageError(translate("Console",
                                    "The password file (%1) is empty: its first line is to "
                                    "be the password.")
                              .arg(sourceName(path)));
    }
    return password;
}

} // namespace Console
