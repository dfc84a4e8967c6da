// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/directorycontents.h"

#include <array>
#include <string>
#include <string_view>

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
        {.name = u"customer_name"_s, .operators = {u"customer"_s}, .shared = true},
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

constexpr auto valid = static_cast<int>(Domain::Validity::Valid);

QString fullName(const QString &first, const QString &last)
{
    return Domain::CustomerUser{.firstName = first, .lastName = last}.fullName();
}

bool isPlain(std::string_view name)
{
    return !name.empty() && quint8(name.front()) > ' ' && quint8(name.front()) < 0x80
        && quint8(name.back()) > ' ' && quint8(name.back()) < 0x80;
}

/// The same, of names that there are a million of.
void appendFullName(std::string &to, std::string_view first, std::string_view last)
{
    if (isPlain(first) && isPlain(last)) {
        to.append(first).append(1, ' ').append(last);
        return;
    }
    to += fullName(QString::fromUtf8(first.data(), qsizetype(first.size())),
                   QString::fromUtf8(last.data(), qsizetype(last.size())))
              .toStdString();
}

} // namespace

Search::Document documentOf(const Store::CustomerUserSummary &person)
{
    return {.id = person.id,
            .valid = person.validId == valid,
            .texts = {person.login, person.firstName, person.lastName, person.email,
                      person.customerId, person.customerName, person.phone, person.mobile,
                      fullName(person.firstName, person.lastName), person.comments,
                      person.lastLogin, QString::number(person.validId)}};
}

DirectoryContents::DirectoryContents(const QLocale &locale)
    : customerUsers(customerUserSchema(), locale)
    , customers(customerSchema(), locale)
{
}

Domain::Result<DirectoryContents> DirectoryContents::read(Store::Database &database,
                                                          const QLocale &locale)
{
    DirectoryContents contents(locale);
    if (auto read = contents.readCustomers(database); !read) {
        return read.error();
    }
    if (auto read = contents.readCustomerUsers(database); !read) {
        return read.error();
    }
    return contents;
}

Domain::Result<void> DirectoryContents::readCustomers(Store::Database &database)
{
    QList<Search::Document> documents;
    auto read = Store::CustomerStore(database).forEach(
        [&](const Store::CustomerSummary &customer) { documents.append(documentOf(customer)); });
    if (!read) {
        return read.error();
    }
    customers.assign(documents, static_cast<int>(CustomerKey::CustomerId));
    return {};
}

Domain::Result<void> DirectoryContents::readCustomerUsers(Store::Database &database)
{
    const Store::CustomerUserStore store(database);
    const auto count = store.count();
    if (!count) {
        return count.error();
    }
    QHash<QByteArray, std::string> names;
    for (qsizetype number = 0; number < m_ids.size(); ++number) {
        names.insert(m_ids.at(number).toUtf8(), m_names.at(number).toStdString());
    }
    Search::SegmentBuilder builder(customerUserSchema(), size_t(*count));
    std::string name;
    auto read = store.forEach([&](const Store::CustomerUserTexts &person) {
        const auto customer = names.constFind(
            QByteArray::fromRawData(person.customerId.data(), qsizetype(person.customerId.size())));
        const std::string validity = std::to_string(person.validId);
        name.clear();
        appendFullName(name, person.firstName, person.lastName);
        const std::array<std::string_view, 12> texts{
            person.login,
            person.firstName,
            person.lastName,
            person.email,
            person.customerId,
            customer == names.constEnd() ? std::string_view() : std::string_view(*customer),
            person.phone,
            person.mobile,
            name,
            person.comments,
            person.lastLogin,
            validity};
        builder.add(person.id, person.validId == valid, texts);
    });
    if (!read) {
        return read.error();
    }
    customerUsers.assign(builder, static_cast<int>(CustomerUserKey::Login));
    return {};
}

Search::Document DirectoryContents::documentOf(const Store::CustomerSummary &summary)
{
    const Domain::Customer &customer = summary.customer;
    qint64 number = m_numbers.value(customer.customerId, -1);
    if (number < 0) {
        number = m_ids.size();
        m_ids.append(customer.customerId);
        m_names.append(customer.name);
        m_numbers.insert(customer.customerId, number);
    }
    m_names[number] = customer.name;
    return {.id = number,
            .valid = customer.isValid(),
            .texts = {customer.customerId, customer.name, customer.city, customer.comments,
                      QString::number(customer.validId), summary.changeTime, summary.createTime}};
}

void DirectoryContents::put(const Store::CustomerSummary &customer)
{
    customers.put(documentOf(customer));
}

void DirectoryContents::removeCustomer(const QString &customerId)
{
    if (const auto number = m_numbers.constFind(customerId); number != m_numbers.constEnd()) {
        customers.remove(*number);
    }
}

} // namespace Tables
