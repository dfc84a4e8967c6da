// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/createdatabasedialog.h"

#include "ui_createdatabasedialog.h"

#include "domain/passwords.h"
#include "domain/rules.h"
#include "store/newdatabase.h"
#include "tables/errortexts.h"
#include "tables/violationtexts.h"
#include "ui/common/background.h"
#include "ui/common/fieldnote.h"
#include "ui/common/looks.h"
#include "ui/common/session.h"
#include "ui/signin/databasememory.h"
#include "ui/signin/growtofit.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

/// A name in the folder for databases that is not taken.
QString proposal()
{
    const QDir folder(DatabaseMemory::folder());
    QString name = u"rollbook.db"_s;
    for (int number = 2; folder.exists(name); ++number) {
        name = u"rollbook-%1.db"_s.arg(number);
    }
    return folder.filePath(name);
}

/// What is typed, with the shell's sign for the home folder understood.
QString pathOf(const QString &typed)
{
    const QString path = typed.trimmed();
    return path.startsWith("~/"_L1) ? QDir::homePath() + path.mid(1) : path;
}

} // namespace

CreateDatabaseDialog::CreateDatabaseDialog(Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CreateDatabaseDialog>())
    , m_prompts(prompts)
{
    m_ui->setupUi(this);
    m_createButton = m_ui->buttonBox->addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    m_createButton->setObjectName(u"createButton"_s);
    m_createButton->setDefault(true);
    m_ui->busyWidget->hide();
    m_ui->fileEdit->setText(QDir::toNativeSeparators(proposal()));
    addNotes();
    connect(m_ui->browseButton, &QPushButton::clicked, this, &CreateDatabaseDialog::browse);
    dressCancel(*this);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &CreateDatabaseDialog::create);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &CreateDatabaseDialog::reject);
    constexpr int characters = 76;
    resize(fontMetrics().averageCharWidth() * characters, 0);
    growToFit(*this);
    m_ui->loginEdit->setFocus();
}

CreateDatabaseDialog::~CreateDatabaseDialog() = default;

void CreateDatabaseDialog::addNotes()
{
    addField(u"file"_s, m_ui->fileEdit);
    addField(u"login"_s, m_ui->loginEdit);
    addField(u"first_name"_s, m_ui->firstNameEdit);
    addField(u"last_name"_s, m_ui->lastNameEdit);
    addField(u"pw"_s, m_ui->passwordEdit);
    addField(u"repeat"_s, m_ui->repeatEdit);
    const QList<QVBoxLayout *> places{m_ui->fileLayout,      m_ui->loginLayout,
                                      m_ui->firstNameLayout, m_ui->lastNameLayout,
                                      m_ui->passwordLayout,  m_ui->repeatLayout};
    for (qsizetype index = 0; index < places.size(); ++index) {
        places.at(index)->addWidget(m_fields.at(index).note);
    }
}

void CreateDatabaseDialog::addField(const QString &field, QLineEdit *edit)
{
    auto *note = new FieldNote(field, this);
    m_fields.append({field, edit, note});
    connect(edit, &QLineEdit::textEdited, note, &FieldNote::clearProblem);
}

void CreateDatabaseDialog::browse()
{
    const QString path = m_prompts.newDatabaseFile(this, pathOf(m_ui->fileEdit->text()));
    if (!path.isEmpty()) {
        m_ui->fileEdit->setText(QDir::toNativeSeparators(path));
    }
}

void CreateDatabaseDialog::create()
{
    if (m_isBusy) {
        return;
    }
    if (!checkInput()) {
        focusFirstProblem();
        return;
    }
    setBusy(true);
    runInBackground(
        this, [password = m_ui->passwordEdit->text()] { return Domain::hashPassword(password); },
        [this](const Domain::Result<QString> &hash) { onHashed(hash); });
}

void CreateDatabaseDialog::onHashed(const Domain::Result<QString> &hash)
{
    if (!m_isBusy) {
        return; // cancelled meanwhile
    }
    setBusy(false);
    if (hash) {
        createWith(*hash);
    } else {
        showError(hash.error());
    }
}

bool CreateDatabaseDialog::checkInput()
{
    bool isGood = true;
    for (const Field &field : std::as_const(m_fields)) {
        field.note->clearProblem();
        if (field.edit->text().trimmed().isEmpty() && field.name != "repeat"_L1) {
            const QString text = field.name == "file"_L1
                ? tr("Say where to keep the database.")
                : Tables::violationText({.field = field.name, .code = field.name + u".required"_s});
            showProblem(field.name, text);
            isGood = false;
        }
    }
    if (const auto violation = Domain::checkPassword(m_ui->passwordEdit->text())) {
        showProblem(u"pw"_s, Tables::violationText(*violation));
        isGood = false;
    }
    if (m_ui->passwordEdit->text() != m_ui->repeatEdit->text()) {
        showProblem(u"repeat"_s, tr("This is not the same password. Enter it once more."));
        isGood = false;
    }
    return isGood;
}

void CreateDatabaseDialog::createWith(const QString &passwordHash)
{
    const auto location = Store::parseLocation(pathOf(m_ui->fileEdit->text()));
    if (!location) {
        showError(location.error());
        return;
    }
    auto created = Store::createDatabase(*location,
                                         {.login = m_ui->loginEdit->text(),
                                          .firstName = m_ui->firstNameEdit->text(),
                                          .lastName = m_ui->lastNameEdit->text(),
                                          .passwordHash = passwordHash},
                                         windowOptions());
    if (!created) {
        showError(created.error());
        return;
    }
    m_database = std::move(*created);
    accept();
}

void CreateDatabaseDialog::showError(const Domain::Error &error)
{
    for (const Domain::Violation &violation : error.violations) {
        showProblem(violation.field, Tables::violationText(violation));
    }
    if (error.violations.isEmpty()) {
        showProblem(u"file"_s, Tables::errorText(error));
    }
    focusFirstProblem();
}

void CreateDatabaseDialog::showProblem(const QString &field, const QString &text)
{
    for (const Field &shown : std::as_const(m_fields)) {
        if (shown.name == field) {
            shown.note->setProblem(text);
        }
    }
}

void CreateDatabaseDialog::focusFirstProblem()
{
    growToFit(*this);
    for (const Field &field : std::as_const(m_fields)) {
        if (field.note->hasProblem()) {
            field.edit->setFocus();
            return;
        }
    }
}

void CreateDatabaseDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_ui->formWidget->setEnabled(!busy);
    m_createButton->setEnabled(!busy);
    m_ui->busyWidget->setVisible(busy);
}

void CreateDatabaseDialog::reject()
{
    m_isBusy = false;
    m_ui->passwordEdit->clear();
    m_ui->repeatEdit->clear();
    QDialog::reject();
}

} // namespace Gui
