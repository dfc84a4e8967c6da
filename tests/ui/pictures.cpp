// SPDX-License-Identifier: GPL-3.0-or-later
// Saves pictures of every screen, for the README and for looking at: rollbook_pictures FOLDER
// [--dark]. Language and scale come from the environment (LANG, QT_SCALE_FACTOR).
// packaging/pictures.sh calls it.
#include "domain/edits.h"
#include "domain/relationedits.h"
#include "store/agentrecordstore.h"
#include "store/agentstore.h"
#include "store/automaticbackups.h"
#include "store/changewriter.h"
#include "store/customeruserstore.h"
#include "store/demodata.h"
#include "store/permissionstore.h"
#include "store/settingstore.h"
#include "tables/directory.h"
#include "tables/translation.h"
#include "ui/administration/agentdialog.h"
#include "ui/administration/groupdialog.h"
#include "ui/administration/settingsdialog.h"
#include "ui/backup/restoredialog.h"
#include "ui/common/collisiondialog.h"
#include "ui/common/prompts.h"
#include "ui/customer/customerdialog.h"
#include "ui/customeruser/customeruserdialog.h"
#include "ui/customeruser/generatedpassworddialog.h"
#include "ui/health/healthpage.h"
#include "ui/history/historypage.h"
#include "ui/history/undodialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/merge/mergedialog.h"
#include "ui/merge/mergepickdialog.h"
#include "ui/privacy/anonymisedialog.h"
#include "ui/relations/comparedialog.h"
#include "ui/relations/copyrelationsdialog.h"
#include "ui/relations/recordpicker.h"
#include "ui/relations/relationpage.h"
#include "ui/relations/relationview.h"
#include "ui/signin/createdatabasedialog.h"
#include "ui/signin/signindialog.h"
#include "ui/signin/welcomedialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSqlQuery>
#include <QStackedWidget>
#include <QStyleFactory>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

QPalette darkPalette()
{
    const QColor window(0x2b, 0x2b, 0x2e);
    const QColor base(0x1e, 0x1e, 0x20);
    QPalette palette(window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x26, 0x28));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, QColor(0xee, 0xee, 0xee));
        palette.setColor(QPalette::Disabled, role, QColor(0x8a, 0x8a, 0x8a));
    }
    palette.setColor(QPalette::PlaceholderText, QColor(0x8a, 0x8a, 0x8a));
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::Highlight, QColor(0x2a, 0x6f, 0xc9));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x6a, 0xa8, 0xff));
    return palette;
}

class Photographer
{
public:
    Photographer(QString folder, QString databasePath)
        : m_folder(std::move(folder))
        , m_path(std::move(databasePath))
    {
    }

    bool takeAll()
    {
        auto session = makeSession();
        if (!session) {
            return false;
        }
        takeSignIn();
        takeBackups();
        const qint64 person =
            session->directory->findCustomerUsers({.typed = u"name:a"_s, .limit = 1}).ids.value(0);
        takeForms(*session, person);
        takePermissions(*session, person);
        takeRename(*session, person);
        takeAnonymising(*session, person);
        takeLists(std::move(session));
        return m_isWhole;
    }

private:
    std::unique_ptr<Gui::Session> makeSession()
    {
        auto demo = Store::createDemo({Store::Location::System::Sqlite, m_path}, {});
        if (!demo) {
            return nullptr;
        }
        auto session = std::make_unique<Gui::Session>();
        session->database = std::move(demo->database);
        session->isDemo = true;
        auto agent = Store::AgentStore(*session->database)
                         .signIn(QLatin1StringView(Store::demoLogin),
                                 QLatin1StringView(Store::demoPassword));
        session->directory = std::make_unique<Tables::Directory>(*session->database);
        if (!agent || !session->directory->load()) {
            return nullptr;
        }
        session->agent = *agent;
        return session;
    }

    void take(QWidget &window, const QString &name)
    {
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
        QTest::qWait(settleTime);
        m_isWhole = window.grab().save(m_folder + u'/' + name + u".png"_s, "PNG") && m_isWhole;
    }

