// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/sessionstatus.h"

#include "tables/errortexts.h"
#include "ui/common/elidedlabel.h"
#include "ui/lists/plaintext.h"

#include <QCoreApplication>
#include <QDir>
#include <QStatusBar>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestStatus = 40; ///< in characters; the tool tip has all
constexpr int statusSpacing = 9;

/// Makes the texts; a class only for its translation context.
class SessionStatus
{
    Q_DECLARE_TR_FUNCTIONS(SessionStatus)
};

QString shortened(const QString &text)
{
    const QString line = Tables::quotable(text);
    return line.size() <= longestStatus ? line : line.left(longestStatus - 1) + u'…';
}

QString personName(const Domain::Agent &agent)
{
    const QString name = QString(agent.firstName + u' ' + agent.lastName).trimmed();
    return name.isEmpty() ? agent.login : name;
}

QLabel *addStatus(QStatusBar &statusBar, const QString &objectName, const QString &text,
                  const QString &toolTip)
{
    auto *label = new ElidedLabel(&statusBar);
    label->setObjectName(objectName);
    label->setText(text);
    label->setToolTip(plainToolTip(toolTip));
    label->setContentsMargins(statusSpacing, 0, statusSpacing, 0);
    statusBar.addPermanentWidget(label);
    return label;
}

} // namespace

QString sessionTitle(const Session &session)
{
    const QString place = session.database->location().shortName();
    const QString name = session.isDemo ? SessionStatus::tr("%1 (demo)").arg(place) : place;
    return SessionStatus::tr("%1 – %2 – Rollbook", "database – operator – program")
        .arg(Tables::quotable(name), Tables::quotable(personName(session.agent)));
}

QLabel *addSessionLabels(QStatusBar &statusBar, const Session &session)
{
    const Store::Location &location = session.database->location();
    if (session.isDemo) {
        addStatus(statusBar, u"demoLabel"_s, SessionStatus::tr("Demo: made-up people"), {});
    }
    if (session.database->isReadOnly()) {
        addStatus(statusBar, u"readOnlyLabel"_s, SessionStatus::tr("Read-only"),
                  SessionStatus::tr("This database can only be read; nothing can be changed."));
    }
    QLabel *unsaved = addStatus(statusBar, u"unsavedLabel"_s, {}, {});
    unsaved->hide();
    addStatus(statusBar, u"databaseLabel"_s,
              SessionStatus::tr("Database: %1").arg(shortened(location.shortName())),
              QDir::toNativeSeparators(location.text));
    addStatus(statusBar, u"agentLabel"_s,
              SessionStatus::tr("Signed in: %1").arg(shortened(personName(session.agent))),
              session.agent.login);
    return unsaved;
}

} // namespace Gui
