// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/democontent.h"

#include "domain/passwords.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>
#include <utility>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

/// The first ones are at home in the cultures of demoRegions(), in that order.
constexpr QStringView companyWords =
    u"Acme,Nordwind,Étoile,Łabędź,Yıldız,Vltava,Córdoba,Tucano,Helios,Altai,Sanjō,Jade,Lotus,"
    "Öresund,Balaton,Papyrus,Kestrel,Globex,Initech,Atlas,Meridian,Zephyr,Quartz,Solaris,Pelikan,"
    "Lumen,Boreal,Cobalt,Delphin,Ember,Falke,Gravitas,Isar,Juniper,Karst,Lyra,Monsun,Nimbus,"
    "Orion,Polaris";
constexpr QStringView industries =
    u"Logistics,Software,Energy,Foods,Machines,Health,Books,Travel,Optics,Textiles,Chemicals,Bank,"
    "Insurance,Telecom,Media,Furniture,Steel,Paper,Toys,Watches,Shipping,Railways,Airlines,Glass,"
    "Brewery,Seeds,Ceramics,Robotics";
constexpr QStringView comments =
    u"Prefers to be called in the morning.,VIP,Speaks English and French.,"
    "Works part-time; <b>never</b> on Fridays.,100 % remote,"
    "Newsletter: no,Key user of the new system.,Ex-employee?";
constexpr QStringView demoGroups = u"support,sales,billing";

constexpr int peoplePerCustomer = 20;
constexpr int fewestCustomers = 12;
constexpr int mostCustomers = 50'000;
constexpr int firstOwnGroup = 4; // after users, admin and stats

int customerCount(const DemoOptions &options)
{
    return options.customers > 0
        ? std::min(options.customers, mostCustomers)
        : std::clamp(options.customerUsers / peoplePerCustomer, fewestCustomers, mostCustomers);
}

QString authored(const QString &columns)
{
    return columns + u",create_time,create_by,change_time,change_by"_s;
}

} // namespace

const QDateTime &demoDay()
{
    static const QDateTime day(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);
    return day;
}

DemoContent::DemoContent(const QSqlDatabase &connection, const DemoOptions &options)
    : m_connection(connection)
    , m_random(options.seed)
    , m_customerUserCount(std::max(options.customerUsers, 1))
    , m_customerCount(customerCount(options))
    , m_comments(listOf(comments))
    , m_passwordHash(
          QString::fromLatin1(QCryptographicHash::hash("demo", QCryptographicHash::Sha256).toHex()))
    , m_lastLogins(connection, u"customer_preferences"_s,
                   u"user_id,preferences_key,preferences_value"_s)
    , m_groupsOfCustomerUsers(connection, u"group_customer_user"_s,
                              authored(u"user_id,group_id,permission_key,permission_value"_s))
    , m_groupsOfCustomers(
          connection, u"group_customer"_s,
          authored(u"customer_id,group_id,permission_key,permission_value,permission_context"_s))
    , m_furtherCustomers(connection, u"customer_user_customer"_s,
                         authored(u"user_id,customer_id"_s))
{
    for (const DemoRegion &region : std::as_const(m_regions)) {
        for (const DemoPlace &place : region.places) {
            m_cities.append(place.city);
        }
    }
    constexpr int moments = 4000;
    constexpr qint64 secondsApart = 40'009; // five years in all
    for (int age = moments; age > 0; --age) {
        m_times.append(demoDay().addSecs(-age * secondsApart).toString(u"yyyy-MM-dd HH:mm:ss"_s));
    }
}

Result<void> DemoContent::write()
{
    for (const auto step : {&DemoContent::writeAgents, &DemoContent::writeCustomers,
                            &DemoContent::writeCustomerUsers}) {
        if (auto done = (this->*step)(); !done) {
            return done;
        }
    }
    return Insertion(m_connection, u"rollbook_setting"_s, u"name,content"_s)
        .add({u"demo"_s, u"true"_s});
}

