// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/anonymisedialog.h"

#include "ui_anonymisedialog.h"

#include "tables/errortexts.h"
#include "ui/common/background.h"
#include "ui/common/formsize.h"
#include "ui/common/looks.h"
#include "ui/common/ownconnection.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLayout>
#include <QPushButton>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

/// Beside the database. The username would tell too much.
QString proposedCertificate(const Store::Location &database, qint64 id)
{
    const QDir folder = QFileInfo(database.text).absoluteDir();
    const QString name = AnonymiseDialog::tr("certificate-anonymous-%1", "name of a file").arg(id);
    QString path = folder.filePath(name + ".txt"_L1);
    for (int number = 2; QFileInfo::exists(path); ++number) {
        path = folder.filePath(u"%1-%2.txt"_s.arg(name).arg(number));
    }
    return path;
}

} // namespace

AnonymiseDialog::AnonymiseDialog(Session &session, Prompts &prompts,
                                 const Domain::CustomerUser &person, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AnonymiseDialog>())
    , m_session(session)
    , m_prompts(prompts)
    , m_person(person)
{
    m_ui->setupUi(this);
    dressCancel(*this);
    makeTitle(m_ui->headingLabel);
    makeHeadings({m_ui->warningLabel});
    // Of no role that makes it the default: nothing is done, or given up, by mere Enter.
    m_anonymise = m_ui->buttonBox->addButton(tr("&Anonymise"), QDialogButtonBox::ActionRole);
    m_anonymise->setObjectName(u"anonymiseButton"_s);
    m_anonymise->setAutoDefault(false);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    const QString name = Tables::quotable(person.fullName());
    const QString login = Tables::quotable(person.login);
    m_ui->headingLabel->setText(tr("Anonymise %1 (%2)", "name, username").arg(name, login));
    m_ui->confirmLabel->setText(
        tr("To do it, &type the username %1:").arg(QString(login).replace(u'&', "&&"_L1)));
    m_ui->certificateEdit->setText(proposedCertificate(session.database->location(), person.id));
    connect(m_ui->confirmEdit, &QLineEdit::textChanged, this, &AnonymiseDialog::update);
    connect(m_ui->certificateEdit, &QLineEdit::textChanged, this, &AnonymiseDialog::update);
    connect(m_ui->chooseButton, &QPushButton::clicked, this, &AnonymiseDialog::chooseFile);
    connect(m_anonymise, &QPushButton::clicked, this, &AnonymiseDialog::onConfirmed);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &AnonymiseDialog::reject);
    m_ui->confirmEdit->setFocus(Qt::OtherFocusReason);
    update();
    readPreview();
}

AnonymiseDialog::~AnonymiseDialog() = default;

void AnonymiseDialog::readPreview()
{
    runInBackground(
        this,
        [location = m_session.database->location(), agent = m_session.agent,
         login = m_person.login] {
            return std::make_shared<const Domain::Result<Store::AnonymisationPreview>>(
                onOwnConnection(location,
                                [&](Store::Database &database) {
                                    return Store::Anonymiser(database, agent).preview(login);
                                },
                                {.isForReading = true}));
        },
        [this](const Preview &preview) {
            if (*preview) {
                showPreview((*preview)->extent);
            } else {
                say(MessageBar::Kind::Error, Tables::errorText(preview->error()));
            }
        });
}

void AnonymiseDialog::showPreview(const Store::AnonymisationExtent &extent)
{
    QStringList warnings = Tables::anonymisationWarnings(extent);
    m_ui->warningLabel->setText(warnings.takeFirst());
    m_ui->remarksLabel->setText(warnings.join(u'\n'));
    m_ui->remarksLabel->setVisible(!warnings.isEmpty());
    for (const auto &[label, value] : Tables::anonymisationFacts(extent)) {
        auto *shown = new QLabel(value, this);
        shown->setTextFormat(Qt::PlainText);
        shown->setWordWrap(true);
        m_ui->factsLayout->addRow(tr("%1:", "a label").arg(label), shown);
    }
    m_ui->waitLabel->hide();
    m_isKnown = true;
    update();
    // Qt shows what was added to a layout only with the next turn: until then it takes no room.
    QMetaObject::invokeMethod(this, &AnonymiseDialog::fitContent, Qt::QueuedConnection);
}

