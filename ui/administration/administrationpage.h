// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lists/listpage.h"

#include <QSqlTableModel>

namespace Gui {

/// A page of few records that only administrators may change. Nobody tells when somebody else
/// changes one, so the list is read again whenever it is shown.
class AdministrationPage : public ListPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdministrationPage)

protected:
    AdministrationPage(Session &session, Prompts &prompts, Texts texts, QWidget *parent);

    Domain::Result<void> takeNews() override;
    /// Has `show` show those that were found, or tells why it cannot.
    Outcome showFound(const Domain::Result<Search::Hits> &hits,
                      const std::function<bool(const QList<qint64> &)> &show);
    void showEvent(QShowEvent *event) override;
};

} // namespace Gui
