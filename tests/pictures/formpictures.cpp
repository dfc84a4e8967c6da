// SPDX-License-Identifier: GPL-3.0-or-later
// The forms, and what they ask.
#include "domain/edits.h"
#include "domain/relationedits.h"
#include "photographer.h"
#include "store/agentrecordstore.h"
#include "store/changewriter.h"
#include "store/customeruserstore.h"
#include "tables/directory.h"
#include "ui/administration/agentdialog.h"
#include "ui/administration/groupdialog.h"
#include "ui/administration/settingsdialog.h"
#include "ui/common/collisiondialog.h"
#include "ui/customer/customerdialog.h"
#include "ui/customeruser/customeruserdialog.h"
#include "ui/customeruser/generatedpassworddialog.h"
#include "ui/merge/mergedialog.h"
#include "ui/merge/mergepickdialog.h"
#include "ui/privacy/anonymisedialog.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSqlQuery>
#include <QTest>

namespace Pictures {

using namespace Qt::StringLiterals;

void Photographer::takeForms(Gui::Session &session, qint64 person)
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
        Gui::CustomerDialog customer(session, m_prompts,
                                     session.directory->findCustomers({.limit = 1}).ids.value(0));
        take(customer, u"customer"_s);
    }
    takeAdministrationForms(session);
    takeCollisions(session, person);
    takeMerge(session, person);
    Gui::GeneratedPasswordDialog password(u"ann.meier"_s, u"hDk3nRt6wqZ8mPxV4bJy"_s);
    take(password, u"password"_s);
}

/// What a new username concerns; and what was saved, which can be taken back.
void Photographer::takeRename(Gui::Session &session, qint64 person)
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

void Photographer::takeAnonymising(Gui::Session &session, qint64 person)
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

void Photographer::takeAdministrationForms(Gui::Session &session)
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

void Photographer::takeSettings(Gui::Session &session)
{
    Gui::SettingsDialog settings(session, m_prompts);
    take(settings, u"settings"_s);
    auto *pattern = settings.findChild<QLineEdit *>(u"neverAcceptedEdit"_s);
    pattern->setText(u"@(example"_s);
    settings.findChild<QPushButton *>(u"saveButton"_s)->click();
    take(settings, u"settings-refused"_s);
}

/// Somebody gets the username of one who is gone.
void Photographer::takeLeftOvers(Gui::Session &session)
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
void Photographer::takeCollisions(Gui::Session &session, qint64 person)
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
void Photographer::takeMerge(Gui::Session &session, qint64 person)
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

} // namespace Pictures
