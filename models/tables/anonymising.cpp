// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/anonymising.h"

#include "store/backup.h"
#include "store/newfile.h"
#include "tables/directoryfile.h"
#include "tables/errortexts.h"
#include "tables/fieldtexts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::Result;
using Store::AnonymisationExtent;

namespace {

/// Makes the texts; a class only for its translation context.
class AnonymisingTexts
{
    Q_DECLARE_TR_FUNCTIONS(AnonymisingTexts)

public:
    static QList<QPair<QString, QString>> facts(const AnonymisationExtent &extent);
    static QStringList warnings(const AnonymisationExtent &extent);
    static QString certificate(const Store::Anonymised &done, const Store::Location &database);

private:
    static QString backups(const AnonymisationExtent &extent);
    static QString agent(const Domain::Agent &agent);
};

QString counted(qint64 number)
{
    return QLocale().toString(number);
}

QString AnonymisingTexts::backups(const AnonymisationExtent &extent)
{
    QStringList names;
    for (const Store::AutomaticBackup &backup : extent.backups) {
        names.append(quotable(QFileInfo(backup.path).fileName()));
    }
    return names.isEmpty() ? tr("none", "backups") : names.join(", "_L1);
}

QList<QPair<QString, QString>> AnonymisingTexts::facts(const AnonymisationExtent &extent)
{
    QStringList fields;
    for (const QString &column : extent.columns) {
        fields.append(customerUserLabel(column));
    }
    return {
        {tr("Number"), QString::number(extent.customerUserId)},
        {tr("New username"), quotable(extent.login)},
        {tr("Fields replaced or emptied"),
         fields.isEmpty() ? tr("none", "fields") : fields.join(", "_L1)},
        {tr("Preferences removed"), counted(extent.preferences)},
        {tr("Further customers kept"), counted(extent.furtherCustomers)},
        {tr("Permissions kept"), counted(extent.permissions)},
        {tr("Values removed from the history"), counted(extent.journalValues)},
        {tr("Changes they stood in"), counted(extent.journalChangeSets)},
        {tr("Automatic backups that still have the person"), backups(extent)},
    };
}

QStringList AnonymisingTexts::warnings(const AnonymisationExtent &extent)
{
    QStringList warnings{
        tr("This is the one action that cannot be undone. What is removed is kept nowhere in the "
           "database, and the person cannot sign in any more.")};
    warnings.append(extent.backups.isEmpty()
                        ? tr("Copies of the database that you made elsewhere are not changed: "
                             "restoring one brings the person back. Delete those you do not need.")
                        : tr("Backups are not changed: restoring one brings the person back. "
                             "Delete those you do not need, and copies that were made elsewhere."));
    for (const QString &customer : extent.customersNamedAlike) {
        warnings.append(tr("The customer ID “%1” is the person's own username or email address. "
                           "It stays: change it in the form of the customer.")
                            .arg(quotable(customer)));
    }
    for (const QString &login : extent.mergedWith) {
        warnings.append(tr("Customer user “%1” was merged with this one and still has the person's "
                           "values. Anonymise it as well.")
                            .arg(quotable(login)));
    }
    return warnings;
}

QString AnonymisingTexts::agent(const Domain::Agent &agent)
{
    const QString name = quotable(QString(agent.firstName + u' ' + agent.lastName).trimmed());
    return name.isEmpty() ? quotable(agent.login)
                          : tr("%1 (%2)", "agent: name, username").arg(name, quotable(agent.login));
}

QString AnonymisingTexts::certificate(const Store::Anonymised &done,
                                      const Store::Location &database)
{
    const QString title = tr("Certificate of Anonymisation");
    QString text = title + u'\n' + QString(title.size(), u'=') + u"\n\n"_s;
    text += tr("On %1, %2 anonymised a customer user, for good.")
                .arg(momentText(done.time), agent(done.agent))
        + u"\n\n"_s;
    for (const auto &[label, value] : facts(done.extent)) {
        text += tr("%1: %2", "label and value").arg(label, value) + u'\n';
    }
    text +=
        tr("%1: %2", "label and value").arg(tr("Change"), QString::number(done.changeSet)) + u'\n';
    text += tr("%1: %2", "label and value")
                .arg(tr("Database"), quotable(QFileInfo(database.text).fileName()))
        + u'\n';
    text += u'\n'
        + tr("What the person was called, how it could be reached and what was noted about it is "
             "no longer in the tables of the database, nor in its history.")
        + u'\n';
    if (!done.isFileClean) {
        text += tr("Traces may be left in parts of the file that are not in use, because another "
                   "program was reading it just then. Anonymise the person once more when nobody "
                   "else works with the database.")
            + u'\n';
    }
    if (!done.extent.backups.isEmpty()) {
        text += tr("Backups were not changed: restoring one brings the person back.") + u'\n';
    }
    return text + u'\n' + tr("Written by Rollbook %1.").arg(QStringLiteral(ROLLBOOK_VERSION))
        + u'\n';
}

} // namespace

QList<QPair<QString, QString>> anonymisationFacts(const AnonymisationExtent &extent)
{
    return AnonymisingTexts::facts(extent);
}

QStringList anonymisationWarnings(const AnonymisationExtent &extent)
{
    return AnonymisingTexts::warnings(extent);
}

QString certificateText(const Store::Anonymised &done, const Store::Location &database)
{
    return AnonymisingTexts::certificate(done, database);
}

Result<void> writeCertificate(const QString &text, const QString &file,
                              const Store::Location &database)
{
    if (auto checked = Store::checkNewFile(file, database); !checked) {
        return checked.error();
    }
    auto created = Store::NewFile::create(file);
    if (!created) {
        return created.error();
    }
    if (auto written = (*created)->write(text.toUtf8()); !written) {
        return written.error();
    }
    return (*created)->putAt(file);
}

Result<AnonymisingOutcome> anonymise(Store::Database &database, const Domain::Agent &agent,
                                     const QString &login, const QString &certificateFile)
{
    if (!certificateFile.isEmpty()) {
        if (auto checked = Store::checkNewFile(certificateFile, database.location()); !checked) {
            return checked.error();
        }
        // Whether anything can be written there shows only when it is tried; nothing stays of it.
        if (auto created = Store::NewFile::create(certificateFile); !created) {
            return created.error();
        }
    }
    auto done = Store::Anonymiser(database, agent).anonymise(login);
    if (!done) {
        return done.error();
    }
    DirectoryFile(database.location(), QLocale()).remove();
    AnonymisingOutcome outcome{.done = *done,
                               .certificate = certificateText(*done, database.location())};
    if (!certificateFile.isEmpty()) {
        auto written = writeCertificate(outcome.certificate, certificateFile, database.location());
        if (!written) {
            outcome.certificateError = written.error();
        }
    }
    return outcome;
}

} // namespace Tables
