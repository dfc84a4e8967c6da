// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customeruser/customeruserpage.h"

#include "domain/edits.h"
#include "store/customeruserstore.h"
#include "tables/errortexts.h"
#include "ui/common/looks.h"
#include "ui/customer/customerdialog.h"
#include "ui/customeruser/customeruserdialog.h"
#include "ui/merge/mergedialog.h"
#include "ui/merge/mergepickdialog.h"
#include "ui/privacy/anonymisedialog.h"
#include "ui/privacy/personexport.h"

#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QSqlError>

#include <utility>

namespace Gui {

using namespace Qt::StringLiterals;
using Tables::CustomerUserKey;
using Tables::CustomerUserTable;

namespace {

const QString newCustomerKey = u"customer"_s; ///< no number, as every other key is
const QString mergeKey = u"merge "_s; ///< likewise, and then whom it is about
const QString anonymisingKey = u"anonymising"_s; ///< likewise

ListArrangement::Column customerUserColumn(const QString &name)
{
    struct Known
    {
        CustomerUserKey key;
        int share;
    };
    static const QHash<QString, Known> known{
        {u"login"_s, {CustomerUserKey::Login, 22}},
        {u"full_name"_s, {CustomerUserKey::Name, 22}},
        {u"email"_s, {CustomerUserKey::Email, 38}},
        {u"customer_id"_s, {CustomerUserKey::CustomerId, 13}},
        {u"comments"_s, {CustomerUserKey::Comments, 16}},
        {u"last_login"_s, {CustomerUserKey::LastLogin, 22}},
        {u"validity"_s, {CustomerUserKey::Validity, 12}},
    };
    const Known found = known.value(name, {CustomerUserKey::Login, 1});
    return {.name = name, .sortField = static_cast<int>(found.key), .share = found.share};
}

} // namespace

CustomerUserPage::CustomerUserPage(Session &session, Prompts &prompts, QWidget *parent)
    : ListPage(session, prompts, texts(), parent)
    , m_table(*session.database, session.agent)
    , m_order(*session.directory)
{
    start(m_table);
    connect(session.directory.get(), &Tables::Directory::customerUsersChanged, this,
            &ListPage::refresh);
    connect(session.directory.get(), &Tables::Directory::customerUsersCounted, this,
            [this](const Search::Hits &hits) {
                m_table.goOn(hits.ids);
                takeCount(hits.total, hits.hiddenInvalid);
            });
    connect(session.directory.get(), &Tables::Directory::sortingEnded, this, [this] {
        if (m_order.isAwaited()) {
            refresh();
        }
    });
    // Whether there is any customer is told by the empty list.
    connect(session.directory.get(), &Tables::Directory::customersChanged, this,
            &ListPage::refresh);
}

ListPage::Texts CustomerUserPage::texts()
{
    return {
        .table = u"customer_user"_s,
        .preference = u"IncludeInvalid-AdminCustomerUser"_s,
        .list = tr("Customer users"),
        .search = tr("Search customer users"),
        .includeInvalid = tr("&Include invalid customer users"),
        .add = tr("&Add Customer User"),
        .addIcon = u"user-add"_s,
        .hint = tr("Customer users are needed to have a customer history and to log in through the "
                   "customer panel."),
        .onlyInvalid = tr("Only invalid customer users match."),
    };
}

QList<ListArrangement::Column> CustomerUserPage::columns() const
{
    QList<ListArrangement::Column> columns;
    for (const QString &name : CustomerUserTable::listColumns()) {
        columns.append(customerUserColumn(name));
    }
    return columns;
}

const Search::Schema &CustomerUserPage::schema() const
{
    return Tables::customerUserSchema();
}

int CustomerUserPage::sectionOf(const QString &column) const
{
    return m_table.columnOf(column);
}

ListPage::Outcome CustomerUserPage::showHits(const Search::Request &request)
{
    Tables::Directory &directory = *session().directory;
    directory.giveUpCounting(); // of the search before
    const bool isLoaded = directory.isLoaded();
    const Search::Request possible = m_order.of(request);
    Search::Request first = possible;
    first.counting = Search::Counting::WhenCheap;
    const Search::Hits hits = isLoaded ? directory.findCustomerUsers(first) : firstHits(request);
    Outcome outcome = outcomeOf(m_table.show(hits.ids), hits.total, hits.hiddenInvalid);
    if (!outcome.isRead) {
        return outcome;
    }
    if (isLoaded && !hits.isCounted) {
        directory.countCustomerUsers(possible);
    }
    outcome.isCounted = hits.isCounted;
    outcome.isBeginning = isLoaded && !hits.isCounted && hits.ids.size() < request.limit;
    outcome.isLoading = !isLoaded;
    outcome.isSorted = !m_order.isAwaited();
    return outcome;
}

/// The list as it begins, for as long as the directory is being read: what was typed meanwhile is
/// searched when it has been.
Search::Hits CustomerUserPage::firstHits(const Search::Request &request) const
{
    constexpr int screenful = 60;
    Search::Hits hits{.isCounted = false};
    const bool isByLogin = request.sortField == static_cast<int>(CustomerUserKey::Login)
        && request.order == Qt::AscendingOrder;
    if (request.typed.isEmpty() && isByLogin) {
        const auto ids = Store::CustomerUserStore(*session().database)
                             .firstIds(screenful, request.includeInvalid);
        hits.ids = ids ? *ids : QList<qint64>();
    }
    return hits;
}

QString CustomerUserPage::keyOf(int row) const
{
    return QString::number(m_table.idOf(row));
}

int CustomerUserPage::rowOf(const QString &key) const
{
    return m_table.rowOf(key.toLongLong());
}

QList<ListPage::Copy> CustomerUserPage::copiesOf(int row) const
{
    const Domain::CustomerUser person = m_table.stored(row);
    return {{tr("Copy &Username"), person.login}, {tr("&Copy Email"), person.email}};
}

QList<ListPage::Link> CustomerUserPage::linksOf(int row) const
{
    const Tables::RecordRef person{.kind = Domain::RecordKind::CustomerUser,
                                   .key = m_table.stored(row).login};
    return {{tr("&Groups…"), person, Domain::RecordKind::Group},
            {tr("&Further Customers…"), person, Domain::RecordKind::Customer}};
}

QList<ListPage::Command> CustomerUserPage::commandsOf(int row)
{
    const Domain::CustomerUser person = m_table.stored(row);
    return {
        {.label = tr("&Merge With…"), .run = [this, person] { pickForMerge(person); }},
        {.label = tr("E&xport All About This Person…"),
         .run = [this, person] { exportPerson(person.login); },
         .writes = false,
         .isForAdministrators = true},
        {.label = tr("&Anonymise…"),
         .run = [this, person] { anonymise(person); },
         .isForAdministrators = true},
    };
}

QString CustomerUserPage::nameOf(int row) const
{
    const Domain::CustomerUser person = m_table.stored(row);
    const QString name = person.fullName();
    return Tables::quotable(name.isEmpty() ? person.login : name);
}

bool CustomerUserPage::isValid(int row) const
{
    return m_table.stored(row).isValid();
}

Domain::ChangeSet CustomerUserPage::validityChange(int row, Domain::Validity validity) const
{
    const Domain::CustomerUser previous = m_table.stored(row);
    Domain::CustomerUser next = previous;
    next.validId = static_cast<int>(validity);
    return Domain::change(previous, next, {});
}

ListPage::Offer CustomerUserPage::offerFor(const Outcome &outcome) const
{
    if (outcome.isLoading || session().directory->hasCustomers()) {
        return ListPage::offerFor(outcome);
    }
    return {tr("There is no customer yet. Every customer user belongs to a customer, so add a "
               "customer first."),
            tr("Add Cus&tomer")};
}

void CustomerUserPage::takeOffer()
{
    if (session().directory->hasCustomers()) {
        ListPage::takeOffer();
    } else {
        addCustomer();
    }
}

void CustomerUserPage::add()
{
    if (session().directory->hasCustomers()) {
        open(0);
    } else {
        explainCustomerFirst();
    }
}

void CustomerUserPage::edit(const QString &key)
{
    open(key.toLongLong());
}

void CustomerUserPage::editLogin(const QString &login)
{
    const auto person = Store::CustomerUserStore(*session().database).byLogin(login);
    if (!person) {
        tellError(person.error());
    } else if (person->has_value()) {
        open((*person)->id);
    } else {
        tellError({.code = Domain::ErrorCode::NotFound,
                   .subject = login,
                   .record = Domain::RecordKind::CustomerUser});
    }
}

void CustomerUserPage::open(qint64 id)
{
    if (dialogs().raise(QString::number(id))) {
        return;
    }
    auto *dialog = new CustomerUserDialog(session(), prompts(), id, this);
    connect(dialog, &CustomerUserDialog::saved, this,
            [this, isNew = id == 0](qint64 saved) { onSaved(saved, isNew); });
    connect(dialog, &CustomerUserDialog::permissionsRequested, this,
            [this, dialog](const QString &login, int groupId) {
                dialog->reject(); // it would stand before what was asked for
                if (!dialog->isVisible()) {
                    emit relationsRequested(
                        {.kind = Domain::RecordKind::CustomerUser, .key = login},
                        Domain::RecordKind::Group,
                        groupId > 0 ? QString::number(groupId) : QString());
                }
            });
    dialogs().show(dialog,
                   {.key = [dialog] { return QString::number(dialog->customerUserId()); },
                    .mayClose = [dialog] { return dialog->mayClose(); }});
}

void CustomerUserPage::pickForMerge(const Domain::CustomerUser &person)
{
    QString key = mergeKey + QString::number(person.id);
    if (dialogs().raise(key)) {
        return;
    }
    auto *dialog = new MergePickDialog(session(), person, this);
    connect(dialog, &MergePickDialog::picked, this,
            [this, kept = person.login](const QString &other) { merge(kept, other); });
    dialogs().show(
        dialog, {.key = [key = std::move(key)] { return key; }, .mayClose = [] { return true; }});
}

/// Closed, it leaves nothing undone: choices are no work of somebody's.
void CustomerUserPage::merge(const QString &kept, const QString &other)
{
    auto *dialog = new MergeDialog(session(), kept, other, this);
    connect(dialog, &MergeDialog::merged, this, [this](qint64 id, const QString &news) {
        takeSaved(QString::number(id));
        tellSaved(news);
    });
    dialogs().show(dialog, {.key = [] { return mergeKey; }, .mayClose = [] { return true; }});
}

void CustomerUserPage::onSaved(qint64 id, bool isNew)
{
    takeSaved(QString::number(id));
    tellSaved(isNew ? tr("The customer user was added.") : tr("The customer user was saved."));
}

void CustomerUserPage::exportPerson(const QString &login)
{
    auto *work = new PersonExport(session(), prompts(), this);
    connect(work, &PersonExport::failed, this, &CustomerUserPage::tellError);
    connect(work, &PersonExport::exported, this, [this](const Tables::PersonReportFiles &files) {
        tellSaved(tr("All about this person is in “%1” and “%2”.")
                      .arg(Tables::quotable(QDir::toNativeSeparators(files.text)),
                           Tables::quotable(QDir::toNativeSeparators(files.json))));
    });
    work->start(login);
}

void CustomerUserPage::anonymise(const Domain::CustomerUser &person)
{
    if (dialogs().raise(anonymisingKey)) {
        return;
    }
    auto *dialog = new AnonymiseDialog(session(), prompts(), person, this);
    connect(dialog, &AnonymiseDialog::anonymised, this, &CustomerUserPage::onAnonymised);
    dialogs().show(dialog,
                   {.key = [] { return anonymisingKey; },
                    .mayClose = [dialog] { return dialog->mayClose(); }});
}

void CustomerUserPage::onAnonymised(const Store::Anonymised &done, const QString &certificate)
{
    session().database->notePurge();
    session().directory->forgetKept();
    takeSaved(QString::number(done.extent.customerUserId));
    QStringList sentences{tr("The customer user was anonymised. The username is “%1” now.")
                              .arg(Tables::quotable(done.extent.login))};
    if (!certificate.isEmpty()) {
        sentences.append(tr("The certificate is in “%1”.")
                             .arg(Tables::quotable(QDir::toNativeSeparators(certificate))));
    }
    if (!done.isFileClean) {
        sentences.append(
            tr("Traces may be left in unused parts of the file, because another program was "
               "reading it: anonymise once more when nobody else works."));
    }
    tellSaved(sentences.join(u' '));
}

void CustomerUserPage::explainCustomerFirst()
{
    auto *box = new QMessageBox(
        QMessageBox::Information, tr("Add a Customer First"),
        tr("Every customer user belongs to a customer, and there is no customer yet."),
        QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Add a customer first; then you can add its customer users."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    dressCancel(*box);
    QPushButton *addButton = box->addButton(tr("&Add Customer…"), QMessageBox::AcceptRole);
    addButton->setObjectName(u"addCustomerButton"_s);
    box->setDefaultButton(addButton);
    connect(addButton, &QPushButton::clicked, this, &CustomerUserPage::addCustomer);
    box->open();
}

void CustomerUserPage::addCustomer()
{
    if (dialogs().raise(newCustomerKey)) {
        return;
    }
    auto *dialog = new CustomerDialog(session(), prompts(), {}, this);
    connect(dialog, &CustomerDialog::saved, this, [this] {
        takeSaved({});
        tellSaved(tr("The customer was added. Now you can add its customer users."));
    });
    dialogs().show(dialog,
                   {.key = [] { return newCustomerKey; },
                    .mayClose = [dialog] { return dialog->mayClose(); }});
}

} // namespace Gui