    void takeSignIn()
    {
        Gui::WelcomeDialog welcome(m_path);
        take(welcome, u"welcome"_s);
        Domain::SignInGuard guard;
        Gui::SignInDialog signIn({Store::Location::System::Sqlite, m_path}, guard,
                                 &QDateTime::currentDateTimeUtc);
        take(signIn, u"signin"_s);
        Gui::CreateDatabaseDialog create(m_prompts);
        take(create, u"create"_s);
    }

    void takeBackups()
    {
        for (const auto reason : {Store::BackupReason::Restore, Store::BackupReason::Migration,
                                  Store::BackupReason::Daily}) {
            Store::OpenOptions options;
            options.clock = [reason] {
                return QDateTime(QDate(2026, 11, 20 + static_cast<int>(reason)), QTime(8, 15));
            };
            const Store::AutomaticBackups backups({.text = m_path}, options);
            m_isWhole = backups.make(reason) && m_isWhole;
        }
        Gui::RestoreDialog restore({.text = m_path}, m_prompts);
        take(restore, u"restore"_s);
    }

    void takeForms(Gui::Session &session, qint64 person)
    {
        {
            Gui::CustomerUserDialog edit(session, m_prompts, person);
            take(edit, u"edit"_s);
        }
        {
            Gui::CustomerUserDialog add(session, m_prompts, 0);
            add.show();
            QTest::keyClicks(add.findChild<QLineEdit *>(u"emailEdit"_s), u"ann@acme"_s);
            auto *save = add.findChild<QPushButton *>(u"saveButton"_s);
            save->click();
            // The password is hashed before anything is checked.
            (void)QTest::qWaitFor([save] { return save->isEnabled(); });
            take(add, u"add"_s);
            forgetInput(add);
        }
        {
            Gui::CustomerDialog customer(
                session, m_prompts, session.directory->findCustomers({.limit = 1}).ids.value(0));
            take(customer, u"customer"_s);
        }
        takeAdministrationForms(session);
        takeCollisions(session, person);
        takeMerge(session, person);
        Gui::GeneratedPasswordDialog password(u"ann.meier"_s, u"hDk3nRt6wqZ8mPxV4bJy"_s);
        take(password, u"password"_s);
    }

    /// What a new username concerns; and what was saved, which can be taken back.
    void takeRename(Gui::Session &session, qint64 person)
    {
        Gui::CustomerUserDialog edit(session, m_prompts, person);
        auto *login = edit.findChild<QLineEdit *>(u"loginEdit"_s);
        const QString before = login->text();
        login->setFocus();
        login->setText(before + u".new"_s);
        take(edit, u"rename"_s);
        login->setText(before);
        edit.findChild<QLineEdit *>(u"phoneEdit"_s)->setText(u"+49 511 2783-0"_s);
        edit.findChild<QPushButton *>(u"saveButton"_s)->click();
        take(edit, u"saved"_s);
    }

    void takeAnonymising(Gui::Session &session, qint64 person)
    {
        const auto stored = Store::CustomerUserStore(*session.database).byId(person);
        Gui::AnonymiseDialog anonymise(session, m_prompts, **stored);
        const auto *wait = anonymise.findChild<QLabel *>(u"waitLabel"_s);
        (void)QTest::qWaitFor([wait] { return wait->isHidden(); });
        take(anonymise, u"anonymise"_s);
        anonymise.findChild<QLineEdit *>(u"certificateEdit"_s)->setText(m_path);
        QTest::keyClicks(anonymise.findChild<QLineEdit *>(u"confirmEdit"_s), (*stored)->login);
        anonymise.findChild<QPushButton *>(u"anonymiseButton"_s)->click();
        (void)QTest::qWaitFor([&anonymise] { return anonymise.mayClose(); });
        take(anonymise, u"anonymise-refused"_s);
    }

