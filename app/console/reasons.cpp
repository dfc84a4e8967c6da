// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/reasons.h"

#include "app/console/text.h"

namespace Console {

using namespace Qt::StringLiterals;
using Domain::AccessRule;
using Domain::GroupRule;

namespace {

QString ruleName(GroupRule rule)
{
    switch (rule) {
    case GroupRule::Direct:
        return u"direct"_s;
    case GroupRule::ThroughCustomer:
        return u"customer"_s;
    case GroupRule::CustomerDefault:
        return u"customer_default"_s;
    case GroupRule::CustomerUserDefault:
        break;
    }
    return u"user_default"_s;
}

QString ruleName(AccessRule rule)
{
    switch (rule) {
    case AccessRule::Primary:
        return u"primary"_s;
    case AccessRule::Further:
        return u"further"_s;
    case AccessRule::Indirect:
        break;
    }
    return u"indirect"_s;
}

} // namespace

QJsonObject reasonObject(QJsonObject about, const Domain::GroupReason &reason,
                         Domain::Permission permission)
{
    about.insert(u"rule"_s, ruleName(reason.rule));
    if (reason.rule == GroupRule::ThroughCustomer) {
        about.insert(u"via"_s, reason.customerId);
    }
    if (reason.granted != permission) {
        about.insert(u"as"_s, Domain::permissionKey(reason.granted));
    }
    return about;
}

QJsonObject reasonObject(const QString &customerId, const Domain::AccessReason &reason)
{
    const bool isIndirect = reason.rule == AccessRule::Indirect;
    QJsonObject object{{u"customer"_s, customerId},
                       {u"permission"_s, isIndirect ? u"indirect"_s : u"direct"_s},
                       {u"rule"_s, ruleName(reason.rule)}};
    if (isIndirect) {
        object.insert(u"via"_s, reason.customerId);
        object.insert(u"through_group"_s, reason.groupName);
    }
    return object;
}

QString explanation(const QString &sentence)
{
    constexpr qsizetype indent = 4;
    return paragraph(sentence, indent);
}

QString groupSupportIsOff()
{
    return translate("Console",
                     "Customer group support is off: OTOBO asks nobody for permissions on groups, "
                     "so these take effect only once the setting customer_group_support is true.");
}

} // namespace Console
