// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "ui_historypage.h"

#include "domain/fields.h"
#include "store/agentrecordstore.h"
#include "tables/fieldtexts.h"
#include "tables/historytexts.h"
#include "ui/common/clearbutton.h"
#include "ui/common/looks.h"

#include <QKeyEvent>
#include <QShortcut>

#include <chrono>

namespace Gui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int sidebarLetters = 34;
constexpr auto wordsRest = 200ms; ///< looking for words may take a while

/// The values of the combo of times: so many days, or one of these.
enum Period { AnyTime = 0, Chosen = -1 };

} // namespace

HistoryPage::HistoryPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::HistoryPage>())
    , m_session(session)
{
    m_ui->setupUi(this);
    makeHeadings({m_ui->titleLabel, m_ui->headingLabel});
    new ClearButton(m_ui->wordsEdit);
    m_ui->filterCard->setFixedWidth(qMax(fontMetrics().averageCharWidth() * sidebarLetters,
                                         m_ui->filterCard->minimumSizeHint().width()));
    m_ui->historyView->start(session, HistoryView::Place::Page, session.agent.mayEditCustomers);
    fillAgents();
    fillFields();
    fillPeriods();
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &HistoryPage::showFiltered);
    connect(m_ui->wordsEdit, &QLineEdit::textChanged, this, [this] { m_typing.start(wordsRest); });
    connect(m_ui->wordsEdit, &QLineEdit::returnPressed, m_ui->historyView, &HistoryView::focusList);
    connect(m_ui->agentCombo, &QComboBox::currentIndexChanged, this, &HistoryPage::showFiltered);
    connect(m_ui->fieldCombo, &QComboBox::currentIndexChanged, this, &HistoryPage::showFiltered);
    connect(m_ui->periodCombo, &QComboBox::currentIndexChanged, this, &HistoryPage::updatePeriod);
    connect(m_ui->fromEdit, &QDateEdit::dateChanged, this, &HistoryPage::showFiltered);
    connect(m_ui->untilEdit, &QDateEdit::dateChanged, this, &HistoryPage::showFiltered);
    connect(m_ui->allButton, &QPushButton::clicked, this, &HistoryPage::showAll);
    connect(m_ui->historyView, &HistoryView::undone, this,
            [this](qint64 /*undoing*/, const QString &text) {
                m_ui->messageBar->say(MessageBar::Kind::Done, text);
            });
    connect(m_ui->historyView, &HistoryView::refused, this,
            [this](const QString &text) { m_ui->messageBar->say(MessageBar::Kind::Error, text); });
    for (const QKeySequence &key : {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_F3)}) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, &HistoryPage::focusSearch);
    }
    m_ui->wordsEdit->installEventFilter(this);
    updatePeriod();
}

HistoryPage::~HistoryPage() = default;

bool HistoryPage::mayClose()
{
    return !m_ui->historyView->isWorking();
}

void HistoryPage::onTakenBack()
{
    m_ui->messageBar->clear();
    if (isVisible()) {
        m_ui->historyView->refresh();
    }
}

void HistoryPage::fillAgents()
{
    m_ui->agentCombo->addItem(tr("Anybody"), 0);
    const auto agents = Store::AgentRecordStore(*m_session.database).all();
    for (const Store::AgentSummary &each : agents ? *agents : QList<Store::AgentSummary>()) {
        m_ui->agentCombo->addItem(each.agent.login, each.agent.id);
    }
}

void HistoryPage::fillFields()
{
    m_ui->fieldCombo->addItem(tr("Any field"), QString());
    for (const Domain::Field &field : Domain::customerUserFields()) {
        m_ui->fieldCombo->addItem(Tables::fieldLabel(field), field.name());
    }
    for (const Domain::Field &field : Domain::customerFields()) {
        if (m_ui->fieldCombo->findData(QString(field.name())) < 0) {
            const QString label = Tables::fieldLabel(field);
            const bool isTwice = m_ui->fieldCombo->findText(label) >= 0;
            m_ui->fieldCombo->addItem(isTwice ? tr("%1 (name)", "a field").arg(label) : label,
                                      field.name());
        }
    }
    m_ui->fieldCombo->addItem(tr("Permissions on groups"), u"group_id"_s);
}

void HistoryPage::fillPeriods()
{
    m_ui->periodCombo->addItem(tr("Any time"), AnyTime);
    m_ui->periodCombo->addItem(tr("Today"), 1);
    m_ui->periodCombo->addItem(tr("The last %Ln day(s)", nullptr, 7), 7);
    m_ui->periodCombo->addItem(tr("The last %Ln day(s)", nullptr, 30), 30);
    m_ui->periodCombo->addItem(tr("The last %Ln day(s)", nullptr, 365), 365);
    m_ui->periodCombo->addItem(tr("From … to …"), Chosen);
    m_ui->fromEdit->setDate(QDate::currentDate().addMonths(-1));
    m_ui->untilEdit->setDate(QDate::currentDate());
}

void HistoryPage::updatePeriod()
{
    const bool isChosen = m_ui->periodCombo->currentData().toInt() == Chosen;
    m_ui->fromLabel->setVisible(isChosen);
    m_ui->fromEdit->setVisible(isChosen);
    m_ui->untilLabel->setVisible(isChosen);
    m_ui->untilEdit->setVisible(isChosen);
    showFiltered();
}

void HistoryPage::showRecord(const Store::RecordReference &record)
{
    const QString key = record.table == Domain::Table::Customer ? u"customer_id"_s : u"id"_s;
    const Store::RecordNames names(*m_session.database);
    m_record = record;
    m_ui->recordLabel->setText(
        tr("Only what happened to %1", "a record")
            .arg(Tables::recordText(record.table, {{key, record.key}}, names)));
    showFiltered();
    m_ui->historyView->focusList();
}

void HistoryPage::showAll()
{
    m_record.reset();
    showFiltered();
    focusSearch();
}

void HistoryPage::showFiltered()
{
    m_typing.stop();
    Store::HistoryFilter filter{.record = m_record,
                                .agentId = m_ui->agentCombo->currentData().toInt(),
                                .column = m_ui->fieldCombo->currentData().toString()};
    const int period = m_ui->periodCombo->currentData().toInt();
    if (period == Chosen) {
        filter.from = m_ui->fromEdit->date().startOfDay();
        filter.until = m_ui->untilEdit->date().addDays(1).startOfDay();
    } else if (period != AnyTime) {
        filter.from = QDate::currentDate().addDays(1 - period).startOfDay();
    }
    m_ui->recordLabel->setVisible(m_record.has_value());
    m_ui->allButton->setVisible(m_record.has_value());
    m_ui->historyView->showHistory(filter, m_ui->wordsEdit->text().trimmed());
}

/// As in the search of every list.
bool HistoryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->wordsEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            m_ui->wordsEdit->clear();
            return true;
        }
        if (key == Qt::Key_Down) {
            m_ui->historyView->focusList();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void HistoryPage::focusSearch()
{
    m_ui->wordsEdit->setFocus(Qt::OtherFocusReason);
    m_ui->wordsEdit->selectAll();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_ui->historyView->refresh();
}

} // namespace Gui