    void takePermissions(Gui::Session &session, qint64 person)
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
    void takePanel(Gui::Session &session, qint64 person, const QString &name,
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
    QString relate(Gui::Session &session, qint64 person)
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
        changes.rows.append(
            Domain::customerLink(login, others.at(0), Domain::RowOperation::Insert));
        Store::ChangeWriter writer(*session.database, session.agent);
        bool isWritten(writer.apply(changes));
        for (const QString &name : {u"customer_group_support"_s, u"other_customers_context"_s}) {
            const auto setting = Store::settingChange(*session.database, name, true);
            isWritten = isWritten && setting && writer.apply(*setting);
        }
        return isWritten ? others.at(2) : QString();
    }

    static QList<Domain::RowChange> grantTo(Gui::Session &session, const QString &customerId,
                                            int group, Domain::PermissionContext context,
                                            const Domain::GrantedTypes &types)
    {
        const auto stored = Store::PermissionStore(*session.database).grantsOfCustomer(customerId);
        return Domain::customerGrantChanges(customerId, group, context,
                                            stored->ofCustomer(customerId, group, context), types);
    }

    void takeAdministrationForms(Gui::Session &session)
    {
        const auto groups = Store::AgentRecordStore(*session.database).groups();
        Gui::GroupDialog group(session, m_prompts, groups ? groups->admin : 0);
        take(group, u"group"_s);
        QTest::keyClicks(group.findChild<QLineEdit *>(u"nameEdit"_s), u"s"_s);
        group.findChild<QPushButton *>(u"saveButton"_s)->click();
        take(group, u"group-refused"_s);
        forgetInput(group);
        Gui::AgentDialog agent(session, m_prompts, session.agent.id);
        take(agent, u"agent"_s);
        Gui::AgentDialog add(session, m_prompts, 0);
        take(add, u"agent-add"_s);
        takeSettings(session);
        takeLeftOvers(session);
    }

    void takeSettings(Gui::Session &session)
    {
        Gui::SettingsDialog settings(session, m_prompts);
        take(settings, u"settings"_s);
        auto *pattern = settings.findChild<QLineEdit *>(u"neverAcceptedEdit"_s);
        pattern->setText(u"@(example"_s);
        settings.findChild<QPushButton *>(u"saveButton"_s)->click();
        take(settings, u"settings-refused"_s);
    }

    /// Somebody gets the username of one who is gone.
    void takeLeftOvers(Gui::Session &session)
    {
        QSqlQuery query(session.database->connection());
        for (const auto *row : {"group_customer_user VALUES ('zoe', 1, 'rw', 1, '', 1, '', 1)",
                                "group_customer_user VALUES ('zoe', 3, 'ro', 1, '', 1, '', 1)",
                                "customer_user_customer SELECT 'zoe', customer_id, '', 1, '', 1 "
                                "FROM customer_company LIMIT 2"}) {
            m_isWhole = query.exec(u"INSERT INTO "_s + QLatin1StringView(row)) && m_isWhole;
        }
        const qint64 person =
            session.directory->findCustomerUsers({.typed = u"name:a"_s, .limit = 1}).ids.value(0);
        Gui::CustomerUserDialog edit(session, m_prompts, person);
        edit.findChild<QLineEdit *>(u"loginEdit"_s)->setText(u"zoe"_s);
        edit.findChild<QPushButton *>(u"saveButton"_s)->click();
        take(edit, u"left-overs"_s);
    }

    /// Two operators edit the same person, and then the file is moved away.
    void takeCollisions(Gui::Session &session, qint64 person)
    {
        Gui::CustomerUserDialog edit(session, m_prompts, person);
        const auto seen = Store::CustomerUserStore(*session.database).byId(person);
        Domain::CustomerUser theirs = **seen;
        theirs.phone = u"+49 511 2783-117"_s;
        theirs.comments = u"Prefers to be called in the morning. Works from home on Mondays and "
                          "Fridays, so parcels go to the branch in Langenhagen."_s;
        theirs.street = u"Lange Laube 14"_s;
        theirs.zip = u"30159"_s;
        const auto changed = Store::ChangeWriter(*session.database, session.agent)
                                 .apply(Domain::change(**seen, theirs, {}));
        m_isWhole = m_isWhole && bool(changed);
        const QMap<QString, QString> mine{
            {u"phoneEdit"_s, u"+49 511 2783-200"_s},
            {u"commentEdit"_s, u"https://intranet.example.net/people/"_s + QString(80, u'x')},
            {u"faxEdit"_s, u"+49 511 2783-99"_s}};
        for (auto [name, text] : mine.asKeyValueRange()) {
            edit.findChild<QLineEdit *>(name)->setText(text);
        }
        edit.findChild<QPushButton *>(u"saveButton"_s)->click();
        auto *question = edit.findChild<Gui::CollisionDialog *>();
        take(*question, u"collisions"_s);
        QTest::keyClick(question->focusWidget(), Qt::Key_T);
        take(*question, u"collisions-decided"_s);
        question->reject();
        take(edit, u"collisions-form"_s);
        m_isWhole = QFile::rename(m_path, m_path + u".away"_s) && m_isWhole;
        edit.findChild<QPushButton *>(u"saveButton"_s)->click();
        take(edit, u"unreachable"_s);
        m_isWhole = QFile::rename(m_path + u".away"_s, m_path) && m_isWhole;
    }

