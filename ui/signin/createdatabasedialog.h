// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"
#include "ui/common/prompts.h"

#include <QDialog>
#include <QList>

#include <memory>

class QLineEdit;
class QPushButton;

namespace Ui {
class CreateDatabaseDialog;
}

namespace Gui {

class FieldNote;

/// Creates a database with its first administrator, and accepts itself once it is there.
class CreateDatabaseDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreateDatabaseDialog)

public:
    explicit CreateDatabaseDialog(Prompts &prompts, QWidget *parent = nullptr);
    ~CreateDatabaseDialog() override;

    /// The new database, once accepted.
    [[nodiscard]] std::unique_ptr<Store::Database> takeDatabase() { return std::move(m_database); }

public slots:
    void reject() override;

private:
    void addField(const QString &field, QLineEdit *edit);
    void addNotes();
    void browse();
    void create();
    void onHashed(const Domain::Result<QString> &hash);
    [[nodiscard]] bool checkInput();
    void createWith(const QString &passwordHash);
    void showError(const Domain::Error &error);
    void showProblem(const QString &field, const QString &text);
    void focusFirstProblem();
    void setBusy(bool busy);

    std::unique_ptr<Ui::CreateDatabaseDialog> m_ui;
    Prompts &m_prompts;
    QPushButton *m_createButton;
    struct Field
    {
        QString name; ///< a column of `users`, or "file" and "repeat"
        QLineEdit *edit;
        FieldNote *note;
    };
    QList<Field> m_fields;
    std::unique_ptr<Store::Database> m_database;
    bool m_isBusy = false;
};

} // namespace Gui