QVariantList DemoContent::withAuthors(QVariantList values)
{
    const int created = below(int(m_times.size()));
    const int changed = created + below(int(m_times.size()) - created);
    return values << m_times.at(created) << 1 + below(3) << m_times.at(changed) << 1 + below(3);
}

int DemoContent::validity()
{
    const int percentile = below(100);
    return percentile < 8 ? 2 : percentile < 10 ? 3 : 1;
}

QString DemoContent::street(const DemoRegion &region)
{
    return any(region.streets) + u' ' + QString::number(1 + below(180));
}

QString DemoContent::telephone(const DemoRegion &region)
{
    return region.telephone + u' ' + QString::number(1'000'000 + below(9'000'000));
}

DemoName DemoContent::name(const QList<DemoName> &names, int doubles, const QString &hyphen)
{
    DemoName name = any(names);
    const DemoName second = any(names);
    if (!hyphen.isEmpty() && chance(doubles) && second.native != name.native) {
        name.native += hyphen + second.native;
        name.latin += (hyphen == u"-"_s ? hyphen : QString()) + second.latin;
    }
    return name;
}

/// What stands before the @ of an email address, or is the username: of nobody else.
QString DemoContent::handle(const DemoName &first, const DemoName &last)
{
    const int style = below(10);
    const QString wanted = style < 6 ? QString(first.latin + u'.' + last.latin)
        : style < 8                  ? QString(first.latin.left(1) + last.latin)
                                     : QString(last.latin + u'.' + first.latin.left(1));
    const int times = ++m_handles[wanted];
    return times == 1 ? wanted : wanted + QString::number(times);
}

Result<void> DemoContent::writeAgents()
{
    Insertion users(m_connection, u"users"_s,
                    authored(u"id,login,pw,first_name,last_name,valid_id"_s));
    Insertion group(m_connection, u"groups_table"_s, authored(u"name,valid_id"_s));
    Insertion member(m_connection, u"group_user"_s, authored(u"user_id,group_id,permission_key"_s));
    const QString time = m_times.constFirst();
    const auto byRoot = [&time](QVariantList values) { return values << time << 1 << time << 1; };
    for (const auto &[id, login, firstName, lastName] :
         {std::tuple(2, u"ann"_s, u"Ann"_s, u"Agent"_s), {3, u"carl"_s, u"Carl"_s, u"Chief"_s}}) {
        auto hash = Domain::hashPassword(login, demoBcryptCost);
        auto written = hash ? users.add(byRoot({id, login, *hash, firstName, lastName, 1}))
                            : Result<void>(hash.error());
        if (!written) {
            return written;
        }
    }
    for (const QString &name : listOf(demoGroups)) {
        if (auto written = group.add(byRoot({name, 1})); !written) {
            return written;
        }
    }
    for (const auto &[user, of] : {std::pair(2, 1), {3, 1}, {3, 2}}) {
        if (auto written = member.add(byRoot({user, of, u"rw"_s})); !written) {
            return written;
        }
    }
    return {};
}

QVariantList DemoContent::customerRow(int number, Company &company)
{
    static const QStringList words = listOf(companyWords);
    static const QStringList trades = listOf(industries);
    const QString &word = words.at(number % words.size());
    const int round = number / int(words.size());
    const int town = round / int(trades.size());
    const QString suffix = round == 0 ? QString() : u'-' + QString::number(round + 1);
    QString name = word + u' ' + trades.at((number + round) % trades.size());
    name += town == 0 ? QString() : u' ' + m_cities.at(town - 1);
    company.id = latinOf(word).toUpper() + suffix;
    company.domain = company.id.toLower() + u".example.com"_s;
    const int regionCount = int(m_regions.size());
    company.region = number < regionCount ? number : below(regionCount);
    const DemoRegion &region = m_regions.at(company.region);
    const DemoPlace place = any(region.places);
    return withAuthors({company.id, name, street(region), place.zip, place.city, region.country,
                        sometimes(60, u"https://www."_s + company.domain),
                        sometimes(10, any(m_comments)), chance(6) ? 2 : 1});
}

