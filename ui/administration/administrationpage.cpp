// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/administrationpage.h"

#include <QSqlError>

#include <utility>

namespace Gui {

namespace {

template<typename Texts>
Texts forAdministrators(Texts texts)
{
    texts.administratorsOnly = true;
    return texts;
}

} // namespace

AdministrationPage::AdministrationPage(Session &session, Prompts &prompts, Texts texts,
                                       QWidget *parent)
    : ListPage(session, prompts, forAdministrators(std::move(texts)), parent)
{
}

Domain::Result<void> AdministrationPage::takeNews()
{
    refresh();
    return {};
}

ListPage::Outcome
AdministrationPage::showFound(const Domain::Result<Search::Hits> &hits,
                              const std::function<bool(const QList<qint64> &)> &show)
{
    if (!hits) {
        tellError(hits.error());
        return {};
    }
    return outcomeOf(show(hits->ids), hits->total, hits->hiddenInvalid);
}

void AdministrationPage::showEvent(QShowEvent *event)
{
    ListPage::showEvent(event);
    refresh();
}

} // namespace Gui
