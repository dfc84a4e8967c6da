// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpage.h"

#include "domain/edits.h"
#include "tables/errortexts.h"
#include "ui/customer/customerdialog.h"

#include <QSqlError>

namespace Gui {

using namespace Qt::StringLiterals;
using Tables::CustomerKey;
using Tables::CustomerTable;

namespace {

ListArrangement::Column customerColumn(const QString &name)
{
    struct Known
    {
        CustomerKey key;
        int share;
    };
    static const QHash<QString, Known> known{
        {u"customer_id"_s, {CustomerKey::CustomerId, 20}},
        {u"name"_s, {CustomerKey::Name, 32}},
        {u"comments"_s, {CustomerKey::Comments, 40}},
        {u"validity"_s, {CustomerKey::Validity, 15}},
        {u"change_time"_s, {CustomerKey::Changed, 17}},
        {u"create_time"_s, {CustomerKey::Created, 17}},
    };
    const Known found = known.value(name, {CustomerKey::CustomerId, 1});
    return {.name = name, .sortField = static_cast<int>(found.key), .share = found.share};
}

} // namespace

CustomerPage::CustomerPage(Session &session, Prompts &prompts, QWidget *parent)
    : ListPage(session, prompts, texts(), parent)
    , m_table(*session.database, session.agent)
{
    start(m_table);
    connect(session.directory.get(), &Tables::Directory::customersChanged, this,
            &ListPage::refresh);
}

ListPage::Texts CustomerPage::texts()
{
    return {
        .table = u"customer_company"_s,
        .preference = u"IncludeInvalid-AdminCustomerCompany"_s,
        .list = tr("Customers"),
        .search = tr("Search customers"),
        .includeInvalid = tr("&Include invalid customers"),
        .add = tr("&Add Customer"),
        .addIcon = u"customer-add"_s,
        .hint = tr(
            "A customer is a company or another organization. Every customer user belongs to one."),
        .onlyInvalid = tr("Only invalid customers match."),
    };
}

QList<ListArrangement::Column> CustomerPage::columns() const
{
    QList<ListArrangement::Column> columns;
    for (const QString &name : CustomerTable::listColumns()) {
        columns.append(customerColumn(name));
    }
    return columns;
}

const Search::Schema &CustomerPage::schema() const
{
    return Tables::customerSchema();
}

int CustomerPage::sectionOf(const QString &column) const
{
    return m_table.columnOf(column);
}

ListPage::Outcome CustomerPage::showHits(const Search::Request &request)
{
    if (!session().directory->isLoaded()) {
        return {.isRead = true, .isCounted = false, .isLoading = true};
    }
    const Tables::CustomerHits hits = session().directory->findCustomers(request);
    return outcomeOf(m_table.show(hits.ids), hits.total, hits.hiddenInvalid);
}

QString CustomerPage::keyOf(int row) const
{
    return m_table.idOf(row);
}

int CustomerPage::rowOf(const QString &key) const
{
    return m_table.rowOf(key);
}

QList<ListPage::Copy> CustomerPage::copiesOf(int row) const
{
    const Domain::Customer customer = m_table.stored(row);
    return {{tr("&Copy Customer ID"), customer.customerId}, {tr("Copy &Name"), customer.name}};
}

QList<ListPage::Link> CustomerPage::linksOf(int row) const
{
    const Tables::RecordRef customer{.kind = Domain::RecordKind::Customer,
                                     .key = m_table.stored(row).customerId};
    return {{tr("&Groups…"), customer, Domain::RecordKind::Group},
            {tr("Customer &Users…"), customer, Domain::RecordKind::CustomerUser}};
}

QString CustomerPage::nameOf(int row) const
{
    const Domain::Customer customer = m_table.stored(row);
    return Tables::quotable(customer.name.isEmpty() ? customer.customerId : customer.name);
}

bool CustomerPage::isValid(int row) const
{
    return m_table.stored(row).isValid();
}

Domain::ChangeSet CustomerPage::validityChange(int row, Domain::Validity validity) const
{
    const Domain::Customer previous = m_table.stored(row);
    Domain::Customer next = previous;
    next.validId = static_cast<int>(validity);
    return Domain::change(previous, next);
}

void CustomerPage::add()
{
    open({});
}

void CustomerPage::edit(const QString &key)
{
    open(key);
}

void CustomerPage::open(const QString &customerId)
{
    if (dialogs().raise(customerId)) {
        return;
    }
    auto *dialog = new CustomerDialog(session(), prompts(), customerId, this);
    connect(dialog, &CustomerDialog::saved, this,
            [this, isNew = customerId.isEmpty()](const QString &saved) {
                takeSaved(saved);
                tellSaved(isNew ? tr("The customer was added.") : tr("The customer was saved."));
            });
    dialogs().show(dialog,
                   {.key = [dialog] { return dialog->customerId(); },
                    .mayClose = [dialog] { return dialog->mayClose(); }});
}

} // namespace Gui
