// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/prompts.h"
#include "ui/common/session.h"

#include <QString>

#include <functional>
#include <memory>

class QDialog;
class QWidget;

namespace Domain {
struct GrantedTypes;
struct RowChange;
enum class PermissionContext;
} // namespace Domain

namespace Gui {
class MainWindow;
class RelationPage;
} // namespace Gui

namespace Pictures {

/// Takes pictures of every screen, showing a demo database of its own.
class Photographer
{
public:
    /// Saves into that folder.
    Photographer(QString folder, QString databasePath);

    /// False if a picture is missing, or does not show what it should.
    [[nodiscard]] bool takeAll();

private:
    std::unique_ptr<Gui::Session> makeSession();
    void take(QWidget &window, const QString &name);
    /// A form that is closed with something typed in it would ask.
    static void forgetInput(QDialog &dialog);

    void takeSignIn();
    void takeBackups();
    void takeForms(Gui::Session &session, qint64 person);
    void takeRename(Gui::Session &session, qint64 person);
    void takeAnonymising(Gui::Session &session, qint64 person);
    void takeAdministrationForms(Gui::Session &session);
    void takeSettings(Gui::Session &session);
    void takeLeftOvers(Gui::Session &session);
    void takeCollisions(Gui::Session &session, qint64 person);
    void takeMerge(Gui::Session &session, qint64 person);
    void takePermissions(Gui::Session &session, qint64 person);
    void takePanel(Gui::Session &session, qint64 person, const QString &name,
                   const std::function<void(const QWidget &)> &work);
    QString relate(Gui::Session &session, qint64 person);
    static QList<Domain::RowChange> grantTo(Gui::Session &session, const QString &customerId,
                                            int group, Domain::PermissionContext context,
                                            const Domain::GrantedTypes &types);
    void takeLists(std::unique_ptr<Gui::Session> session);
    void takeHistory(Gui::MainWindow &window);
    void takeHealth(Gui::MainWindow &window);
    void takeRelations(Gui::MainWindow &window);
    void takeCopying(const Gui::RelationPage &page, const QString &name);
    void takeCompared(Gui::RelationPage &page);

    static constexpr int settleTime = 150; ///< milliseconds
    static constexpr int sales = 5; ///< a group of the demo
    QString m_folder;
    QString m_path;
    Gui::DialogPrompts m_prompts;
    bool m_isWhole = true;
};

} // namespace Pictures
