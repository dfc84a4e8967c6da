// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerdialog.h"

#include "ui_customerdialog.h"

#include "domain/text.h"
#include "store/history.h"
#include "tables/countries.h"
#include "tables/errortexts.h"
#include "ui/common/recordform.h"
#include "ui/history/historytab.h"

#include <QLocale>

namespace Gui {

using namespace Qt::StringLiterals;

CustomerDialog::CustomerDialog(Session &session, Prompts &prompts, const QString &customerId,
                               QWidget *parent)
    : RecordDialog(session, prompts, parent)
    , m_ui(std::make_unique<Ui::CustomerDialog>())
    , m_table(*session.database, session.agent)
    , m_renameHint(*session.database, Domain::Table::Customer)
{
    m_id = customerId;
    m_ui->setupUi(this);
    setUp({.messages = m_ui->messageBar,
           .area = m_ui->formArea,
           .fields = m_ui->fieldsLayout,
           .buttons = m_ui->buttonBox,
           .settingsKey = u"dialogs/customer"_s},
          m_table);
    m_ui->countryCombo->setSuggestions(Tables::countryNames(QLocale()));
    addFields();
    connect(&form(), &RecordForm::edited, this, &CustomerDialog::updateIdHint);
    if (!isNew()) {
        addHistoryTab(*this, *m_ui->formArea, session, Domain::Table::Customer,
                      [this] { return QVariant(m_id); });
    }
    begin(isNew() ? m_ui->customerIdEdit : m_ui->nameEdit, {});
}

CustomerDialog::~CustomerDialog() = default;

void CustomerDialog::addFields()
{
    struct Row
    {
        QLatin1StringView column;
        QLabel *label;
        QWidget *input;
    };
    const QList<Row> rows{
        {"customer_id"_L1, m_ui->customerIdLabel, m_ui->customerIdEdit},
        {"name"_L1, m_ui->nameLabel, m_ui->nameEdit},
        {"street"_L1, m_ui->streetLabel, m_ui->streetEdit},
        {"zip"_L1, m_ui->zipLabel, m_ui->zipEdit},
        {"city"_L1, m_ui->cityLabel, m_ui->cityEdit},
        {"country"_L1, m_ui->countryLabel, m_ui->countryCombo},
        {"url"_L1, m_ui->urlLabel, m_ui->urlEdit},
        {"comments"_L1, m_ui->commentLabel, m_ui->commentEdit},
        {"valid_id"_L1, m_ui->validityLabel, m_ui->validityCombo},
    };
    for (const Row &row : rows) {
        form().add(*Domain::fieldOf(Domain::customerFields(), row.column), row.label, row.input);
    }
}

void CustomerDialog::propose(const QString &typed)
{
    const QString text = Domain::normalized(typed);
    m_ui->customerIdEdit->setText(text);
    m_ui->nameEdit->setText(text);
    m_ui->customerIdEdit->selectAll();
}

bool CustomerDialog::readRecord()
{
    if (isNew()) {
        return m_table.show({}) && m_table.insertRow(0)
            && m_table.setData(m_table.index(0, m_table.columnOf(u"valid_id"_s)),
                               Domain::Customer().validId);
    }
    return m_table.show({m_id}) && m_table.rowOf(m_id) == 0;
}

QString CustomerDialog::recordName() const
{
    if (isNew()) {
        return Domain::normalized(m_ui->nameEdit->text());
    }
    const QString name = m_table.rowCount() > 0 ? m_table.stored(0).name : QString();
    return name.isEmpty() ? m_id : name;
}

QString CustomerDialog::titleText() const
{
    return isNew() ? tr("Add Customer")
                   : tr("Edit Customer: %1").arg(Tables::quotable(recordName()));
}

void CustomerDialog::onWritten()
{
    m_id = m_table.idOf(0);
    updateIdHint();
    emit saved(m_id);
}

void CustomerDialog::followRename(qint64 changeSet)
{
    if (const auto renames = Store::History(*session().database).renames(changeSet)) {
        m_id = renames->followed(Domain::Table::Customer, m_id, changeSet - 1);
    }
}

/// Says beforehand whom else a new id concerns.
void CustomerDialog::updateIdHint()
{
    form().setHint(u"customer_id"_s,
                   m_renameHint.text(m_id, form().value(u"customer_id"_s).toString()));
}

} // namespace Gui
