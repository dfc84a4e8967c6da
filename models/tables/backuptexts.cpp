// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/backuptexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace Tables {

namespace {

/// Makes the texts; a class only for its translation context.
class BackupTexts
{
    Q_DECLARE_TR_FUNCTIONS(BackupTexts)

public:
    static QString reason(Store::BackupReason reason)
    {
        switch (reason) {
        case Store::BackupReason::Migration:
            return tr("Before an update of the database");
        case Store::BackupReason::Daily:
            return tr("Daily");
        case Store::BackupReason::Restore:
            return tr("Before a backup was restored");
        }
        return {};
    }
};

} // namespace

QString backupReasonText(Store::BackupReason reason)
{
    return BackupTexts::reason(reason);
}

QString backupTimeText(const QDateTime &time)
{
    return QLocale().toString(time, QLocale::ShortFormat);
}

QString fileSizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1);
}

} // namespace Tables
