// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/edits.h"
#include "store/agentstore.h"
#include "store/changewriter.h"
#include "store/customeruserstore.h"
#include "store/newdatabase.h"
#include "ui/common/collisiondialog.h"
#include "ui/common/prompts.h"
#include "ui/common/session.h"

#include <QApplication>
#include <QComboBox>
#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>
#include <QSettings>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <QVariantMap>

/// What tests of windows share: a database of their own, a session on it, and somebody who answers
/// questions.
namespace UiFixture {

using namespace Qt::StringLiterals;

inline const QString agentLogin = u"root@localhost"_s;
inline const QString agentPassword = u"secret"_s;

/// The quick form of a password; bcrypt would take a fifth of a second a test.
inline QString sha256(const QString &password)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(password.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// Keeps the settings of the test program out of the operator's own.
inline void isolateSettings(const QTemporaryDir &folder)
{
    QCoreApplication::setOrganizationName(u"rollbook-tests"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QSettings().clear();
}

/// A new, empty database at that path with the agent above; null if it could not be made.
inline std::unique_ptr<Store::Database> makeDatabase(const QString &path,
                                                     const Store::OpenOptions &options = {})
{
    const Store::FirstAdministrator administrator{.login = agentLogin,
                                                  .firstName = u"Rita"_s,
                                                  .lastName = u"Root"_s,
                                                  .passwordHash = sha256(agentPassword)};
    auto made = Store::createDatabase(Store::Location{.text = path}, administrator, options);
    return made ? std::move(*made) : nullptr;
}

/// A second connection to the same file.
inline std::unique_ptr<Store::Database> openDatabase(const QString &path,
                                                     const Store::OpenOptions &options = {})
{
    auto opened = Store::Database::open(Store::Location{.text = path}, options);
    return opened ? std::move(*opened) : nullptr;
}

/// The agent signed in, and everything loaded.
inline Gui::Session makeSession(std::unique_ptr<Store::Database> database)
{
    Gui::Session session;
    session.database = std::move(database);
    if (auto agent = Store::AgentStore(*session.database).signIn(agentLogin, agentPassword)) {
        session.agent = *agent;
    }
    session.directory =
        std::make_unique<Tables::Directory>(*session.database, QLocale(QLocale::English));
    if (!session.directory->load()) {
        session.directory.reset();
    }
    return session;
}

/// Adds a customer as an agent would; false if it was refused.
inline bool addCustomer(Gui::Session &session, const Domain::Customer &customer)
{
    const bool added(
        Store::ChangeWriter(*session.database, session.agent).apply(Domain::addition(customer)));
    return added && session.directory->refresh();
}

inline bool addCustomer(Gui::Session &session, const QString &id, const QString &name)
{
    return addCustomer(session, Domain::Customer{.customerId = id, .name = name});
}

/// Adds a customer user as an agent would; its id, 0 if it was refused.
inline qint64 addCustomerUser(Gui::Session &session, const Domain::CustomerUser &customerUser)
{
    auto added = Store::ChangeWriter(*session.database, session.agent)
                     .apply(Domain::addition(customerUser, sha256(u"old"_s)));
    return added && session.directory->refresh() ? added->insertedId : 0;
}

/// Ann Meier, under that username.
inline Domain::CustomerUser annMeier(const QString &login, const QString &customerId)
{
    return {.firstName = u"Ann"_s,
            .lastName = u"Meier"_s,
            .login = login,
            .email = login + u"@acme.example.net"_s,
            .customerId = customerId};
}

/// Every row of a table, every column by name, in the order of `order`.
inline QList<QVariantMap> rows(const Store::Database &database, const QString &table,
                               const QString &order)
{
    QList<QVariantMap> result;
    QSqlQuery query(database.connection());
    query.exec(u"SELECT * FROM %1 ORDER BY %2"_s.arg(table, order));
    while (query.next()) {
        const QSqlRecord record = query.record();
        QVariantMap row;
        for (int column = 0; column < record.count(); ++column) {
            row.insert(record.fieldName(column), record.value(column));
        }
        result.append(row);
    }
    return result;
}

/// The columns in which two rows differ.
inline QStringList differences(const QVariantMap &before, const QVariantMap &after)
{
    QStringList columns;
    for (auto [column, value] : after.asKeyValueRange()) {
        if (before.value(column) != value || before.value(column).isNull() != value.isNull()) {
            columns.append(column);
        }
    }
    return columns;
}

/// Text fields of a dialog by what they are for ("login" for loginEdit or loginCombo), and what is
/// typed into them.
using Values = QMap<QString, QString>;

inline QLineEdit *edit(const QWidget &dialog, const QString &what)
{
    if (const auto *combo = dialog.findChild<QComboBox *>(what + "Combo"_L1)) {
        return combo->lineEdit();
    }
    return dialog.findChild<QLineEdit *>(what + "Edit"_L1);
}

inline QPushButton *button(const QWidget &dialog, const QString &name)
{
    return dialog.findChild<QPushButton *>(name);
}

/// The question about edits that collide, if it is open.
inline Gui::CollisionDialog *question(const QWidget &form)
{
    const auto dialogs = form.findChildren<Gui::CollisionDialog *>();
    const auto open = std::find_if(dialogs.cbegin(), dialogs.cend(),
                                   [](const QWidget *dialog) { return dialog->isVisible(); });
    return open == dialogs.cend() ? nullptr : *open;
}

/// Leaves it without an answer.
inline void backToForm(const QWidget &form)
{
    if (Gui::CollisionDialog *dialog = question(form)) {
        button(*dialog, u"backButton"_s)->click();
    }
}

/// Answers it: whatever the operator typed is to be stored.
inline void keepMine(const QWidget &form)
{
    const Gui::CollisionDialog *dialog = question(form);
    button(*dialog, u"allMineButton"_s)->click();
    button(*dialog, u"saveChoiceButton"_s)->click();
}

/// What is said below a field; empty if nothing is shown there.
inline QString note(const QWidget &dialog, const QString &what)
{
    const auto *label = dialog.findChild<QLabel *>(what + "Error"_L1);
    return label != nullptr && label->isVisible() ? label->text() : QString();
}

/// Types as an operator does, over what was there.
inline void type(const QWidget &dialog, const Values &values)
{
    for (auto [what, text] : values.asKeyValueRange()) {
        QLineEdit *input = edit(dialog, what);
        input->setFocus();
        input->selectAll();
        if (text.isEmpty()) {
            QTest::keyClick(input, Qt::Key_Delete);
        }
        QTest::keyClicks(input, text);
        if (QWidget *popup = QApplication::activePopupWidget()) {
            popup->hide();
        }
    }
}

/// Answers as it was told to, and remembers what it was asked.
class FakePrompts final : public Gui::Prompts
{
public:
    Unsaved unsavedAnswer = Unsaved::KeepEditing;
    bool confirmAnswer = true;
    QString fileAnswer;
    QList<Question> confirmAsked;
    QStringList unsavedAsked; ///< what was named each time
    QStringList errors; ///< what was said
    QStringList filesAsked; ///< folder or proposal each time

    Unsaved askUnsaved(QWidget *, const QString &what) override
    {
        unsavedAsked.append(what);
        return unsavedAnswer;
    }
    bool confirm(QWidget *, const Question &question) override
    {
        confirmAsked.append(question);
        return confirmAnswer;
    }
    void showError(QWidget *, const QString &text, const QString &) override
    {
        errors.append(text);
    }
    QString openDatabaseFile(QWidget *, const QString &folder) override
    {
        filesAsked.append(folder);
        return fileAnswer;
    }
    QString newDatabaseFile(QWidget *, const QString &proposal) override
    {
        filesAsked.append(proposal);
        return fileAnswer;
    }
    QString openBackupFile(QWidget *, const QString &folder) override
    {
        filesAsked.append(folder);
        return fileAnswer;
    }
    QString newBackupFile(QWidget *, const QString &proposal) override
    {
        filesAsked.append(proposal);
        return fileAnswer;
    }
    QString newTextFile(QWidget *, const QString &, const QString &proposal) override
    {
        filesAsked.append(proposal);
        return fileAnswer;
    }
};

} // namespace UiFixture
