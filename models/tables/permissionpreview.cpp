// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/permissionpreview.h"

#include "store/permissionstore.h"
#include "tables/errortexts.h"
#include "tables/permissiontexts.h"

#include <QCoreApplication>

namespace Tables {

using namespace Qt::StringLiterals;

namespace {

class PreviewTexts
{
    Q_DECLARE_TR_FUNCTIONS(PermissionPreview)

public:
    static QString invalidPerson()
    {
        return tr("This customer user is not valid and cannot sign in. OTOBO keeps what is listed "
                  "here, so it counts again as soon as the validity is valid.");
    }
    static QString unknownTyped(const QString &customer)
    {
        return tr("There is no customer “%1”. What is shown here leaves it out.").arg(customer);
    }
    static QString missing(const QStringList &customers)
    {
        return tr("Customer(s) %1 do not exist. OTOBO does not look at that: what is stored for "
                  "them still counts, but they are not listed under Customer Access.",
                  nullptr, static_cast<int>(customers.size()))
            .arg(listed(customers));
    }
    static QString invalid(const QStringList &customers)
    {
        return tr("Customer(s) %1 are not valid. OTOBO does not look at that: what their groups "
                  "grant still counts, but they are not listed under Customer Access.",
                  nullptr, static_cast<int>(customers.size()))
            .arg(listed(customers));
    }

private:
    static QString listed(const QStringList &customers)
    {
        constexpr qsizetype most = 5;
        QStringList shown;
        for (const QString &customer : customers.mid(0, most)) {
            shown.append(quotable(customer));
        }
        return shown.join(u", "_s) + (customers.size() > most ? u" …"_s : QString());
    }
};

} // namespace

PermissionPreview::PermissionPreview(Store::Database &database)
    : m_database(database)
{
}

Domain::Result<void> PermissionPreview::read(const Person &person)
{
    m_person = person;
    m_facts = {};
    m_stored = {};
    m_shown = {};
    const Store::PermissionStore store(m_database);
    const auto further = store.furtherCustomers(person.login);
    if (!further) {
        return further.error();
    }
    // Of both states at once: whatever one of them lacks says nothing there.
    auto facts =
        store.factsFor(Domain::memberOf(person.login, person.storedCustomer,
                                        QStringList{person.shownCustomer} + *further),
                       m_withAllCustomers ? Store::PermissionStore::unlimited : customersAtFirst);
    if (!facts) {
        return facts.error();
    }
    m_facts = *facts;
    m_stored = Domain::memberOf(person.login, person.storedCustomer, *further);
    m_shown = Domain::memberOf(person.login, isUnknownTyped() ? QString() : person.shownCustomer,
                               *further);
    return {};
}

bool PermissionPreview::isUnknownTyped() const
{
    return m_person.shownCustomer != m_person.storedCustomer && !m_person.shownCustomer.isEmpty()
        && !m_facts.customers.contains(m_person.shownCustomer);
}

QStringList PermissionPreview::remedies(const Domain::Group &group,
                                        Domain::Permission permission) const
{
    Domain::PermissionFacts facts = m_facts;
    const auto added = Store::PermissionStore(m_database).addCustomersOn(group.id, facts);
    if (!added) {
        return {errorText(added.error())};
    }
    QStringList sentences;
    const auto suggestions = Domain::whyNot(m_shown, group, permission, facts);
    for (const Domain::Suggestion &suggestion : suggestions) {
        sentences.append(suggestionText(suggestion, group, permission));
    }
    return sentences;
}

QStringList PermissionPreview::notes() const
{
    QStringList notes;
    if (!Domain::isValid(m_person.shownValidId)) {
        notes.append(PreviewTexts::invalidPerson());
    }
    if (isUnknownTyped()) {
        notes.append(PreviewTexts::unknownTyped(quotable(m_person.shownCustomer)));
    }
    QStringList missing;
    QStringList invalid;
    for (const QString &customerId : m_shown.customers) {
        const auto customer = m_facts.customers.constFind(customerId);
        if (customer == m_facts.customers.cend()) {
            missing.append(customerId);
        } else if (!customer->isValid()) {
            invalid.append(customerId);
        }
    }
    if (!missing.isEmpty()) {
        notes.append(PreviewTexts::missing(missing));
    }
    if (!invalid.isEmpty()) {
        notes.append(PreviewTexts::invalid(invalid));
    }
    return notes;
}

} // namespace Tables
