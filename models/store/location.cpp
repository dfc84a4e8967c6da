// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/location.h"

#include <QFileInfo>
#include <QUrl>

namespace Store {

using namespace Qt::StringLiterals;

namespace {

Domain::Error invalid(const QString &typed)
{
    return {.code = Domain::ErrorCode::InvalidLocation, .subject = typed};
}

} // namespace

QString Location::shortName() const
{
    return system == System::Sqlite ? QFileInfo(text).fileName() : QUrl(text).path().mid(1);
}

Domain::Result<Location> parseLocation(const QString &typed)
{
    if (typed.isEmpty() || typed.contains(u'\0')) {
        return invalid(typed);
    }
    const qsizetype schemeEnd = typed.indexOf("://"_L1);
    if (schemeEnd < 0) {
        return Location{Location::System::Sqlite, QFileInfo(typed).absoluteFilePath()};
    }
    const QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.path().size() < 2
        || !url.password().isEmpty()) {
        return invalid(url.adjusted(QUrl::RemovePassword).toString());
    }
    if (url.scheme() == "postgresql"_L1) {
        return Location{Location::System::PostgreSql, typed};
    }
    if (url.scheme() == "mariadb"_L1) {
        return Location{Location::System::MariaDb, typed};
    }
    return invalid(typed);
}

} // namespace Store
