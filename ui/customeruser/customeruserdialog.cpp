// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customeruser/customeruserdialog.h"

#include "ui_customeruserdialog.h"

#include "domain/passwords.h"
#include "domain/rules.h"
#include "domain/text.h"
#include "tables/countries.h"
#include "tables/customerpickermodel.h"
#include "tables/errortexts.h"
#include "ui/administration/groupdialog.h"
#include "ui/common/passwordinput.h"
#include "ui/common/recordform.h"
#include "ui/common/scrolling.h"
#include "ui/customer/customerdialog.h"
#include "ui/customeruser/generatedpassworddialog.h"
#include "ui/history/historytab.h"

#include <QLocale>
#include <QPushButton>

namespace Gui {

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::Violation;

namespace {

/// Of another record, while the form waits below.
void showOnTop(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

} // namespace

CustomerUserDialog::CustomerUserDialog(Session &session, Prompts &prompts, qint64 id,
                                       QWidget *parent)
    : RecordDialog(session, prompts, parent)
    , m_ui(std::make_unique<Ui::CustomerUserDialog>())
    , m_table(*session.database, session.agent)
    , m_renameHint(*session.database, Domain::Table::CustomerUser)
    , m_customers(new Tables::CustomerPickerModel(*session.directory, *session.database, this))
    , m_id(id)
{
    m_ui->setupUi(this);
    setUp({.messages = m_ui->messageBar,
           .area = m_ui->formArea,
           .fields = m_ui->fieldsLayout,
           .buttons = m_ui->buttonBox,
           .settingsKey = u"dialogs/customerUser"_s},
          m_table);
    m_ui->titleCombo->setSuggestions(
        {tr("Mr."), tr("Mrs."), tr("Ms."), tr("Mx."), tr("Dr."), tr("Prof."), tr("Prof. Dr.")});
    m_ui->countryCombo->setSuggestions(Tables::countryNames(QLocale()));
    m_ui->customerPicker->setModel(m_customers);
    addFields();
    setUpPasswordInput(m_ui->passwordEdit, m_ui->showPasswordButton);
    setUpCustomer();
    setUpPermissions();
    QList<QAbstractButton *> buttons{m_ui->customerPicker->newCustomerButton()};
    QList<QLabel *> labels;
    if (!isNew()) {
        buttons += m_ui->permissionsPanel->buttons();
        labels += m_ui->permissionsPanel->labels();
        addHistoryTab(*this, *m_ui->formArea, session, Domain::Table::CustomerUser,
                      [this] { return QVariant(m_id); });
    }
    begin(m_ui->firstNameEdit, buttons, labels);
    form().setHint(u"customer_id"_s, m_ui->customerPicker->description());
    connect(&form(), &RecordForm::edited, this, &CustomerUserDialog::updateLoginHint);
    updatePasswordHint();
    if (isNew() && isWritable() && !session.directory->hasCustomers()) {
        sayThatACustomerIsNeeded();
    }
}

CustomerUserDialog::~CustomerUserDialog() = default;

void CustomerUserDialog::addFields()
{
    struct Row
    {
        QLatin1StringView column;
        QLabel *label;
        QWidget *input;
    };
    const QList<Row> rows{
        {"title"_L1, m_ui->titleLabel, m_ui->titleCombo},
        {"first_name"_L1, m_ui->firstNameLabel, m_ui->firstNameEdit},
        {"last_name"_L1, m_ui->lastNameLabel, m_ui->lastNameEdit},
        {"login"_L1, m_ui->loginLabel, m_ui->loginEdit},
        {"pw"_L1, m_ui->passwordLabel, m_ui->passwordEdit},
        {"email"_L1, m_ui->emailLabel, m_ui->emailEdit},
        {"customer_id"_L1, m_ui->customerLabel, m_ui->customerPicker},
        {"phone"_L1, m_ui->phoneLabel, m_ui->phoneEdit},
        {"fax"_L1, m_ui->faxLabel, m_ui->faxEdit},
        {"mobile"_L1, m_ui->mobileLabel, m_ui->mobileEdit},
        {"street"_L1, m_ui->streetLabel, m_ui->streetEdit},
        {"zip"_L1, m_ui->zipLabel, m_ui->zipEdit},
        {"city"_L1, m_ui->cityLabel, m_ui->cityEdit},
        {"country"_L1, m_ui->countryLabel, m_ui->countryCombo},
        {"comments"_L1, m_ui->commentLabel, m_ui->commentEdit},
        {"valid_id"_L1, m_ui->validityLabel, m_ui->validityCombo},
    };
    for (const Row &row : rows) {
        form().add(*Domain::fieldOf(Domain::customerUserFields(), row.column), row.label,
                   row.input);
    }
}

void CustomerUserDialog::setUpCustomer()
{
    connect(m_ui->customerPicker, &CustomerPicker::customerIdChanged, this,
            [this] { form().setHint(u"customer_id"_s, m_ui->customerPicker->description()); });
    connect(m_ui->customerPicker, &CustomerPicker::newCustomerAsked, this,
            &CustomerUserDialog::openNewCustomer);
}

/// Says beforehand what else a new username concerns.
void CustomerUserDialog::updateLoginHint()
{
    const QString stored = !isNew() && m_table.rowCount() > 0 ? m_table.stored(0).login : QString();
    form().setHint(u"login"_s, m_renameHint.text(stored, form().value(u"login"_s).toString()));
}

void CustomerUserDialog::updatePasswordHint()
{
    form().setHint(u"pw"_s,
                   isNew() ? tr("Empty: a password is generated.") : tr("Empty: unchanged."));
}

void CustomerUserDialog::sayThatACustomerIsNeeded()
{
    messages().say(MessageBar::Kind::Info,
                   tr("A customer user belongs to a customer, and there is none yet. Add the "
                      "customer first; what you type "
                      "here stays."),
                   {{.text = tr("Add Customer"), .run = [this] { openNewCustomer(); }}});
}

bool CustomerUserDialog::readRecord()
{
    if (isNew()) {
        return m_table.show({}) && m_table.insertRow(0)
            && m_table.setData(m_table.index(0, m_table.columnOf(u"valid_id"_s)),
                               Domain::CustomerUser().validId);
    }
    return m_table.show({m_id}) && m_table.rowOf(m_id) == 0;
}

QString CustomerUserDialog::recordName() const
{
    if (isNew()) {
        return Domain::normalized(m_ui->firstNameEdit->text() + u' ' + m_ui->lastNameEdit->text());
    }
    if (m_table.rowCount() == 0) {
        return u'#' + QString::number(m_id);
    }
    const Domain::CustomerUser person = m_table.stored(0);
    return person.fullName().isEmpty() ? person.login : person.fullName();
}

QString CustomerUserDialog::valueText(const Domain::Field &field, const QVariant &value) const
{
    const QString text = RecordDialog::valueText(field, value);
    const QString name = field.kind == Domain::FieldKind::CustomerId
        ? m_customers->nameOf(value.toString())
        : QString();
    return name.isEmpty()
        ? text
        : tr("%1 (%2)", "customer's id and name").arg(text, Tables::quotable(name));
}

QString CustomerUserDialog::titleText() const
{
    return isNew() ? tr("Add Customer User")
                   : tr("Edit Customer User: %1").arg(Tables::quotable(recordName()));
}

void CustomerUserDialog::prepareWriting()
{
    const QString password = typedPassword(m_ui->passwordEdit);
    m_generated = password.isEmpty() && isNew() ? Domain::generatePassword() : QString();
    writeWithPassword(m_generated.isEmpty() ? password : m_generated);
}

void CustomerUserDialog::onWritten()
{
    m_id = m_table.idOf(0);
    m_ui->showPasswordButton->setChecked(false);
    updatePasswordHint();
    updatePermissions();
    emit saved(m_id);
}

void CustomerUserDialog::showResult()
{
    if (m_generated.isEmpty()) {
        endSaving();
        return;
    }
    auto *dialog = new GeneratedPasswordDialog(m_table.stored(0).login, m_generated, this);
    m_generated.clear();
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, &CustomerUserDialog::endSaving);
    dialog->open();
}

void CustomerUserDialog::onRefused(const Error &error)
{
    for (const Violation &violation : error.violations) {
        if (violation.code == "email.syntax"_L1 && !violation.suggestion.isEmpty()) {
            form().offer(
                violation.field, tr("Use Only %1").arg(Tables::quotable(violation.suggestion)),
                [this, address = violation.suggestion] { m_ui->emailEdit->setText(address); });
        } else if (violation.code == "no_customer_exists"_L1) {
            sayThatACustomerIsNeeded();
        }
    }
}

void CustomerUserDialog::setUpPermissions()
{
    EffectivePermissionsPanel *panel = m_ui->permissionsPanel;
    panel->start(session(), prompts());
    panel->setVisible(false);
    connect(&form(), &RecordForm::edited, this, &CustomerUserDialog::updatePermissions);
    connect(panel, &EffectivePermissionsPanel::done, this,
            [this](const QString &news) { messages().say(MessageBar::Kind::Done, news); });
    connect(
        panel, &EffectivePermissionsPanel::wanted, m_ui->formArea,
        [area = m_ui->formArea](QWidget *widget) { bringIntoView(*area, *widget); },
        Qt::QueuedConnection); // only then has what was just shown its place
    connect(panel, &EffectivePermissionsPanel::groupActivated, this,
            &CustomerUserDialog::openGroup);
    connect(panel, &EffectivePermissionsPanel::customerActivated, this,
            &CustomerUserDialog::openCustomer);
    connect(panel, &EffectivePermissionsPanel::changeRequested, this,
            [this](int groupId) { emit permissionsRequested(m_table.stored(0).login, groupId); });
}

void CustomerUserDialog::updatePermissions()
{
    const bool isThere = !isNew() && m_table.rowCount() > 0;
    m_ui->permissionsPanel->setVisible(isThere);
    if (isThere) {
        const Domain::CustomerUser person = m_table.stored(0);
        m_ui->permissionsPanel->showPerson(
            {.login = person.login,
             .storedCustomer = person.customerId,
             .shownCustomer = form().value(u"customer_id"_s).toString(),
             .shownValidId = form().value(u"valid_id"_s).toInt()});
    }
}

void CustomerUserDialog::openGroup(int id)
{
    auto *dialog = new GroupDialog(session(), prompts(), id, this);
    connect(dialog, &GroupDialog::saved, m_ui->permissionsPanel,
            &EffectivePermissionsPanel::refresh);
    showOnTop(dialog);
}

void CustomerUserDialog::openCustomer(const QString &customerId)
{
    auto *dialog = new CustomerDialog(session(), prompts(), customerId, this);
    connect(dialog, &CustomerDialog::saved, this, [this] {
        static_cast<void>(session().directory->refresh()); // tried again with the next change
        m_ui->permissionsPanel->refresh();
        form().setHint(u"customer_id"_s, m_ui->customerPicker->description());
    });
    showOnTop(dialog);
}

void CustomerUserDialog::openNewCustomer()
{
    auto *dialog = new CustomerDialog(session(), prompts(), {}, this);
    if (m_customers->resolve(m_ui->customerPicker->typedText()).isEmpty()) {
        dialog->propose(m_ui->customerPicker->typedText());
    }
    connect(dialog, &CustomerDialog::saved, this, [this, dialog](const QString &customerId) {
        takeNewCustomer(customerId);
        dialog->accept();
    });
    showOnTop(dialog);
}

void CustomerUserDialog::takeNewCustomer(const QString &customerId)
{
    // A list that could not be refreshed now is with the next change; the picker asks the database
    // itself.
    static_cast<void>(session().directory->refresh());
    m_ui->customerPicker->setCustomerId(customerId);
    messages().clear();
    m_ui->customerPicker->setFocus(Qt::OtherFocusReason);
}

} // namespace Gui
