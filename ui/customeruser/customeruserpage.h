// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/anonymiser.h"
#include "tables/customerusertable.h"
#include "tables/possibleorder.h"
#include "ui/lists/listpage.h"

namespace Gui {

/// *Customer User Administration*: finds, adds, edits and deactivates customer users.
class CustomerUserPage final : public ListPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CustomerUserPage)

public:
    CustomerUserPage(Session &session, Prompts &prompts, QWidget *parent = nullptr);

    /// Leads to *Add Customer* first as long as there is no customer.
    void add() override;
    void edit(const QString &key) override;
    /// The same by username.
    void editLogin(const QString &login);

protected:
    [[nodiscard]] QList<ListArrangement::Column> columns() const override;
    [[nodiscard]] const Search::Schema &schema() const override;
    [[nodiscard]] int sectionOf(const QString &column) const override;
    Outcome showHits(const Search::Request &request) override;
    [[nodiscard]] Search::Hits firstHits(const Search::Request &request) const;
    [[nodiscard]] QString keyOf(int row) const override;
    [[nodiscard]] int rowOf(const QString &key) const override;
    [[nodiscard]] QList<Copy> copiesOf(int row) const override;
    [[nodiscard]] QList<Link> linksOf(int row) const override;
    [[nodiscard]] QList<Command> commandsOf(int row) override;
    [[nodiscard]] QString nameOf(int row) const override;
    [[nodiscard]] bool isValid(int row) const override;
    [[nodiscard]] Domain::ChangeSet validityChange(int row,
                                                   Domain::Validity validity) const override;
    [[nodiscard]] Offer offerFor(const Outcome &outcome) const override;
    void takeOffer() override;

private:
    [[nodiscard]] static Texts texts();
    void open(qint64 id);
    void explainCustomerFirst();
    void addCustomer();
    void pickForMerge(const Domain::CustomerUser &person);
    void merge(const QString &kept, const QString &other);
    void onSaved(qint64 id, bool isNew);
    void exportPerson(const QString &login);
    void anonymise(const Domain::CustomerUser &person);
    void onAnonymised(const Store::Anonymised &done, const QString &certificate);

    Tables::CustomerUserTable m_table;
    Tables::PossibleOrder m_order;
};

} // namespace Gui
