// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/agentdialog.h"

#include "ui_agentdialog.h"

#include "domain/rules.h"
#include "domain/text.h"
#include "tables/errortexts.h"
#include "ui/common/passwordinput.h"
#include "ui/common/recordform.h"
#include "ui/history/historytab.h"

namespace Gui {

using namespace Qt::StringLiterals;

AgentDialog::AgentDialog(Session &session, Prompts &prompts, int id, QWidget *parent)
    : RecordDialog(session, prompts, parent)
    , m_ui(std::make_unique<Ui::AgentDialog>())
    , m_table(*session.database, session.agent)
    , m_passwordField(*Domain::fieldOf(Domain::agentFields(), "pw"_L1))
    , m_id(id)
{
    m_passwordField.mandatory = isNew();
    m_ui->setupUi(this);
    setUp({.messages = m_ui->messageBar,
           .area = m_ui->formArea,
           .fields = m_ui->fieldsLayout,
           .buttons = m_ui->buttonBox,
           .settingsKey = u"dialogs/agent"_s},
          m_table);
    m_ui->titleCombo->setSuggestions(
        {tr("Mr."), tr("Mrs."), tr("Ms."), tr("Mx."), tr("Dr."), tr("Prof."), tr("Prof. Dr.")});
    setUpPasswordInput(m_ui->passwordEdit, m_ui->showPasswordButton);
    addFields();
    if (!isNew()) {
        addHistoryTab(*this, *m_ui->formArea, session, Domain::Table::Agent,
                      [this] { return QVariant(m_id); });
    }
    begin(m_ui->firstNameEdit, {});
    updateHints();
}

AgentDialog::~AgentDialog() = default;

void AgentDialog::addFields()
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
        {"in_users"_L1, m_ui->usersLabel, m_ui->usersCheck},
        {"in_admin"_L1, m_ui->adminLabel, m_ui->adminCheck},
        {"valid_id"_L1, m_ui->validityLabel, m_ui->validityCombo},
    };
    for (const Row &row : rows) {
        const bool isPassword = row.column == m_passwordField.name();
        form().add(isPassword ? m_passwordField
                              : *Domain::fieldOf(Domain::agentFields(), row.column),
                   row.label, row.input);
    }
}

void AgentDialog::updateHints()
{
    form().setHint(u"pw"_s, isNew() ? QString() : tr("Empty: unchanged."));
    const bool isOwn = m_id == session().agent.id;
    form().setHint(u"in_admin"_s,
                   isOwn ? tr("This is you: what you take away here, you lose at once.")
                         : QString());
}

bool AgentDialog::readRecord()
{
    if (isNew()) {
        return m_table.show({}) && m_table.insertRow(0)
            && m_table.setData(m_table.index(0, m_table.columnOf(u"valid_id"_s)),
                               Domain::AgentRecord().validId);
    }
    return m_table.show({m_id}) && m_table.rowOf(m_id) == 0;
}

bool AgentDialog::isPermitted() const
{
    return session().agent.isAdministrator;
}

QString AgentDialog::recordName() const
{
    if (isNew()) {
        return Domain::normalized(m_ui->firstNameEdit->text() + u' ' + m_ui->lastNameEdit->text());
    }
    return m_table.rowCount() > 0 ? m_table.stored(0).displayName() : u'#' + QString::number(m_id);
}

QString AgentDialog::titleText() const
{
    return isNew() ? tr("Add Agent") : tr("Edit Agent: %1").arg(Tables::quotable(recordName()));
}

void AgentDialog::prepareWriting()
{
    writeWithPassword(typedPassword(m_ui->passwordEdit));
}

void AgentDialog::onWritten()
{
    m_id = static_cast<int>(m_table.idOf(0));
    m_ui->showPasswordButton->setChecked(false);
    updateHints();
    emit saved(m_id);
}

} // namespace Gui
