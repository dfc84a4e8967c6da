// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/directorycontents.h"

#include "search/utf8.h"
#include "tables/customeruserreader.h"
#include "tables/lastlogins.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace Tables {

using namespace Qt::StringLiterals;

const Search::Schema &customerUserSchema()
{
    // In the order of CustomerUserKey. Names are searched as they are shown, in one.
    static const Search::Schema schema{
        {.name = u"login"_s, .operators = {u"user"_s, u"login"_s, u"username"_s}},
        {.name = u"first_name"_s, .searched = false, .listed = false},
        {.name = u"last_name"_s, .searched = false, .listed = false},
        {.name = u"email"_s, .operators = {u"email"_s, u"mail"_s}},
        {.name = u"customer_id"_s, .operators = {u"customer"_s}},
        {.name = u"customer_name"_s, .operators = {u"customer"_s}, .listed = false, .shared = true},
        {.name = u"phone"_s, .operators = {u"phone"_s}, .digitsOnly = true, .listed = false},
        {.name = u"mobile"_s,
         .operators = {u"phone"_s, u"mobile"_s},
         .digitsOnly = true,
         .listed = false},
        {.name = u"full_name"_s, .operators = {u"name"_s}, .joins = {1, 2}},
        {.name = u"comments"_s, .searched = false},
        {.name = u"last_login"_s, .searched = false, .numeric = true, .late = true},
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

Search::Document documentOf(const Store::CustomerUserSummary &person)
{
    return {.id = person.id,
            .valid = Domain::isValid(person.validId),
            .texts = {person.login, person.firstName, person.lastName, person.email,
                      person.customerId, person.customerName, person.phone, person.mobile,
                      QString(), person.comments, person.lastLogin,
                      QString::number(person.validId)}};
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
    auto read = contents.readCustomers(database);
    if (read) {
        read = contents.readCustomerUsers(database);
    }
    return read ? Domain::Result<DirectoryContents>(std::move(contents)) : read.error();
}

Domain::Result<void> DirectoryContents::readCustomers(Store::Database &database)
{
    Search::SegmentBuilder builder(customerSchema());
    auto read = Store::CustomerStore(database).forEach([&](const Store::CustomerTexts &customer) {
        const qint64 number =
            numberOf(Search::fromUtf8(customer.customerId), Search::fromUtf8(customer.name));
        const std::string validity = std::to_string(customer.validId);
        const std::array<std::string_view, 7> texts{
            customer.customerId, customer.name,      customer.city, customer.comments, validity,
            customer.changeTime, customer.createTime};
        builder.add(number, Domain::isValid(customer.validId), texts);
    });
    if (!read) {
        return read.error();
    }
    builder.sort(static_cast<int>(CustomerKey::CustomerId), customers.collation());
    customers.assign({&builder, 1}, static_cast<int>(CustomerKey::CustomerId));
    customers.prepareFinding();
    return {};
}

Domain::Result<void> DirectoryContents::readCustomerUsers(Store::Database &database)
{
    QList<std::pair<QByteArray, std::string>> names;
    names.reserve(m_ids.size());
    for (qsizetype number = 0; number < m_ids.size(); ++number) {
        names.append({m_ids.at(number).toUtf8(), m_names.at(number).toStdString()});
    }
    auto builders = CustomerUserReader(names, customerUsers.collation()).read(database);
    if (!builders) {
        return builders.error();
    }
    customerUsers.assign(*builders, static_cast<int>(CustomerUserKey::Login));
    return {};
}

Domain::Result<void> supplyLastLogins(Search::Index &customerUsers, Store::Database &database)
{
    const auto logins = LastLogins::read(database);
    if (!logins) {
        return logins.error();
    }
    customerUsers.supply(static_cast<int>(CustomerUserKey::LastLogin),
                         [&](const Search::Segment &segment, Search::Row row) {
                             return logins->of(segment.records().text(
                                 row, static_cast<int>(CustomerUserKey::Login)));
                         });
    return {};
}

void DirectoryContents::compact()
{
    for (Search::Index *index : {&customerUsers, &customers}) {
        if (index->changes() > 0) {
            index->compact();
        }
    }
}

void DirectoryContents::save(Search::ArchiveWriter &archive) const
{
    archive.exchange(quint64(m_ids.size()));
    for (const QStringList *texts : {&m_ids, &m_names}) {
        for (const QString &text : *texts) {
            archive.exchange(text.toStdString());
        }
    }
    customers.save(archive);
    customerUsers.save(archive);
}

bool DirectoryContents::load(Search::ArchiveReader &archive)
{
    quint64 size = 0;
    archive.exchange(size);
    std::string text;
    for (QStringList *texts : {&m_ids, &m_names}) {
        texts->clear();
        for (quint64 i = 0; i < size && archive.isGood(); ++i) {
            archive.exchange(text);
            texts->append(Search::fromUtf8(text));
        }
    }
    if (!archive.isGood() || !customers.load(archive) || !customerUsers.load(archive)) {
        return false;
    }
    m_numbers.clear();
    for (qsizetype number = 0; number < m_ids.size(); ++number) {
        m_numbers.insert(m_ids.at(number), number);
    }
    const QList<qint64> numbers = customers.find({.includeInvalid = true}).ids;
    return std::all_of(numbers.cbegin(), numbers.cend(),
                       [this](qint64 number) { return number >= 0 && number < m_ids.size(); });
}

Search::Document DirectoryContents::documentOf(const Store::CustomerSummary &summary)
{
    const Domain::Customer &customer = summary.customer;
    return {.id = numberOf(customer.customerId, customer.name),
            .valid = customer.isValid(),
            .texts = {customer.customerId, customer.name, customer.city, customer.comments,
                      QString::number(customer.validId), summary.changeTime, summary.createTime}};
}

/// Of a customer, which has that name now.
qint64 DirectoryContents::numberOf(const QString &customerId, const QString &name)
{
    qint64 number = m_numbers.value(customerId, -1);
    if (number < 0) {
        number = m_ids.size();
        m_ids.append(customerId);
        m_names.append(name);
        m_numbers.insert(customerId, number);
    }
    m_names[number] = name;
    return number;
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
