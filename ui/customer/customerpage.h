// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/customertable.h"
#include "ui/lists/listpage.h"

namespace Gui {

/// *Customer Administration*: finds, adds, edits and deactivates customers.
class CustomerPage final : public ListPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CustomerPage)

public:
    CustomerPage(Session &session, Prompts &prompts, QWidget *parent = nullptr);

    void add() override;
    void edit(const QString &key) override;

protected:
    [[nodiscard]] QList<ListArrangement::Column> columns() const override;
    [[nodiscard]] const Search::Schema &schema() const override;
    [[nodiscard]] int sectionOf(const QString &column) const override;
    Outcome showHits(const Search::Request &request) override;
    [[nodiscard]] QString keyOf(int row) const override;
    [[nodiscard]] int rowOf(const QString &key) const override;
    [[nodiscard]] QList<Copy> copiesOf(int row) const override;
    [[nodiscard]] QList<Link> linksOf(int row) const override;
    [[nodiscard]] QString nameOf(int row) const override;
    [[nodiscard]] bool isValid(int row) const override;
    [[nodiscard]] Domain::ChangeSet validityChange(int row,
                                                   Domain::Validity validity) const override;

private:
    [[nodiscard]] static Texts texts();
    void open(const QString &customerId);

    Tables::CustomerTable m_table;
};

} // namespace Gui
