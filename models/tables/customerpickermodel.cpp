// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/customerpickermodel.h"

#include "domain/text.h"
#include "search/fold.h"
#include "store/customerstore.h"
#include "store/rulefacts.h"
#include "tables/fieldtexts.h"

#include <array>

namespace Tables {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOffers = 50;

/// Those of the customers found that are offered: the first ones whose id begins with what was
/// typed, then those whose name does, then the others.
QStringList bestOf(Directory &directory, const QStringList &found, const QString &typed)
{
    const QString wanted = Search::fold(typed);
    const auto begins = [&wanted](const QString &text) {
        return Search::fold(text).startsWith(wanted);
    };
    std::array<QStringList, 3> byRank;
    for (const QString &id : found) {
        QStringList &equals = byRank.at(begins(id)                               ? 0
                                            : begins(directory.customerName(id)) ? 1
                                                                                 : 2);
        if (equals.size() < mostOffers) {
            equals.append(id);
        }
        if (byRank.front().size() == mostOffers) {
            break;
        }
    }
    return (byRank.at(0) + byRank.at(1) + byRank.at(2)).mid(0, mostOffers);
}

/// The id of the customer whose `column` is that text, but for case if there is only one such;
/// empty if there is none.
QString onlyOne(Store::Database &database, QLatin1StringView column, const QString &text)
{
    const auto owner = [&](const QVariant &except) {
        const auto found = Store::ownerButForCase(database.connection(), Domain::Table::Customer,
                                                  column, text, except);
        return found ? *found : QString();
    };
    QString first = owner({});
    const QString twin = first.isEmpty() ? QString() : owner(first);
    if (twin.isEmpty()) {
        return first;
    }
    // Other programs may have stored two that differ in case alone: nobody is to get the wrong one.
    for (const QString &id : {first, twin}) {
        const auto customer = Store::CustomerStore(database).summary(id);
        if (customer && customer->has_value() && (*customer)->customer.text(column) == text) {
            return id;
        }
    }
    return {};
}

} // namespace

CustomerPickerModel::CustomerPickerModel(Directory &directory, Store::Database &database,
                                         QObject *parent)
    : QAbstractListModel(parent)
    , m_directory(directory)
    , m_database(database)
{
    connect(&directory, &Directory::loaded, this, &CustomerPickerModel::becameReady);
}

void CustomerPickerModel::setTyped(const QString &typed)
{
    const QString wanted = Domain::normalized(typed);
    const CustomerHits hits = m_directory.isBeingRead()
        ? CustomerHits()
        : m_directory.findCustomers({.typed = wanted,
                                     .includeInvalid = true,
                                     .sortField = static_cast<int>(CustomerKey::CustomerId)});
    const QStringList ids = bestOf(m_directory, hits.ids, wanted);
    const Store::CustomerStore store(m_database);
    beginResetModel();
    m_offers.clear();
    for (const QString &id : ids) {
        if (const auto customer = store.summary(id); customer && customer->has_value()) {
            const Domain::Customer &found = (*customer)->customer;
            m_offers.append({.id = found.customerId, .name = found.name, .validId = found.validId});
        }
    }
    endResetModel();
}

QString CustomerPickerModel::resolve(const QString &text) const
{
    const QString wanted = Domain::normalized(text);
    if (wanted.isEmpty()) {
        return {};
    }
    const QString id = onlyOne(m_database, "customer_id"_L1, wanted);
    return id.isEmpty() ? onlyOne(m_database, "name"_L1, wanted) : id;
}

QString CustomerPickerModel::nameOf(const QString &customerId) const
{
    const auto customer = Store::CustomerStore(m_database).summary(customerId);
    return customer && customer->has_value() ? (*customer)->customer.name : QString();
}

int CustomerPickerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_offers.size());
}

QVariant CustomerPickerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Offer &offer = m_offers.at(index.row());
    const bool isValid = Domain::isValid(offer.validId);
    switch (role) {
    case Qt::DisplayRole:
        return isValid ? tr("%1  %2", "customer id, name").arg(offer.id, offer.name)
                       : tr("%1  %2 (%3)", "customer id, name, validity")
                             .arg(offer.id, offer.name, validityText(offer.validId));
    case IdRole:
    case Qt::EditRole:
        return offer.id;
    case NameRole:
        return offer.name;
    case ValidRole:
        return isValid;
    default:
        return {};
    }
}

} // namespace Tables