/// Nobody is to decide about what cannot be seen.
void AnonymiseDialog::fitContent()
{
    constexpr int letters = 110;
    layout()->activate();
    fitToContent(*this, *m_ui->contentArea, letters, 1);
}

void AnonymiseDialog::say(MessageBar::Kind kind, const QString &text)
{
    m_ui->messageBar->say(kind, text);
    m_ui->messageBar->layout()->activate(); // else what it needs is known only later
    fitContent();
}

void AnonymiseDialog::chooseFile()
{
    const QString path =
        m_prompts.newTextFile(this, tr("Write the Certificate To"), m_ui->certificateEdit->text());
    if (!path.isEmpty()) {
        m_ui->certificateEdit->setText(path);
    }
}

QString AnonymiseDialog::certificateFile() const
{
    return m_ui->certificateEdit->text().trimmed();
}

void AnonymiseDialog::update()
{
    const bool isDone = !m_certificate.isEmpty();
    m_ui->confirmEdit->setEnabled(!m_isWorking && !isDone);
    m_ui->certificateEdit->setEnabled(!m_isWorking);
    m_ui->chooseButton->setEnabled(!m_isWorking);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setEnabled(!m_isWorking);
    const bool isConfirmed = isDone || (m_isKnown && m_ui->confirmEdit->text() == m_person.login);
    m_anonymise->setEnabled(!m_isWorking && isConfirmed && !certificateFile().isEmpty());
}

void AnonymiseDialog::reject()
{
    if (mayClose()) {
        QDialog::reject();
    }
}

void AnonymiseDialog::onConfirmed()
{
    if (m_certificate.isEmpty()) {
        start();
    } else {
        writeCertificate();
    }
}

void AnonymiseDialog::start()
{
    m_isWorking = true;
    say(MessageBar::Kind::Info,
        tr("The person is being anonymised. In a large database this takes a while, in which "
           "nobody else can save."));
    update();
    runInBackground(
        this,
        [location = m_session.database->location(), agent = m_session.agent, login = m_person.login,
         file = certificateFile()] {
            return std::make_shared<const Domain::Result<Tables::AnonymisingOutcome>>(
                onOwnConnection(location, [&](Store::Database &database) {
                    return Tables::anonymise(database, agent, login, file);
                }));
        },
        [this](const Outcome &outcome) { onDone(outcome); });
}

void AnonymiseDialog::onDone(const Outcome &outcome)
{
    m_isWorking = false;
    if (!*outcome) {
        say(MessageBar::Kind::Error, Tables::errorText(outcome->error()));
        update();
        return;
    }
    const Tables::AnonymisingOutcome &all = **outcome;
    m_certificate = all.certificateError ? all.certificate : QString();
    emit anonymised(all.done, all.certificateError ? QString() : certificateFile());
    if (all.certificateError) {
        onCertificateMissing(*all.certificateError);
    } else {
        accept();
    }
}

/// The proof must not be lost, and cannot be had again.
void AnonymiseDialog::onCertificateMissing(const Domain::Error &error)
{
    m_anonymise->setText(tr("&Write Certificate"));
    say(MessageBar::Kind::Error,
        tr("The person is anonymised, but the certificate is not written. %1")
            .arg(Tables::errorText(error)));
    update();
}

void AnonymiseDialog::writeCertificate()
{
    const auto written =
        Tables::writeCertificate(m_certificate, certificateFile(), m_session.database->location());
    if (written) {
        accept();
    } else {
        onCertificateMissing(written.error());
    }
}

} // namespace Gui
