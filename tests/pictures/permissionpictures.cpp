// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of effective permissions in the form of a customer user.
#include "domain/relationedits.h"
#include "photographer.h"
#include "store/changewriter.h"
#include "store/customeruserstore.h"
#include "store/permissionstore.h"
#include "store/settingstore.h"
#include "tables/directory.h"
#include "ui/customeruser/customeruserdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

namespace Pictures {

using namespace Qt::StringLiterals;

namespace {

constexpr int lowScreen = 700; ///< what a screen of 1366x768 has for a window
constexpr auto same = Domain::PermissionContext::SameCustomer;
constexpr auto other = Domain::PermissionContext::OtherCustomers;
constexpr int support = 4; ///< the demo's groups
constexpr int billing = 6;

} // namespace

void Photographer::takePermissions(Gui::Session &session, qint64 person)
{
    takePanel(session, person, u"permissions-off"_s, [](const auto &) {});
    const QString customer = relate(session, person);
    m_isWhole = m_isWhole && !customer.isEmpty();
    takePanel(session, person, u"permissions"_s, [](const QWidget &form) {
        auto *groups = form.findChild<QTableView *>(u"groupView"_s);
        groups->setFocus();
        groups->setCurrentIndex(groups->model()->index(2, 1));
    });
    takePanel(session, person, u"permissions-unsaved"_s, [customer](const QWidget &form) {
        form.findChild<QLineEdit *>(u"customerEdit"_s)->setText(customer);
        form.findChild<QComboBox *>(u"validityCombo"_s)->setCurrentIndex(1);
        form.findChild<QCheckBox *>(u"allGroupsCheck"_s)->setChecked(true);
        auto *groups = form.findChild<QTableView *>(u"groupView"_s);
        groups->setFocus();
        groups->setCurrentIndex(groups->model()->index(0, 2));
    });
}

/// The lower part of the form, after somebody did something in it.
void Photographer::takePanel(Gui::Session &session, qint64 person, const QString &name,
                             const std::function<void(const QWidget &)> &work)
{
    Gui::CustomerUserDialog form(session, m_prompts, person);
    form.show();
    form.resize(form.width(), lowScreen);
    work(form);
    (void)QTest::qWaitForWindowExposed(&form);
    QTest::qWait(settleTime);
    QScrollBar *bar = form.findChild<QScrollArea *>(u"formArea"_s)->verticalScrollBar();
    bar->setValue(bar->maximum());
    take(form, name);
    form.findChild<QLineEdit *>(u"customerEdit"_s)
        ->setText((*Store::CustomerUserStore(*session.database).byId(person))->customerId);
    form.findChild<QComboBox *>(u"validityCombo"_s)->setCurrentIndex(0);
}

/// Gives that person permissions of every kind: direct, by its customer, by a further one, by
/// default, and indirect access. A customer that is none of these; empty if it was refused.
QString Photographer::relate(Gui::Session &session, qint64 person)
{
    const auto stored = Store::CustomerUserStore(*session.database).byId(person);
    QStringList others = session.directory->findCustomers({.limit = 4}).ids;
    others.removeAll((*stored)->customerId);
    const QString login = (*stored)->login;
    Domain::ChangeSet changes{.kind = Domain::ChangeKind::PermissionsChanged, .subject = login};
    const auto own = Store::PermissionStore(*session.database).grantsOf(login);
    changes.rows =
        Domain::directGrantChanges(login, sales, own->direct(login, sales), {.ro = true});
    changes.rows += grantTo(session, (*stored)->customerId, support, same, {.rw = true});
    changes.rows += grantTo(session, (*stored)->customerId, support, other, {.ro = true});
    changes.rows += grantTo(session, others.at(0), billing, same, {.ro = true});
    changes.rows += grantTo(session, others.at(1), support, same, {.ro = true});
    changes.rows += grantTo(session, others.at(2), sales, same, {.rw = true});
    changes.rows.append(Domain::customerLink(login, others.at(0), Domain::RowOperation::Insert));
    Store::ChangeWriter writer(*session.database, session.agent);
    bool isWritten(writer.apply(changes));
    for (const QString &name : {u"customer_group_support"_s, u"other_customers_context"_s}) {
        const auto setting = Store::settingChange(*session.database, name, true);
        isWritten = isWritten && setting && writer.apply(*setting);
    }
    return isWritten ? others.at(2) : QString();
}

QList<Domain::RowChange> Photographer::grantTo(Gui::Session &session, const QString &customerId,
                                               int group, Domain::PermissionContext context,
                                               const Domain::GrantedTypes &types)
{
    const auto stored = Store::PermissionStore(*session.database).grantsOfCustomer(customerId);
    return Domain::customerGrantChanges(customerId, group, context,
                                        stored->ofCustomer(customerId, group, context), types);
}

} // namespace Pictures
