// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/settingtexts.h"

#include "tables/errortexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::Violation;

namespace {

/// Makes the sentences; a class only for its translation context.
class SettingTexts
{
    Q_DECLARE_TR_FUNCTIONS(SettingTexts)

public:
    static QString violation(const Violation &violation);
    static QString onOff(bool isOn) { return isOn ? tr("on") : tr("off"); }
};

QString SettingTexts::violation(const Violation &violation)
{
    if (violation.code == "list_limit.invalid"_L1) {
        return tr("Enter a whole number from 1 to %1.").arg(QLocale().toString(violation.limit));
    }
    if (violation.code.startsWith("email_"_L1) && violation.code.endsWith("accepted.invalid"_L1)) {
        return tr("This is not a regular expression. Look for a bracket that is not closed, or put "
                  "a backslash before signs that stand for themselves.");
    }
    if (violation.code.endsWith(".invalid"_L1)) {
        return tr("This is no value for the setting “%1”. Look at its present value for an "
                  "example.")
            .arg(quotable(violation.field));
    }
    if (violation.code.endsWith(".unknown"_L1)) {
        return tr("There is no setting “%1”. List the settings to see their names.")
            .arg(quotable(violation.field));
    }
    return {};
}

} // namespace

QString settingViolationText(const Violation &violation)
{
    return SettingTexts::violation(violation);
}

QString onOffText(bool isOn)
{
    return SettingTexts::onOff(isOn);
}

} // namespace Tables
