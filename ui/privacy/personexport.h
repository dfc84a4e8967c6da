// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "tables/personreport.h"
#include "ui/common/prompts.h"
#include "ui/common/session.h"

#include <QObject>

class QWidget;

namespace Gui {

/// *Export All About This Person*: asks for a file and writes everything that is known of a
/// customer user into it, and into a JSON file beside it, in another thread. Deletes itself.
class PersonExport final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PersonExport)

public:
    PersonExport(Session &session, Prompts &prompts, QWidget *window);

    void start(const QString &login);

signals:
    void exported(const Tables::PersonReportFiles &files);
    void failed(const Domain::Error &error);

private:
    Session &m_session;
    Prompts &m_prompts;
    QWidget *m_window;
};

} // namespace Gui
