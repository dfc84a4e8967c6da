// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/privacycommands.h"

#include "app/console/failures.h"
#include "app/console/lookups.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "app/console/values.h"
#include "tables/anonymising.h"
#include "tables/errortexts.h"
#include "tables/personreport.h"

#include <QDir>
#include <QFileInfo>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

/// A text of several lines for a terminal.
QString printableLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        line = printable(line);
    }
    return lines.join(u'\n');
}

/// Absolute; empty if the option is not given.
QString fileOption(const Invocation &invocation, QLatin1StringView option)
{
    const QString path = invocation.value(option);
    return path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
}

/// What is asked for as a file has a name.
Attempt<QString> readFile(const Invocation &invocation, QLatin1StringView option)
{
    if (invocation.has(option) && invocation.value(option).isEmpty()) {
        return usageError(translate("Console", "--%1 is the path of a new file.").arg(option));
    }
    return fileOption(invocation, option);
}

Outcome exportPerson(Session &session, const QString &login, const Tables::PersonReportFiles &files)
{
    auto person = findCustomerUser(session, login);
    if (!person) {
        return person.outcome();
    }
    const auto report = Store::personReport(*session.database, person->login);
    if (!report) {
        return failure(report.error());
    }
    if (files.text.isEmpty() && files.json.isEmpty()) {
        return {.document = Tables::personReportObject(*report),
                .text = printableLines(Tables::personReportText(*report, *session.database))};
    }
    const auto written = Tables::writePersonReport(*report, *session.database, files);
    if (!written) {
        return failure(written.error());
    }
    Outcome outcome{.document = {{u"login"_s, person->login}}};
    const auto tell = [&outcome](const QString &name, const QString &path) {
        outcome.document.insert(name, path.isEmpty() ? QJsonValue() : QJsonValue(path));
        if (!path.isEmpty()) {
            outcome.text += translate("Console", "All about this person was written to %1\n")
                                .arg(printable(path));
        }
    };
    tell(u"text_file"_s, files.text);
    tell(u"json_file"_s, files.json);
    return outcome;
}

QJsonObject extentObject(const Store::AnonymisationExtent &extent)
{
    QJsonArray columns;
    for (const QString &column : extent.columns) {
        columns.append(shownColumn(column));
    }
    QJsonArray backups;
    for (const Store::AutomaticBackup &backup : extent.backups) {
        backups.append(backup.path);
    }
    return {{u"id"_s, extent.customerUserId},
            {u"login"_s, extent.login},
            {u"columns"_s, columns},
            {u"preferences_removed"_s, extent.preferences},
            {u"further_customers_kept"_s, extent.furtherCustomers},
            {u"permissions_kept"_s, extent.permissions},
            {u"history_values_removed"_s, extent.journalValues},
            {u"history_change_sets"_s, extent.journalChangeSets},
            {u"backups"_s, backups}};
}

QString warningText(const Store::AnonymisationExtent &extent)
{
    QString text;
    for (const QString &warning : Tables::anonymisationWarnings(extent)) {
        text += paragraph(warning);
    }
    return text;
}

Outcome preview(Session &session, const QString &login)
{
    const auto preview = Store::Anonymiser(*session.database, session.agent).preview(login);
    if (!preview) {
        return failure(preview.error());
    }
    QJsonObject document = extentObject(preview->extent);
    document.insert(u"anonymised"_s, false);
    document.insert(u"customers_named_alike"_s,
                    QJsonArray::fromStringList(preview->extent.customersNamedAlike));
    document.insert(u"merged_with"_s, QJsonArray::fromStringList(preview->extent.mergedWith));
    return {.document = document,
            .text = pairs(Tables::anonymisationFacts(preview->extent))
                + warningText(preview->extent) + translate("Console", "Nothing was written.\n")};
}

Outcome anonymise(Session &session, const QString &login, const QString &certificate)
{
    const auto outcome = Tables::anonymise(*session.database, session.agent, login, certificate);
    if (!outcome) {
        return failure(outcome.error());
    }
    const bool isWritten = !certificate.isEmpty() && !outcome->certificateError;
    QJsonObject document = extentObject(outcome->done.extent);
    document.insert(u"anonymised"_s, true);
    document.insert(u"change_set"_s, Tables::numberOrNull(outcome->done.changeSet));
    document.insert(u"file_cleaned"_s, outcome->done.isFileClean);
    document.insert(u"certificate"_s, isWritten ? QJsonValue(certificate) : QJsonValue());
    Outcome told{.document = document, .text = printableLines(outcome->certificate)};
    if (isWritten) {
        told.text +=
            translate("Console", "The certificate was written to %1\n").arg(printable(certificate));
    }
    if (outcome->certificateError) {
        told.exitCode = ExitCode::Database;
        told.diagnostics =
            diagnostic(translate("Console",
                                 "The person is anonymised, but the certificate is not written. "
                                 "%1")
                           .arg(Tables::errorText(*outcome->certificateError)));
    }
    return told;
}

} // namespace

Outcome runExportPerson(const Invocation &invocation)
{
    auto text = readFile(invocation, "text-file"_L1);
    auto json = readFile(invocation, "json-file"_L1);
    if (!text || !json) {
        return text ? json.outcome() : text.outcome();
    }
    const Tables::PersonReportFiles files{.text = *text, .json = *json};
    if (!files.text.isEmpty() && QDir::cleanPath(files.text) == QDir::cleanPath(files.json)) {
        return usageError(translate("Console", "--text-file and --json-file are two files."));
    }
    return withAdministrator(invocation, [&invocation, &files](Session &session) {
        return exportPerson(session, invocation.operands.constFirst(), files);
    });
}

Outcome runAnonymise(const Invocation &invocation)
{
    const QString login = invocation.operands.constFirst();
    const bool isDryRun = invocation.has("dry-run"_L1);
    if (!isDryRun && invocation.value("confirm"_L1) != login) {
        return usageError(
            translate("Console",
                      "Anonymising cannot be undone: say the username once more, with --confirm "
                      "%1. What would be done, option --dry-run tells.")
                .arg(Tables::quotable(login)));
    }
    auto certificate = readFile(invocation, "certificate"_L1);
    if (!certificate) {
        return certificate.outcome();
    }
    // Exactly that username: nobody is looked for who is called nearly so.
    return withAdministrator(invocation, [&](Session &session) {
        return isDryRun ? preview(session, login) : anonymise(session, login, *certificate);
    });
}

} // namespace Console
