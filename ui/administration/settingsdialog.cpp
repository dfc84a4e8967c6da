// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/settingsdialog.h"

#include "ui_settingsdialog.h"

#include "domain/settings.h"
#include "store/permissionstore.h"
#include "tables/fieldtexts.h"
#include "ui/common/recordform.h"

namespace Gui {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(Session &session, Prompts &prompts, QWidget *parent)
    : RecordDialog(session, prompts, parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_table(*session.database, session.agent)
{
    m_ui->setupUi(this);
    static_cast<void>(m_table.select()); // the form asks for its columns
    setUp({.messages = m_ui->messageBar,
           .area = m_ui->formArea,
           .fields = m_ui->fieldsLayout,
           .buttons = m_ui->buttonBox,
           .settingsKey = u"dialogs/settings"_s},
          m_table);
    addFields();
    begin(m_ui->groupSupportCheck, {});
    explainFields();
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::addFields()
{
    struct Row
    {
        QLatin1StringView name;
        QLabel *label;
        QWidget *input;
    };
    const QList<Row> rows{
        {"customer_group_support"_L1, m_ui->groupSupportLabel, m_ui->groupSupportCheck},
        {"customer_default_groups"_L1, m_ui->customerGroupsLabel, m_ui->customerGroupsEdit},
        {"customer_user_default_groups"_L1, m_ui->customerUserGroupsLabel,
         m_ui->customerUserGroupsEdit},
        {"other_customers_context"_L1, m_ui->otherCustomersLabel, m_ui->otherCustomersCheck},
        {"list_limit"_L1, m_ui->listLimitLabel, m_ui->listLimitEdit},
        {"email_unique"_L1, m_ui->uniqueEmailLabel, m_ui->uniqueEmailCheck},
        {"email_always_accepted"_L1, m_ui->alwaysAcceptedLabel, m_ui->alwaysAcceptedEdit},
        {"email_never_accepted"_L1, m_ui->neverAcceptedLabel, m_ui->neverAcceptedEdit},
    };
    for (const Row &row : rows) {
        const Domain::Field &field = *Domain::fieldOf(Domain::settingFormFields(), row.name);
        form().add(field, row.label, row.input);
        if (auto *groups = qobject_cast<GroupListEdit *>(row.input)) {
            groups->nameParts(Tables::fieldLabel(field));
            row.label->setMinimumHeight(groups->lineHeight());
        }
    }
}

void SettingsDialog::explainFields()
{
    form().setHint(u"customer_group_support"_s,
                   tr("On: permissions decide which groups a customer user may use. Off: OTOBO "
                      "does not ask for permissions at all."));
    form().setHint(u"customer_default_groups"_s,
                   tr("Everybody who belongs to a customer has ro and rw on these groups."));
    form().setHint(u"customer_user_default_groups"_s,
                   tr("Every customer user has ro and rw on these groups."));
    form().setHint(u"other_customers_context"_s,
                   tr("On: on a group, a customer can also get permissions for the tickets of the "
                      "other customers in it."));
    form().setHint(u"list_limit"_s,
                   tr("Lists show so many at once and offer more; the total is always exact. A "
                      "list that is open changes when you search the next time."));
    form().setHint(u"email_unique"_s,
                   tr("On: an address that another customer user has, be it an invalid one, is "
                      "refused. Capitals make no difference."));
    form().setHint(u"email_always_accepted"_s,
                   tr("A regular expression: addresses that match are accepted, proper or not. "
                      "Empty: none."));
    form().setHint(u"email_never_accepted"_s,
                   tr("A regular expression: addresses that match are refused. Capitals make no "
                      "difference. Empty: none."));
}

bool SettingsDialog::readRecord()
{
    const auto groups = Store::PermissionStore(*session().database).groups();
    if (!groups || !m_table.select()) {
        return false;
    }
    m_ui->customerGroupsEdit->setGroups(*groups);
    m_ui->customerUserGroupsEdit->setGroups(*groups);
    return true;
}

bool SettingsDialog::isPermitted() const
{
    return session().agent.isAdministrator;
}

QString SettingsDialog::recordName() const
{
    return titleText();
}

QString SettingsDialog::titleText() const
{
    return tr("Settings");
}

void SettingsDialog::onWritten()
{
    emit saved();
}

} // namespace Gui
