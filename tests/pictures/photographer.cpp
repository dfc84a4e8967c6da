// SPDX-License-Identifier: GPL-3.0-or-later
#include "photographer.h"

#include "store/agentstore.h"
#include "store/automaticbackups.h"
#include "store/demodata.h"
#include "tables/directory.h"
#include "ui/backup/restoredialog.h"
#include "ui/signin/createdatabasedialog.h"
#include "ui/signin/signindialog.h"
#include "ui/signin/welcomedialog.h"

#include <QLineEdit>
#include <QTest>

namespace Pictures {

using namespace Qt::StringLiterals;

Photographer::Photographer(QString folder, QString databasePath)
    : m_folder(std::move(folder))
    , m_path(std::move(databasePath))
{
}

bool Photographer::takeAll()
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

std::unique_ptr<Gui::Session> Photographer::makeSession()
{
    auto demo = Store::createDemo({Store::Location::System::Sqlite, m_path}, {});
    if (!demo) {
        return nullptr;
    }
    auto session = std::make_unique<Gui::Session>();
    session->database = std::move(demo->database);
    session->isDemo = true;
    auto agent =
        Store::AgentStore(*session->database)
            .signIn(QLatin1StringView(Store::demoLogin), QLatin1StringView(Store::demoPassword));
    session->directory = std::make_unique<Tables::Directory>(*session->database);
    if (!agent || !session->directory->load()) {
        return nullptr;
    }
    session->agent = *agent;
    return session;
}

void Photographer::take(QWidget &window, const QString &name)
{
    window.show();
    (void)QTest::qWaitForWindowExposed(&window);
    QTest::qWait(settleTime);
    m_isWhole = window.grab().save(m_folder + u'/' + name + u".png"_s, "PNG") && m_isWhole;
}

/// A form that is closed with something typed in it would ask.
void Photographer::forgetInput(QDialog &dialog)
{
    const QList<QLineEdit *> edits = dialog.findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits) {
        edit->clear();
    }
}

void Photographer::takeSignIn()
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

void Photographer::takeBackups()
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

} // namespace Pictures
