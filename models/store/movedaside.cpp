// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/movedaside.h"

#include "store/newfile.h"
#include "store/rawsqlitefile.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace Store {

using namespace Qt::StringLiterals;

namespace {

/// The file last: if it stays, what belongs to it is still to be found; without it, nobody takes
/// that for another one's.
constexpr QLatin1StringView movedSuffixes[] = {"-wal"_L1, "-shm"_L1, "-journal"_L1, ""_L1};

QString freeName(const QString &path, const QDateTime &now)
{
    const QString wanted = path + u"-damaged-"_s + now.toString(u"yyyy-MM-dd-HH-mm-ss"_s);
    QString name = wanted;
    const auto isTaken = [&name](QLatin1StringView suffix) {
        return QFileInfo::exists(name + suffix);
    };
    for (int number = 2; std::any_of(std::begin(movedSuffixes), std::end(movedSuffixes), isTaken);
         ++number) {
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
    for (const QLatin1StringView suffix : movedSuffixes) {
        if (!QFileInfo::exists(m_path + suffix)) {
            continue;
        }
        if (auto renamed = renameToNew(m_path + suffix, m_name + suffix); !renamed) {
            return renamed.error();
        }
        m_moved.prepend(suffix); // the first to come back is the file
    }
    return {};
}

} // namespace Store