Result<void> DemoContent::writeCustomers()
{
    Insertion customers(
        m_connection, u"customer_company"_s,
        authored(u"customer_id,name,street,zip,city,country,url,comments,valid_id"_s));
    const int groupCount = int(listOf(demoGroups).size());
    for (int number = 0; number < m_customerCount; ++number) {
        Company company;
        auto written = customers.add(customerRow(number, company));
        if (written && chance(30)) {
            written = m_groupsOfCustomers.add(withAuthors(
                {company.id, firstOwnGroup + below(groupCount), chance(50) ? u"rw"_s : u"ro"_s, 1,
                 chance(80) ? u"Ticket::CustomerID::Same"_s : u"Ticket::CustomerID::Other"_s}));
        }
        if (!written) {
            return written;
        }
        m_companies.append(company);
    }
    return {};
}

QVariantList DemoContent::customerUserRow(const Company &company, QString &login)
{
    const DemoRegion &region =
        m_regions.at(chance(60) ? company.region : below(int(m_regions.size())));
    const DemoName first = name(region.firstNames, 15, region.hyphen);
    const DemoName last = name(region.lastNames, 25, region.hyphen);
    const QString unique = handle(first, last);
    const QString email = unique + u'@' + company.domain;
    login = chance(33) ? email : unique;
    const bool hasAddress = chance(60);
    const DemoPlace place = any(region.places);
    const QString title = region.titles.isEmpty() ? QString() : any(region.titles);
    return withAuthors({login, email, company.id, sometimes(90, m_passwordHash),
                        title.isEmpty() ? QVariant() : sometimes(25, title), first.native,
                        last.native, sometimes(60, telephone(region)),
                        sometimes(8, telephone(region)), sometimes(45, telephone(region)),
                        hasAddress ? QVariant(street(region)) : QVariant(),
                        hasAddress ? QVariant(place.zip) : QVariant(),
                        hasAddress ? QVariant(place.city) : QVariant(),
                        hasAddress ? QVariant(region.country) : QVariant(),
                        sometimes(12, any(m_comments)), validity()});
}

Result<void> DemoContent::writeCustomerUsers()
{
    Insertion people(
        m_connection, u"customer_user"_s,
        authored(
            u"login,email,customer_id,pw,title,first_name,last_name,phone,fax,mobile,street,zip,city,country,comments,valid_id"_s));
    for (int number = 0; number < m_customerUserCount; ++number) {
        // The product of two dice makes few customers large and many small.
        const qint64 product = qint64(below(m_customerCount)) * below(m_customerCount);
        QString login;
        auto written =
            people.add(customerUserRow(m_companies.at(product / m_customerCount), login));
        if (written) {
            written = writeRelations(login);
        }
        if (!written) {
            return written;
        }
    }
    return {};
}

Result<void> DemoContent::writeRelations(const QString &login)
{
    static const int groupCount = int(listOf(demoGroups).size());
    Result<void> written;
    if (chance(70)) {
        const qint64 age =
            qint64(below(10'000)) * below(10'000); // mostly recent, three years at most
        const qint64 moment = demoDay().toSecsSinceEpoch() - age;
        written = m_lastLogins.add({login, u"UserLastLogin"_s, QString::number(moment)});
    }
    if (written && chance(5)) {
        written = m_groupsOfCustomerUsers.add(withAuthors(
            {login, firstOwnGroup + below(groupCount), chance(50) ? u"rw"_s : u"ro"_s, 1}));
    }
    if (written && chance(4)) {
        written = m_furtherCustomers.add(withAuthors({login, any(m_companies).id}));
    }
    return written;
}

} // namespace Store
