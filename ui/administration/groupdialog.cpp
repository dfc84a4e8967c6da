// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/groupdialog.h"

#include "ui_groupdialog.h"

#include "domain/agentrecord.h"
#include "domain/text.h"
#include "tables/errortexts.h"
#include "ui/common/recordform.h"
#include "ui/history/historytab.h"

namespace Gui {

using namespace Qt::StringLiterals;

GroupDialog::GroupDialog(Session &session, Prompts &prompts, int id, QWidget *parent)
    : RecordDialog(session, prompts, parent)
    , m_ui(std::make_unique<Ui::GroupDialog>())
    , m_table(*session.database, session.agent)
    , m_id(id)
{
    m_ui->setupUi(this);
    setUp({.messages = m_ui->messageBar,
           .area = m_ui->formArea,
           .fields = m_ui->fieldsLayout,
           .buttons = m_ui->buttonBox,
           .settingsKey = u"dialogs/group"_s},
          m_table);
    addFields();
    if (!isNew()) {
        addHistoryTab(*this, *m_ui->formArea, session, Domain::Table::Group,
                      [this] { return QVariant(m_id); });
    }
    begin(m_ui->nameEdit, {});
    updateNameHint();
}

GroupDialog::~GroupDialog() = default;

void GroupDialog::addFields()
{
    struct Row
    {
        QLatin1StringView column;
        QLabel *label;
        QWidget *input;
    };
    const QList<Row> rows{
        {"name"_L1, m_ui->nameLabel, m_ui->nameEdit},
        {"comments"_L1, m_ui->commentLabel, m_ui->commentEdit},
        {"valid_id"_L1, m_ui->validityLabel, m_ui->validityCombo},
    };
    for (const Row &row : rows) {
        form().add(*Domain::fieldOf(Domain::groupFields(), row.column), row.label, row.input);
    }
}

/// Says beforehand what hangs on the two groups that mean something here.
void GroupDialog::updateNameHint()
{
    const QString name = isNew() || m_table.rowCount() == 0 ? QString() : m_table.stored(0).name;
    QString hint;
    if (name == Domain::adminGroup) {
        hint = tr("Its members are the administrators: it keeps this name, and stays valid.");
    } else if (name == Domain::usersGroup) {
        hint = tr("Its members may change customer users and customers as long as it has this "
                  "name and is valid.");
    }
    form().setHint(u"name"_s, hint);
}

bool GroupDialog::readRecord()
{
    if (isNew()) {
        return m_table.show({}) && m_table.insertRow(0)
            && m_table.setData(m_table.index(0, m_table.columnOf(u"valid_id"_s)),
                               Domain::Group().validId);
    }
    return m_table.show({m_id}) && m_table.rowOf(m_id) == 0;
}

bool GroupDialog::isPermitted() const
{
    return session().agent.isAdministrator;
}

QString GroupDialog::recordName() const
{
    if (isNew()) {
        return Domain::normalized(m_ui->nameEdit->text());
    }
    return m_table.rowCount() > 0 ? m_table.stored(0).name : u'#' + QString::number(m_id);
}

QString GroupDialog::titleText() const
{
    return isNew() ? tr("Add Group") : tr("Edit Group: %1").arg(Tables::quotable(recordName()));
}

void GroupDialog::onWritten()
{
    m_id = static_cast<int>(m_table.idOf(0));
    updateNameHint();
    emit saved(m_id);
}

} // namespace Gui