    /// The same person, entered once more by somebody else.
    void takeMerge(Gui::Session &session, qint64 person)
    {
        const auto stored = Store::CustomerUserStore(*session.database).byId(person);
        const QString customer = session.directory->findCustomers({.limit = 2}).ids.value(1);
        Domain::CustomerUser twin = **stored;
        twin.login += u".2"_s;
        twin.email = u"private."_s + twin.email;
        twin.customerId = customer;
        twin.mobile = u"+49 171 5550142"_s;
        twin.comments = u"Second account, since the merger of both companies"_s;
        Store::ChangeWriter writer(*session.database, session.agent);
        m_isWhole = writer.apply(Domain::addition(twin, {})) && m_isWhole;
        Domain::ChangeSet changes{.kind = Domain::ChangeKind::PermissionsChanged};
        changes.rows = Domain::directGrantChanges(twin.login, sales, {}, {.rw = true});
        m_isWhole = writer.apply(changes) && session.directory->refresh() && m_isWhole;
        Gui::MergePickDialog pick(session, **stored);
        take(pick, u"merge-pick"_s);
        Gui::MergeDialog merge(session, (*stored)->login, twin.login);
        QTest::keyClick(merge.findChild<QPushButton *>(u"allNewerButton"_s), Qt::Key_Space);
        take(merge, u"merge"_s);
    }

    /// A form that is closed with something typed in it would ask.
    static void forgetInput(QDialog &dialog)
    {
        const QList<QLineEdit *> edits = dialog.findChildren<QLineEdit *>();
        for (QLineEdit *edit : edits) {
            edit->clear();
        }
    }

    void takeLists(std::unique_ptr<Gui::Session> session)
    {
        Gui::MainWindow window(std::move(session), m_prompts);
        window.resize(1180, 720);
        window.show();
        take(window, u"list"_s);
        const QWidget *page = window.findChild<QStackedWidget *>(u"pages"_s)->currentWidget();
        auto *search = page->findChild<QLineEdit *>(u"searchEdit"_s);
        page->findChild<QCheckBox *>(u"includeInvalidCheck"_s)->setChecked(true);
        take(window, u"list-invalid"_s);
        QTest::keyClicks(search, u"ann"_s);
        take(window, u"search"_s);
        QTest::keyClicks(search, u" nobody at all"_s);
        take(window, u"empty"_s);
        for (const QString &name : {u"customers"_s, u"groups"_s, u"agents"_s}) {
            window.findChild<QAction *>(name + u"Action"_s)->trigger();
            take(window, name);
        }
        takeRelations(window);
        takeHealth(window);
        takeHistory(window);
    }

    /// A change of which somebody changed a part again since.
    void takeHistory(Gui::MainWindow &window)
    {
        window.findChild<QAction *>(u"historyAction"_s)->trigger();
        auto *page = window.findChild<Gui::HistoryPage *>();
        auto *list = page->findChild<QTreeView *>(u"historyList"_s);
        (void)QTest::qWaitFor([list] { return list->model()->rowCount() > 2; });
        list->expandToDepth(0);
        list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
        take(window, u"history"_s);
        page->findChild<QPushButton *>(u"undoButton"_s)->click();
        if (auto *undo = window.findChild<Gui::UndoDialog *>()) {
            take(*undo, u"history-undo"_s);
            undo->close();
        }
    }

