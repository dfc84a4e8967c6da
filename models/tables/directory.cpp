// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/directory.h"

#include "store/customerstore.h"

#include <utility>

namespace Tables {

using namespace Qt::StringLiterals;

const Search::Schema &customerUserSchema()
{
    // In the order of CustomerUserKey.
    static const Search::Schema schema{
        {.name = u"login"_s, .operators = {u"user"_s, u"login"_s, u"username"_s}},
        {.name = u"first_name"_s, .operators = {u"name"_s, u"firstname"_s}},
        {.name = u"last_name"_s, .operators = {u"name"_s, u"lastname"_s}},
        {.name = u"email"_s, .operators = {u"email"_s, u"mail"_s}},
        {.name = u"customer_id"_s, .operators = {u"customer"_s}},
        {.name = u"customer_name"_s, .operators = {u"customer"_s}},
        {.name = u"phone"_s, .operators = {u"phone"_s}, .digitsOnly = true},
        {.name = u"mobile"_s, .operators = {u"phone"_s, u"mobile"_s}, .digitsOnly = true},
        {.name = u"full_name"_s, .operators = {u"name"_s}},
        {.name = u"comments"_s, .searched = false},
        {.name = u"last_login"_s, .searched = false, .numeric = true},
        {.name = u"valid_id"_s, .searched = false, .numeric = true},
    };
    return schema;
}

const Search::Schema &customerSchema()
{
    // In the order of CustomerKey.
    static const Search::Schema schema{
        {.name = u"customer_id"_s, .operators = {u"id"_s, u"customer"_s}},
        {.name = u"name"_s, .operators = {u"name"_s, u"customer"_s}},
        {.name = u"city"_s, .operators = {u"city"_s}},
        {.name = u"comments"_s, .operators = {u"comment"_s}},
        {.name = u"valid_id"_s, .searched = false, .numeric = true},
        {.name = u"change_time"_s, .searched = false},
        {.name = u"create_time"_s, .searched = false},
    };
    return schema;
}

namespace {

bool isValid(int validId)
{
    return validId == static_cast<int>(Domain::Validity::Valid);
}

Search::Document personDocument(const Store::CustomerUserSummary &person)
{
    const QString fullName =
        Domain::CustomerUser{.firstName = person.firstName, .lastName = person.lastName}.fullName();
    return {.id = person.id,
            .valid = isValid(person.validId),
            .texts = {person.login, person.firstName, person.lastName, person.email,
                      person.customerId, person.customerName, person.phone, person.mobile, fullName,
                      person.comments, person.lastLogin, QString::number(person.validId)}};
}

} // namespace

Directory::Directory(Store::Database &database, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_feed(database)
    , m_customerUsers(customerUserSchema(), locale)
    , m_customers(customerSchema(), locale)
{
}

Directory::~Directory() = default;

Domain::Result<void> Directory::load()
{
    if (auto started = m_feed.start(); !started) {
        return started.error();
    }
    QList<Search::Document> people;
    auto read = Store::CustomerUserStore(m_database)
                    .forEach([&people](const Store::CustomerUserSummary &person) {
                        people.append(personDocument(person));
                    });
    if (!read) {
        return read.error();
    }
    QList<Store::CustomerSummary> customers;
    read = Store::CustomerStore(m_database)
               .forEach([&customers](const Store::CustomerSummary &customer) {
                   customers.append(customer);
               });
    if (!read) {
        return read.error();
    }
    m_customerUsers.assign(people);
    assignCustomers(customers);
    m_isBehind = false;
    return {};
}

void Directory::assignCustomers(const QList<Store::CustomerSummary> &customers)
{
    m_customerIds.clear();
    m_customerNames.clear();
    m_customerNumbers.clear();
    QList<Search::Document> documents;
    documents.reserve(customers.size());
    for (const Store::CustomerSummary &customer : customers) {
        documents.append(documentOf(customer));
    }
    m_customers.assign(documents);
}

Search::Document Directory::documentOf(const Store::CustomerSummary &summary)
{
    const Domain::Customer &customer = summary.customer;
    qint64 number = m_customerNumbers.value(customer.customerId, -1);
    if (number < 0) {
        number = m_customerIds.size();
        m_customerIds.append(customer.customerId);
        m_customerNames.append(customer.name);
        m_customerNumbers.insert(customer.customerId, number);
    }
    m_customerNames[number] = customer.name;
    return {.id = number,
            .valid = customer.isValid(),
            .texts = {customer.customerId, customer.name, customer.city, customer.comments,
                      QString::number(customer.validId), summary.changeTime, summary.createTime}};
}

Domain::Result<void> Directory::refresh()
{
    auto news = m_feed.news();
    if (!news) {
        return news.error();
    }
    if (news->everything || m_isBehind) {
        return reload();
    }
    if (news->isEmpty()) {
        return {};
    }
    // The feed does not tell twice: should reading fail now, all is read again next time.
    m_isBehind = true;
    QSet<qint64> people = news->customerUsers;
    if (auto taken = takeCustomers(news->customers, people); !taken) {
        return taken.error();
    }
    if (auto taken = takeCustomerUsers(people); !taken) {
        return taken.error();
    }
    m_isBehind = false;
    if (!news->customers.isEmpty()) {
        emit customersChanged();
    }
    if (!people.isEmpty()) {
        emit customerUsersChanged();
    }
    return {};
}

Domain::Result<void> Directory::reload()
{
    m_isBehind = true;
    if (auto loaded = load(); !loaded) {
        return loaded.error();
    }
    emit customersChanged();
    emit customerUsersChanged();
    return {};
}

Domain::Result<void> Directory::takeCustomerUsers(const QSet<qint64> &ids)
{
    if (ids.isEmpty()) {
        return {};
    }
    auto summaries = Store::CustomerUserStore(m_database).summaries(ids.values());
    if (!summaries) {
        return summaries.error();
    }
    QSet<qint64> gone = ids;
    for (const Store::CustomerUserSummary &person : std::as_const(*summaries)) {
        m_customerUsers.put(personDocument(person));
        gone.remove(person.id);
    }
    for (const qint64 id : std::as_const(gone)) {
        m_customerUsers.remove(id);
    }
    return {};
}

Domain::Result<void> Directory::takeCustomers(const QSet<QString> &ids, QSet<qint64> &alsoChanged)
{
    const Store::CustomerStore store(m_database);
    const Store::CustomerUserStore people(m_database);
    for (const QString &id : ids) {
        auto summary = store.summary(id);
        if (!summary) {
            return summary.error();
        }
        if (summary->has_value()) {
            m_customers.put(documentOf(**summary));
        } else if (m_customerNumbers.contains(id)) {
            m_customers.remove(m_customerNumbers.value(id));
        }
        // The customer's name is searched on its people.
        auto members = people.idsOfCustomer(id);
        if (!members) {
            return members.error();
        }
        alsoChanged.unite(QSet<qint64>(members->cbegin(), members->cend()));
    }
    return {};
}

Search::Hits Directory::findCustomerUsers(const Search::Request &request) const
{
    return m_customerUsers.find(request);
}

CustomerHits Directory::findCustomers(const Search::Request &request) const
{
    const Search::Hits hits = m_customers.find(request);
    CustomerHits customers{.total = hits.total, .hiddenInvalid = hits.hiddenInvalid};
    for (const qint64 number : hits.ids) {
        customers.ids.append(m_customerIds.at(number));
    }
    return customers;
}

QString Directory::customerName(const QString &customerId) const
{
    return m_customerNames.value(m_customerNumbers.value(customerId, -1));
}

bool Directory::hasCustomers() const
{
    return m_customers.size() > 0;
}

} // namespace Tables
