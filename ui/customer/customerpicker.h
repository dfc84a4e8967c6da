// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/customerpickermodel.h"

#include <QWidget>

class QCompleter;
class QLineEdit;
class QPushButton;

namespace Gui {

/// Picks a customer by id or name: offers those that match what is typed, the highlighted one is
/// taken with Enter, Tab or a click. Holds the customer's id, or just what was typed if that means
/// no customer.
class CustomerPicker final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CustomerPicker)
    Q_PROPERTY(
        QString customerId READ customerId WRITE setCustomerId NOTIFY customerIdChanged USER true)
    Q_PROPERTY(bool readOnly READ isReadOnly WRITE setReadOnly NOTIFY readOnlyChanged)

public:
    explicit CustomerPicker(QWidget *parent = nullptr);

    void setModel(Tables::CustomerPickerModel *model);

    [[nodiscard]] QString customerId() const { return m_customerId; }
    void setCustomerId(const QString &customerId);
    /// Exactly what stands there.
    [[nodiscard]] QString typedText() const;
    /// In words for whom the id stands; tells how to pick if there is none.
    [[nodiscard]] QString description() const;
    [[nodiscard]] QPushButton *newCustomerButton() const { return m_new; }
    [[nodiscard]] bool isReadOnly() const;
    void setReadOnly(bool readOnly);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void readOnlyChanged();
    void customerIdChanged();
    void newCustomerAsked();

private:
    void showOffers(const QString &typed);
    void onTextChanged(const QString &text);
    void onEdited();
    [[nodiscard]] int likeliestOffer() const;
    void take(const QModelIndex &offer);
    bool takeHighlighted();
    QLineEdit *m_edit;
    QPushButton *m_new;
    QCompleter *m_completer;
    Tables::CustomerPickerModel *m_model = nullptr;
    QString m_given; ///< what was set last; kept as it is until somebody types
    QString m_customerId;
};

} // namespace Gui
