// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/personexport.h"

#include "ui/common/background.h"
#include "ui/common/ownconnection.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QWidget>

#include <memory>
#include <optional>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

/// Null: it was done.
using ExportError = std::shared_ptr<const std::optional<Domain::Error>>;

ExportError exportAll(const Store::Location &location, const QString &login,
                      const Tables::PersonReportFiles &files)
{
    const auto written = onOwnConnection(
        location,
        [&login, &files](Store::Database &database) -> Domain::Result<void> {
            const auto report = Store::personReport(database, login);
            return report ? Tables::writePersonReport(*report, database, files) : report.error();
        },
        {.isForReading = true});
    return std::make_shared<const std::optional<Domain::Error>>(
        written ? std::nullopt : std::optional(written.error()));
}

/// A username may have anything in it; a name of a file should not.
QString proposedFile(const QString &login)
{
    static const QRegularExpression odd(u"[^\\w.@+-]"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
    QString name = login;
    name.replace(odd, u"_"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(u"rollbook-%1.txt"_s.arg(name));
}

} // namespace

PersonExport::PersonExport(Session &session, Prompts &prompts, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_prompts(prompts)
    , m_window(window)
{
}

void PersonExport::start(const QString &login)
{
    const QString path =
        m_prompts.newTextFile(m_window, tr("Export All About This Person"), proposedFile(login));
    if (path.isEmpty()) {
        deleteLater();
        return;
    }
    const Tables::PersonReportFiles files{.text = path, .json = Tables::jsonFileBeside(path)};
    runInBackground(
        this,
        [location = m_session.database->location(), login, files] {
            return exportAll(location, login, files);
        },
        [this, files](const ExportError &error) {
            if (*error) {
                emit failed(**error);
            } else {
                emit exported(files);
            }
            deleteLater();
        });
}

} // namespace Gui
