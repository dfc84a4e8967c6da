// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace Store {

/// A damaged database's file, and what SQLite keeps beside it, under another name. Back under its
/// own when this goes out of scope, unless it is to be kept aside.
class MovedAside
{
public:
    MovedAside(const QString &path, const QDateTime &now);
    ~MovedAside();
    Q_DISABLE_COPY_MOVE(MovedAside)

    /// Whatever there is of it. Fails with Locked if somebody has it open, and as renameToNew().
    [[nodiscard]] Domain::Result<void> move();
    void keep() { m_moved.clear(); }
    [[nodiscard]] const QString &name() const { return m_name; } ///< the path it is moved to

private:
    [[nodiscard]] Domain::Result<void> movePart(const QString &suffix);

    QString m_path;
    QString m_name;
    QList<QString> m_moved; ///< suffixes
};

} // namespace Store
