// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customeruser.h"
#include "tables/anonymising.h"
#include "ui/common/messagebar.h"
#include "ui/common/prompts.h"
#include "ui/common/session.h"

#include <QDialog>

#include <memory>
#include <optional>

class QPushButton;

namespace Ui {
class AnonymiseDialog;
}

namespace Gui {

/// Says what anonymising a customer user does, and does it once the operator has typed the
/// username: in another thread, with a connection of its own. Stays open until the certificate is
/// written.
class AnonymiseDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnonymiseDialog)

public:
    AnonymiseDialog(Session &session, Prompts &prompts, const Domain::CustomerUser &person,
                    QWidget *parent = nullptr);
    ~AnonymiseDialog() override;

    [[nodiscard]] bool mayClose() const { return !m_isWorking; }
    void reject() override;

signals:
    /// It is done; `certificate` is the file with the proof, empty if it could not be written yet.
    void anonymised(const Store::Anonymised &done, const QString &certificate);

private:
    using Preview = std::shared_ptr<const Domain::Result<Store::AnonymisationPreview>>;
    using Outcome = std::shared_ptr<const Domain::Result<Tables::AnonymisingOutcome>>;

    void readPreview();
    void fitContent();
    void showPreview(const Store::AnonymisationExtent &extent);
    void say(MessageBar::Kind kind, const QString &text);
    void chooseFile();
    void onConfirmed();
    void start();
    void onDone(const Outcome &outcome);
    void onCertificateMissing(const Domain::Error &error);
    void writeCertificate();
    void update();
    [[nodiscard]] QString certificateFile() const;

    std::unique_ptr<Ui::AnonymiseDialog> m_ui;
    Session &m_session;
    Prompts &m_prompts;
    Domain::CustomerUser m_person;
    QPushButton *m_anonymise;
    QString m_certificate; ///< what has to be written still, since it could not be
    bool m_isWorking = false;
    bool m_isKnown = false; ///< the preview is there
};

} // namespace Gui
