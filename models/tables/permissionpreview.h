// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/permissions.h"
#include "domain/result.h"
#include "domain/validity.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

namespace Tables {

/// What a customer user may do: as it is stored, and as it would be once what a form shows is
/// saved. Reads what that depends on; the domain decides what follows.
class PermissionPreview final
{
public:
    struct Person
    {
        QString login; ///< as stored: a new username takes the relations along
        QString storedCustomer;
        QString shownCustomer;
        int shownValidId = static_cast<int>(Domain::Validity::Valid);

        friend bool operator==(const Person &, const Person &) = default;
    };

    /// A customer may see tens of thousands of others: so many of them, the first by id, can be
    /// read and shown at once, all of them when somebody asks.
    static constexpr int customersAtFirst = 100;

    explicit PermissionPreview(Store::Database &database);

    /// To be read from now on: every customer that is seen indirectly, or only the first.
    void setWithAllCustomers(bool all) { m_withAllCustomers = all; }

    /// Reads everything again. After an error the person has nothing.
    [[nodiscard]] Domain::Result<void> read(const Person &person);

    [[nodiscard]] const Domain::PermissionFacts &facts() const { return m_facts; }
    [[nodiscard]] const Domain::Member &stored() const { return m_stored; }
    /// Without the customer in the form if that is a new one which does not exist.
    [[nodiscard]] const Domain::Member &shown() const { return m_shown; }

    /// The nearest changes that would give the person in the form that permission, in sentences.
    [[nodiscard]] QStringList remedies(const Domain::Group &group,
                                       Domain::Permission permission) const;
    /// What has to be known besides, in sentences: what is not valid, or does not exist.
    [[nodiscard]] QStringList notes() const;

private:
    [[nodiscard]] bool isUnknownTyped() const;

    Store::Database &m_database;
    bool m_withAllCustomers = false;
    Person m_person;
    Domain::PermissionFacts m_facts;
    Domain::Member m_stored;
    Domain::Member m_shown;
};

} // namespace Tables