    /// What was left over above is orphaned.
    void takeHealth(Gui::MainWindow &window)
    {
        window.findChild<QAction *>(u"healthAction"_s)->trigger();
        auto *page = window.findChild<Gui::HealthPage *>();
        (void)QTest::qWaitFor([page] { return !page->isChecking(); });
        take(window, u"health"_s);
        auto *checks = page->findChild<QTableView *>(u"checkView"_s);
        checks->selectRow(checks->model()->rowCount() - 1);
        take(window, u"health-months"_s);
        checks->selectRow(1);
        take(window, u"health-rows"_s);
        page->findChild<QPushButton *>(u"repairAllButton"_s)->click();
        (void)QTest::qWaitFor([page] { return page->findChild<QDialog *>() != nullptr; });
        if (auto *repair = page->findChild<QDialog *>()) {
            take(*repair, u"health-repair"_s);
            repair->close();
        }
    }

    /// Each of the three, with the first record picked and a box ticked.
    void takeRelations(Gui::MainWindow &window)
    {
        for (const QString &name :
             {u"customerUserGroups"_s, u"customerGroups"_s, u"customerUserCustomers"_s}) {
            window.findChild<QAction *>(name + u"Action"_s)->trigger();
            auto *page = qobject_cast<Gui::RelationPage *>(
                window.findChild<QStackedWidget *>(u"pages"_s)->currentWidget());
            take(window, name + u"-empty"_s);
            auto *picker = page->findChild<Gui::RecordPicker *>();
            QTest::keyClick(picker->focusWidget(), Qt::Key_Return);
            auto *view = page->findChild<Gui::RelationView *>();
            view->setFocus();
            for (int row = 0; row < 2; ++row) {
                view->setCurrentIndex(view->model()->index(row + 1, 1 + row));
                QTest::keyClick(view, Qt::Key_Space);
            }
            take(window, name);
            takeCopying(*page, name + u"-copy"_s);
            if (name == "customerUserGroups"_L1) {
                takeCompared(*page);
            }
            emit view->allRequested(0);
            take(window, name + u"-all"_s);
            page->findChild<QPushButton *>(u"discardButton"_s)->click();
        }
    }

    void takeCopying(const Gui::RelationPage &page, const QString &name)
    {
        page.findChild<QPushButton *>(u"copyButton"_s)->click();
        auto *copy = page.findChild<Gui::CopyRelationsDialog *>();
        take(*copy, name);
        copy->close();
    }

    void takeCompared(Gui::RelationPage &page)
    {
        page.findChild<QPushButton *>(u"compareButton"_s)->click();
        auto *compare = page.findChild<Gui::CompareDialog *>();
        QTest::keyClick(compare->findChild<QLineEdit *>(u"searchEdit"_s), Qt::Key_Down);
        QTest::keyClick(compare->findChild<QListView *>(u"recordView"_s), Qt::Key_Down);
        take(*compare, u"compare"_s);
        compare->close();
    }

    static constexpr int settleTime = 150; ///< milliseconds
    static constexpr int lowScreen = 700; ///< what a screen of 1366x768 has for a window
    static constexpr auto same = Domain::PermissionContext::SameCustomer;
    static constexpr auto other = Domain::PermissionContext::OtherCustomers;
    static constexpr int support = 4; ///< the demo's groups
    static constexpr int sales = 5;
    static constexpr int billing = 6;
    QString m_folder;
    QString m_path;
    Gui::DialogPrompts m_prompts;
    bool m_isWhole = true;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments.at(1))) {
        return 2;
    }
    if (arguments.contains(u"--dark"_s)) {
        QApplication::setPalette(darkPalette());
    }
    const QTemporaryDir folder;
    QCoreApplication::setOrganizationName(u"rollbook-pictures"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    Tables::installTranslations();
    return Photographer(arguments.at(1), folder.filePath(u"demo.db"_s)).takeAll() ? 0 : 1;
}
