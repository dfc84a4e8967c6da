// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/databasememory.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

namespace Gui {

using namespace Qt::StringLiterals;

QString DatabaseMemory::current()
{
    return QSettings().value("database/current"_L1).toString();
}

void DatabaseMemory::setCurrent(const QString &path)
{
    QSettings().setValue("database/current"_L1, path);
}

QString DatabaseMemory::lastLogin()
{
    return QSettings().value("signin/login"_L1).toString();
}

void DatabaseMemory::setLastLogin(const QString &login)
{
    QSettings().setValue("signin/login"_L1, login);
}

QString DatabaseMemory::folder()
{
    QString path = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (!QDir(path).exists() && QDir().mkpath(path)) {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return path;
}

} // namespace Gui
