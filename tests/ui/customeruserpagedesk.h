// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/customerusertable.h"
#include "ui/customeruser/customeruserpage.h"
#include "ui/lists/listview.h"
#include "uifixture.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSqlQuery>
#include <QTest>

namespace UiFixture {

/// Nobody in particular, of customer acme.
inline Domain::CustomerUser person(const QString &login, const QString &firstName,
                                   const QString &lastName, int validId = 1)
{
    return {.firstName = firstName,
            .lastName = lastName,
            .login = login,
            .email = login + u"@acme.example.net"_s,
            .customerId = u"acme"_s,
            .phone = u"030/12345"_s,
            .validId = validId};
}

/// What tests of the page of customer users need: a session on a database with customer acme, and
/// the page on it.
class CustomerUserPageDesk
{
protected:
    void setUp();
    void tearDown();
    template<typename T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    void showPage();
    void addPeople();
    /// user1, user2 …, of which the last ones are invalid. Quicker than as many change sets.
    void addVeryMany(int people, int invalid = 0);
    [[nodiscard]] QStringList shownLogins() const;
    [[nodiscard]] QString heading() const { return child<QLabel>("headingLabel")->text(); }
    [[nodiscard]] Gui::ListView *view() const { return child<Gui::ListView>("listView"); }
    [[nodiscard]] QLineEdit *searchEdit() const { return child<QLineEdit>("searchEdit"); }
    [[nodiscard]] int section(const QString &column) const;
    void select(const QString &login) const;
    QMenu *openMenu(const QString &login) const;
    static void choose(QMenu *menu, const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    Gui::Session m_session;
    FakePrompts m_prompts;
    std::unique_ptr<Gui::CustomerUserPage> m_page;
};

inline void CustomerUserPageDesk::setUp()
{
    m_folder = std::make_unique<QTemporaryDir>();
    isolateSettings(*m_folder);
    m_path = m_folder->filePath(u"people.db"_s);
    m_session = makeSession(makeDatabase(m_path, Gui::windowOptions()));
    QVERIFY(m_session.directory);
    QVERIFY(addCustomer(m_session, u"acme"_s, u"Acme Inc."_s));
}

inline void CustomerUserPageDesk::tearDown()
{
    m_page.reset();
    m_session.directory.reset();
    m_session.database.reset();
    m_folder.reset();
}

inline void CustomerUserPageDesk::showPage()
{
    m_page.reset();
    m_page = std::make_unique<Gui::CustomerUserPage>(m_session, m_prompts);
    m_page->resize(1100, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

inline void CustomerUserPageDesk::addPeople()
{
    const QList<Domain::CustomerUser> people{
        person(u"anna"_s, u"Anna"_s, u"Meier"_s), person(u"bert"_s, u"Bert"_s, u"Öz"_s),
        person(u"carl"_s, u"Carl"_s, u"Müller"_s),
        person(u"dora"_s, u"Dora"_s, u"Alt"_s, static_cast<int>(Domain::Validity::Invalid))};
    for (const Domain::CustomerUser &one : people) {
        QVERIFY(addCustomerUser(m_session, one) > 0);
    }
}

inline void CustomerUserPageDesk::addVeryMany(int people, int invalid)
{
    QSqlQuery query(m_session.database->connection());
    QVERIFY(query.prepare(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
        "INSERT INTO customer_user (login, email, customer_id, first_name, last_name, valid_id, "
        "create_time, create_by, change_time, change_by) SELECT 'user' || i, 'user' || i || "
        "'@acme.example.net', 'acme', 'F', 'L', CASE WHEN i > ? THEN 2 ELSE 1 END, "
        "'2026-01-01 00:00:00', 1, '2026-01-01 00:00:00', 1 FROM n"_s));
    query.addBindValue(people);
    query.addBindValue(people - invalid);
    QVERIFY(query.exec());
    QVERIFY(m_session.directory->load());
}

inline int CustomerUserPageDesk::section(const QString &column) const
{
    return qobject_cast<Tables::CustomerUserTable *>(view()->model())->columnOf(column);
}

inline QStringList CustomerUserPageDesk::shownLogins() const
{
    QStringList logins;
    for (int row = 0; row < view()->model()->rowCount(); ++row) {
        logins.append(view()->model()->index(row, section(u"login"_s)).data().toString());
    }
    return logins;
}

inline void CustomerUserPageDesk::select(const QString &login) const
{
    const auto row = static_cast<int>(shownLogins().indexOf(login));
    QVERIFY(row >= 0);
    view()->setCurrentIndex(view()->model()->index(row, section(u"login"_s)));
}

inline QMenu *CustomerUserPageDesk::openMenu(const QString &login) const
{
    select(login);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(view(), &event);
    return child<QMenu>("listMenu");
}

inline void CustomerUserPageDesk::choose(QMenu *menu, const QString &text)
{
    const QList<QAction *> actions = menu->findChildren<QAction *>() + menu->actions();
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == text) {
            action->trigger();
            delete menu;
            return;
        }
    }
    QFAIL(qPrintable(u"no action "_s + text));
}

} // namespace UiFixture
