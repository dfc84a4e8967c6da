// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/movedaside.h"

#include "store/newfile.h"
#include "store/rawsqlitefile.h"
#include "store/sqlitefile.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace Store {

using namespace Qt::StringLiterals;

namespace {

QString freeName(const QString &path, const QDateTime &now)
{
    const QString wanted = path + u"-damaged-"_s + now.toString(u"yyyy-MM-dd-HH-mm-ss"_s);
    QString name = wanted;
    const auto isTaken = [&name](QLatin1StringView suffix) {
        return QFileInfo::exists(name + suffix);
    };
    const auto isAnyTaken = [&isTaken] {
        return isTaken({})
            || std::any_of(std::begin(companionSuffixes), std::end(companionSuffixes), isTaken);
    };
    for (int number = 2; isAnyTaken(); ++number) {
        name = u"%1-%2"_s.arg(wanted).arg(number);
    }
    return name;
}

} // namespace

MovedAside::MovedAside(const QString &path, const QDateTime &now)
    : m_path(path)
    , m_name(freeName(path, now))
{
}

MovedAside::~MovedAside()
{
    for (const QString &suffix : std::as_const(m_moved)) {
        (void)renameToNew(m_name + suffix, m_path + suffix);
    }
}

Domain::Result<void> MovedAside::move()
{
    RawSqliteFile file(m_path);
    if (!file.lockExclusively()) {
        return Domain::Error{.code = Domain::ErrorCode::Locked, .subject = m_path};
    }
    // The file last: if it stays, what belongs to it is still to be found; without it, nobody takes
    // that for another one's.
    for (const QLatin1StringView suffix : companionSuffixes) {
        if (auto renamed = movePart(suffix); !renamed) {
            return renamed;
        }
    }
    return movePart({});
}

/// If there is such a part.
Domain::Result<void> MovedAside::movePart(const QString &suffix)
{
    if (!QFileInfo::exists(m_path + suffix)) {
        return {};
    }
    auto renamed = renameToNew(m_path + suffix, m_name + suffix);
    if (renamed) {
        m_moved.prepend(suffix); // the first to come back is the file
    }
    return renamed;
}

} // namespace Store
