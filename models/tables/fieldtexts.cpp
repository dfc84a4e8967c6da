// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/fieldtexts.h"

#include "domain/settings.h"
#include "domain/validity.h"

#include <QCoreApplication>
#include <QLocale>

namespace Tables {

using namespace Qt::StringLiterals;

namespace {

/// What a validity is called, in OTOBO's own words.
class ValidityTexts
{
    Q_DECLARE_TR_FUNCTIONS(ValidityTexts)

public:
    static QString text(Domain::Validity validity)
    {
        switch (validity) {
        case Domain::Validity::Valid:
            return tr("valid");
        case Domain::Validity::Invalid:
            return tr("invalid");
        case Domain::Validity::InvalidTemporarily:
            break;
        }
        return tr("invalid-temporarily");
    }
};

class TimeTexts
{
    Q_DECLARE_TR_FUNCTIONS(TimeTexts)

public:
    static QString never() { return tr("never", "last login"); }
};

QString labelIn(std::span<const Domain::Field> fields, const QString &column)
{
    const Domain::Field *field = Domain::fieldOf(fields, QLatin1StringView(column.toLatin1()));
    return field ? fieldLabel(*field) : column;
}

} // namespace

QString fieldLabel(const Domain::Field &field)
{
    return QCoreApplication::translate("Field", field.label);
}

QString customerUserLabel(const QString &column)
{
    return labelIn(Domain::customerUserFields(), column);
}

QString customerLabel(const QString &column)
{
    return labelIn(Domain::customerFields(), column);
}

QString settingLabel(const QString &name)
{
    return labelIn(Domain::settingFormFields(), name);
}

QString recordLabel(Domain::RecordKind kind, const QString &column)
{
    // No column is named as a setting is.
    if (QString label = settingLabel(column); label != column) {
        return label;
    }
    switch (kind) {
    case Domain::RecordKind::CustomerUser:
        return labelIn(Domain::customerUserFields(), column);
    case Domain::RecordKind::Customer:
        return labelIn(Domain::customerFields(), column);
    case Domain::RecordKind::Group:
        return labelIn(Domain::groupFields(), column);
    case Domain::RecordKind::Agent:
        break;
    }
    return labelIn(Domain::agentFields(), column);
}

QString validityText(int validId)
{
    const auto validity = Domain::validityFromId(validId);
    return validity ? ValidityTexts::text(*validity) : QString::number(validId);
}

QString lastLoginText(const QString &unixSeconds)
{
    bool isNumber = false;
    const qint64 seconds = unixSeconds.toLongLong(&isNumber);
    if (unixSeconds.isEmpty()) {
        return TimeTexts::never();
    }
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(seconds);
    return isNumber && moment.isValid() ? momentText(moment) : unixSeconds;
}

QString momentText(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
}

QString timestampText(const QString &stored)
{
    QDateTime moment = QDateTime::fromString(stored.left(19), u"yyyy-MM-dd HH:mm:ss"_s);
    if (!moment.isValid()) {
        return stored;
    }
    moment.setTimeSpec(Qt::UTC);
    return momentText(moment);
}

} // namespace Tables
