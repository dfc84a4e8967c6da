// SPDX-License-Identifier: GPL-3.0-or-later
#include "scansearch.h"

namespace Bench::ScanSearch {

using namespace Qt::StringLiterals;

QStringList columns()
{
    return {u"login"_s, u"first_name"_s, u"last_name"_s, u"email"_s, u"customer_id"_s};
}

QStringList patterns(const QString &typed)
{
    QStringList patterns;
    for (QString word : typed.split(u' ', Qt::SkipEmptyParts)) {
        for (const QChar special : u"!%_"_s) {
            word.replace(special, QString(u'!') + special);
        }
        patterns.append(u'%' + word.replace(u'*', u'%') + u'%');
    }
    return patterns;
}

QString statement(qsizetype words, const Comparison &comparison)
{
    QStringList conditions;
    for (qsizetype word = 0; word < words; ++word) {
        QStringList either;
        for (const QString &column : columns()) {
            either.append(comparison(column, word));
        }
        conditions.append(u'(' + either.join(u" OR "_s) + u')');
    }
    return u"SELECT id FROM customer_user WHERE %1 ORDER BY login LIMIT %2"_s
        .arg(conditions.join(u" AND "_s))
        .arg(listedAtOnce);
}

} // namespace Bench::ScanSearch
