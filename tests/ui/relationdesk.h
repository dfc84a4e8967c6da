// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/relationedits.h"
#include "tables/relationmodel.h"
#include "ui/common/messagebar.h"
#include "ui/relations/relationpage.h"
#include "ui/relations/relationview.h"
#include "uifixture.h"

namespace UiFixture {

inline const Tables::RecordRef relatedAnn{.kind = Domain::RecordKind::CustomerUser,
                                          .key = u"ann"_s};

/// What tests of the relation pages need: a session on a database with ann of acme, bob of beta and
/// the groups sales (4) and support (5), and a page on it.
class RelationDesk
{
protected:
    void setUp();
    void tearDown();
    void showPage(Domain::RecordKind first, Domain::RecordKind second);
    void addGroup(const QString &name, int validId = 1) const;
    template<typename T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] Gui::RelationView *view() const
    {
        return child<Gui::RelationView>("relationView");
    }
    [[nodiscard]] QString message() const { return child<Gui::MessageBar>("messageBar")->text(); }
    [[nodiscard]] QModelIndex cell(const QString &name, int column) const;
    void tick(const QString &name, int box) const;
    [[nodiscard]] QList<QVariantMap> grants() const
    {
        return rows(*m_session.database, u"group_customer_user"_s, u"user_id, group_id"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Gui::Session m_session;
    FakePrompts m_prompts;
    std::unique_ptr<Gui::RelationPage> m_page;
};

inline void RelationDesk::setUp()
{
    m_folder = std::make_unique<QTemporaryDir>();
    isolateSettings(*m_folder);
    m_prompts = {};
    m_session = makeSession(makeDatabase(m_folder->filePath(u"people.db"_s)));
    QVERIFY(addCustomer(m_session, u"acme"_s, u"Acme Inc."_s));
    QVERIFY(addCustomer(m_session, u"beta"_s, u"Beta Ltd."_s));
    QVERIFY(addCustomerUser(m_session, annMeier(u"ann"_s, u"acme"_s)) > 0);
    QVERIFY(addCustomerUser(m_session, annMeier(u"bob"_s, u"beta"_s)) > 0);
    addGroup(u"sales"_s);
    addGroup(u"support"_s);
}

inline void RelationDesk::tearDown()
{
    m_page.reset();
    m_session.directory.reset();
    m_session.database.reset();
    m_folder.reset();
}

inline void RelationDesk::showPage(Domain::RecordKind first, Domain::RecordKind second)
{
    m_page = std::make_unique<Gui::RelationPage>(m_session, m_prompts, first, second);
    m_page->resize(1100, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

inline void RelationDesk::addGroup(const QString &name, int validId) const
{
    QVERIFY(Store::ChangeWriter(*m_session.database, m_session.agent)
                .apply(Domain::addition(Domain::Group{.name = name, .validId = validId})));
}

inline QModelIndex RelationDesk::cell(const QString &name, int column) const
{
    for (int row = 0; row < view()->model()->rowCount(); ++row) {
        if (view()->model()->index(row, 0).data().toString() == name) {
            return view()->model()->index(row, column);
        }
    }
    return {};
}

inline void RelationDesk::tick(const QString &name, int box) const
{
    view()->setFocus();
    view()->setCurrentIndex(cell(name, box + 1));
    QTest::keyClick(view(), Qt::Key_Space);
}

} // namespace UiFixture
