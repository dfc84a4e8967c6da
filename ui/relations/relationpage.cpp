// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relations/relationpage.h"

#include "ui_relationpage.h"

#include "tables/errortexts.h"
#include "ui/common/looks.h"
#include "ui/permissions/groupsupport.h"
#include "ui/relations/comparedialog.h"
#include "ui/relations/relationtexts.h"

#include <QShortcut>

namespace Gui {

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Tables::RecordRef;

RelationPage::RelationPage(Session &session, Prompts &prompts, RecordKind first, RecordKind second,
                           QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::RelationPage>())
    , m_session(session)
    , m_prompts(prompts)
    , m_emptyState(new EmptyState(this))
    , m_first(first)
    , m_second(second)
{
    m_ui->setupUi(this);
    m_ui->editorGrid->addWidget(m_emptyState, 0, 0, Qt::AlignCenter);
    fillIn();
    fitSidebar();
    m_ui->recordPicker->start(session);
    m_ui->relationEditor->start(session, prompts);
    connectAll();
    setSide(first);
}

RelationPage::~RelationPage() = default;

void RelationPage::fillIn()
{
    m_ui->titleLabel->setText(RelationTexts::title(m_first, m_second));
    m_ui->firstRadio->setText(RelationTexts::bySide(m_first));
    m_ui->secondRadio->setText(RelationTexts::bySide(m_second));
    m_ui->hintLabel->setText(RelationTexts::hint(m_first, m_second));
    makeHeadings({m_ui->titleLabel, m_ui->hintHeading});
}

void RelationPage::connectAll()
{
    connect(m_ui->firstRadio, &QRadioButton::clicked, this, [this] { setSide(m_first); });
    connect(m_ui->secondRadio, &QRadioButton::clicked, this, [this] { setSide(m_second); });
    connect(m_ui->recordPicker, &RecordPicker::picked, this, &RelationPage::open);
    RelationEditor *editor = m_ui->relationEditor;
    connect(editor, &RelationEditor::followed, this, &RelationPage::open);
    connect(editor, &RelationEditor::recordRequested, this, &RelationPage::recordRequested);
    connect(editor, &RelationEditor::backRequested, this, &RelationPage::goBack);
    connect(editor, &RelationEditor::compareRequested, this, &RelationPage::compare);
    connect(editor, &RelationEditor::groupSupportRequested, this,
            &RelationPage::turnOnGroupSupport);
    connect(editor, &RelationEditor::edited, this, &RelationPage::modifiedChanged);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this,
            &RelationPage::focusSearch);
}

void RelationPage::fitSidebar()
{
    constexpr int characters = 34;
    m_ui->sidebar->setFixedWidth(qMax(fontMetrics().averageCharWidth() * characters,
                                      m_ui->sidebar->minimumSizeHint().width()));
}

RecordKind RelationPage::otherThan(RecordKind kind) const
{
    return kind == m_first ? m_second : m_first;
}

bool RelationPage::connects(RecordKind one, RecordKind other) const
{
    return (one == m_first && other == m_second) || (one == m_second && other == m_first);
}

/// Only what can be picked changes; what is shown stays until something is.
void RelationPage::setSide(RecordKind kind)
{
    m_ui->firstRadio->setChecked(kind == m_first);
    m_ui->secondRadio->setChecked(kind == m_second);
    m_ui->recordPicker->setKind(kind);
    if (m_subject) {
        m_ui->recordPicker->mark(*m_subject);
    } else {
        showNothing();
    }
}

void RelationPage::showNothing()
{
    m_ui->relationEditor->close();
    m_ui->relationEditor->hide();
    m_emptyState->say(RelationTexts::pickFirst(m_ui->recordPicker->kind()), {});
}

void RelationPage::open(const RecordRef &subject)
{
    if (m_subject == subject || !mayClose()) {
        if (m_subject) {
            m_ui->recordPicker->mark(*m_subject);
        }
        return;
    }
    if (m_subject) {
        m_before.append(*m_subject);
    }
    showSubject(subject);
}

void RelationPage::openAt(const RecordRef &subject, const QString &key)
{
    open(subject);
    if (m_subject == subject && !key.isEmpty()) {
        m_ui->relationEditor->enterAt({.kind = otherThan(subject.kind), .key = key});
    }
}

void RelationPage::showSubject(const RecordRef &subject)
{
    m_subject = subject;
    if (m_ui->recordPicker->kind() != subject.kind) {
        setSide(subject.kind);
    }
    m_ui->recordPicker->mark(subject);
    m_emptyState->hide();
    m_ui->relationEditor->show();
    m_ui->relationEditor->open(subject, otherThan(subject.kind),
                               Tables::quotable(m_ui->recordPicker->nameOf(subject)));
    m_ui->relationEditor->setBackEnabled(!m_before.isEmpty());
    m_ui->relationEditor->focusFilter();
}

void RelationPage::goBack()
{
    if (!m_before.isEmpty() && mayClose()) {
        showSubject(m_before.takeLast());
    }
}

void RelationPage::compare(const RecordRef &subject)
{
    auto *dialog = new CompareDialog(m_session, subject.key, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void RelationPage::turnOnGroupSupport()
{
    if (Gui::turnOnGroupSupport(m_session, m_prompts, this)) {
        m_ui->relationEditor->refresh();
        m_ui->relationEditor->tell(groupSupportIsOnText());
    }
}

bool RelationPage::isModified() const
{
    return m_ui->relationEditor->isModified();
}

/// Hidden pages are read again when they are shown.
void RelationPage::onTakenBack()
{
    if (isVisible()) {
        m_ui->relationEditor->onTakenBack();
    }
}

void RelationPage::focusSearch()
{
    m_ui->recordPicker->focusSearch();
}

bool RelationPage::mayClose()
{
    return m_ui->relationEditor->mayClose();
}

void RelationPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    // Nobody tells when somebody else changes a relation.
    m_ui->recordPicker->refresh();
    m_ui->relationEditor->refresh();
}

void RelationPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitSidebar();
    }
}

} // namespace Gui
