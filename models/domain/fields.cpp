// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace Domain {

namespace {

constexpr std::array customerUserTable{
    Field{"title", QT_TRANSLATE_NOOP("Field", "Title or salutation"), 50, false, FieldKind::Text},
    Field{"first_name", QT_TRANSLATE_NOOP("Field", "Firstname"), 100, true, FieldKind::Text},
    Field{"last_name", QT_TRANSLATE_NOOP("Field", "Lastname"), 100, true, FieldKind::Text},
    Field{"login", QT_TRANSLATE_NOOP("Field", "Username"), 191, true, FieldKind::Text},
    Field{"pw", QT_TRANSLATE_NOOP("Field", "Password"), 128, false, FieldKind::Password},
    Field{"email", QT_TRANSLATE_NOOP("Field", "Email"), 150, true, FieldKind::Email},
    Field{"customer_id", QT_TRANSLATE_NOOP("Field", "Customer"), 150, true, FieldKind::CustomerId},
    Field{"phone", QT_TRANSLATE_NOOP("Field", "Phone"), 150, false, FieldKind::Text},
    Field{"fax", QT_TRANSLATE_NOOP("Field", "Fax"), 150, false, FieldKind::Text},
    Field{"mobile", QT_TRANSLATE_NOOP("Field", "Mobile"), 150, false, FieldKind::Text},
    Field{"street", QT_TRANSLATE_NOOP("Field", "Street"), 150, false, FieldKind::Text},
    Field{"zip", QT_TRANSLATE_NOOP("Field", "Zip"), 200, false, FieldKind::Text},
    Field{"city", QT_TRANSLATE_NOOP("Field", "City"), 200, false, FieldKind::Text},
    Field{"country", QT_TRANSLATE_NOOP("Field", "Country"), 200, false, FieldKind::Country},
    Field{"comments", QT_TRANSLATE_NOOP("Field", "Comment"), 250, false, FieldKind::Text},
    Field{"valid_id", QT_TRANSLATE_NOOP("Field", "Validity"), 0, true, FieldKind::Validity},
};

constexpr std::array customerTable{
    Field{"customer_id", QT_TRANSLATE_NOOP("Field", "Customer ID"), 150, true, FieldKind::Text},
    Field{"name", QT_TRANSLATE_NOOP("Field", "Customer"), 191, true, FieldKind::Text},
    Field{"street", QT_TRANSLATE_NOOP("Field", "Street"), 200, false, FieldKind::Text},
    Field{"zip", QT_TRANSLATE_NOOP("Field", "Zip"), 200, false, FieldKind::Text},
    Field{"city", QT_TRANSLATE_NOOP("Field", "City"), 200, false, FieldKind::Text},
    Field{"country", QT_TRANSLATE_NOOP("Field", "Country"), 200, false, FieldKind::Country},
    Field{"url", QT_TRANSLATE_NOOP("Field", "URL"), 200, false, FieldKind::Text},
    Field{"comments", QT_TRANSLATE_NOOP("Field", "Comment"), 250, false, FieldKind::Text},
    Field{"valid_id", QT_TRANSLATE_NOOP("Field", "Validity"), 0, true, FieldKind::Validity},
};

constexpr std::array groupTable{
    Field{"name", QT_TRANSLATE_NOOP("Field", "Name"), 191, true, FieldKind::Text},
    Field{"comments", QT_TRANSLATE_NOOP("Field", "Comment"), 250, false, FieldKind::Text},
    Field{"valid_id", QT_TRANSLATE_NOOP("Field", "Validity"), 0, true, FieldKind::Validity},
};

constexpr std::array agentTable{
    Field{"title", QT_TRANSLATE_NOOP("Field", "Title or salutation"), 50, false, FieldKind::Text},
    Field{"first_name", QT_TRANSLATE_NOOP("Field", "Firstname"), 100, true, FieldKind::Text},
    Field{"last_name", QT_TRANSLATE_NOOP("Field", "Lastname"), 100, true, FieldKind::Text},
    Field{"login", QT_TRANSLATE_NOOP("Field", "Username"), 191, true, FieldKind::Text},
    Field{"pw", QT_TRANSLATE_NOOP("Field", "Password"), 128, false, FieldKind::Password},
    Field{"in_users", QT_TRANSLATE_NOOP("Field", "Member of users"), 0, false,
          FieldKind::Membership},
    Field{"in_admin", QT_TRANSLATE_NOOP("Field", "Member of admin"), 0, false,
          FieldKind::Membership},
    Field{"valid_id", QT_TRANSLATE_NOOP("Field", "Validity"), 0, true, FieldKind::Validity},
};

} // namespace

std::span<const Field> customerUserFields()
{
    return customerUserTable;
}

std::span<const Field> customerFields()
{
    return customerTable;
}

std::span<const Field> groupFields()
{
    return groupTable;
}

std::span<const Field> agentFields()
{
    return agentTable;
}

const Field *fieldOf(std::span<const Field> fields, QLatin1StringView column)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field &field) { return field.name() == column; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace Domain
