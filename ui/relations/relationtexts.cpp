// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relations/relationtexts.h"

namespace Gui {

using Domain::RecordKind;

QString RelationTexts::title(RecordKind first, RecordKind second)
{
    if (second != RecordKind::Group) {
        return tr("Customer Users ↔ Customers");
    }
    return first == RecordKind::Customer ? tr("Customers ↔ Groups") : tr("Customer Users ↔ Groups");
}

QString RelationTexts::heading(RecordKind subject, RecordKind others, const QString &name)
{
    switch (subject) {
    case RecordKind::Customer:
        return others == RecordKind::Group ? tr("Groups of customer %1").arg(name)
                                           : tr("Customer users of customer %1").arg(name);
    case RecordKind::Group:
        return others == RecordKind::Customer ? tr("Customers of group %1").arg(name)
                                              : tr("Customer users of group %1").arg(name);
    default:
        return others == RecordKind::Group ? tr("Groups of %1").arg(name)
                                           : tr("Further customers of %1").arg(name);
    }
}

QString RelationTexts::pickFirst(RecordKind subject)
{
    switch (subject) {
    case RecordKind::Customer:
        return tr("Pick a customer on the left.");
    case RecordKind::Group:
        return tr("Pick a group on the left.");
    default:
        return tr("Pick a customer user on the left.");
    }
}

QString RelationTexts::bySide(RecordKind subject)
{
    switch (subject) {
    case RecordKind::Customer:
        return tr("By cus&tomer");
    case RecordKind::Group:
        return tr("By &group");
    default:
        return tr("By customer &user");
    }
}

QString RelationTexts::edit(RecordKind subject)
{
    switch (subject) {
    case RecordKind::Customer:
        return tr("Ed&it Customer…");
    case RecordKind::Group:
        return tr("Ed&it Group…");
    default:
        return tr("Ed&it Customer User…");
    }
}

QString RelationTexts::follow(RecordKind row, RecordKind others)
{
    switch (row) {
    case RecordKind::Customer:
        return others == RecordKind::Group ? tr("Show This Customer’s Groups")
                                           : tr("Show This Customer’s Customer Users");
    case RecordKind::Group:
        return others == RecordKind::Customer ? tr("Show This Group’s Customers")
                                              : tr("Show This Group’s Customer Users");
    default:
        return others == RecordKind::Group ? tr("Show This Customer User’s Groups")
                                           : tr("Show This Customer User’s Customers");
    }
}

QString RelationTexts::nothing(bool isOnlyChecked, bool isSearch)
{
    if (isOnlyChecked) {
        return isSearch ? tr("Nothing of what matches the search is checked.")
                        : tr("Nothing is checked here.");
    }
    return isSearch ? tr("Nothing matches the search.") : tr("There is nothing to check here yet.");
}

QString RelationTexts::copyTitle(RecordKind subject, RecordKind others)
{
    if (subject == RecordKind::Group || others == RecordKind::Group) {
        return tr("Copy Permissions");
    }
    return subject == RecordKind::Customer ? tr("Copy Customer Users")
                                           : tr("Copy Further Customers");
}

QString RelationTexts::copyScope(RecordKind subject, RecordKind others)
{
    if (subject == RecordKind::Group || others == RecordKind::Group) {
        return tr("Only boxes that are checked are copied. What comes through a customer or by "
                  "default is not: it follows from what the other one is.");
    }
    return subject == RecordKind::Customer
        ? tr("Only customer users are copied who have that customer as a further one, not those "
             "who have it as their primary customer.")
        : tr("Only further customers are copied. The primary customer is not: it is picked in the "
             "form of the customer user.");
}

QString RelationTexts::copyQuestion(RecordKind subject, RecordKind others, const QString &name)
{
    switch (subject) {
    case RecordKind::Customer:
        return others == RecordKind::Group
            ? tr("From which customer shall %1 get the permissions?").arg(name)
            : tr("From which customer shall %1 get the customer users?").arg(name);
    case RecordKind::Group:
        return tr("From which group shall %1 get the permissions?").arg(name);
    default:
        return others == RecordKind::Group
            ? tr("From whom shall %1 get the permissions?").arg(name)
            : tr("From whom shall %1 get the further customers?").arg(name);
    }
}

QString RelationTexts::hint(RecordKind first, RecordKind second)
{
    if (second != RecordKind::Group) {
        return tr("A customer user sees the tickets of its primary customer and of all further "
                  "ones, and gets the permissions that they have.");
    }
    return first == RecordKind::Customer
        ? tr("What a customer is given on a group, all its customer users have.")
        : tr("A box is checked for what was given to this customer user directly. What comes "
             "through its customers stands under Inherited and is changed at these.");
}

} // namespace Gui
