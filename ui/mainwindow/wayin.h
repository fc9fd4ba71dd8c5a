// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/entrance.h"

#include <QWidget>

class QPushButton;

namespace truelle::ui {

class TextLabel;
class Theme;

// The entrance with what it is for above it: nothing at a start; « Ajouter un compte » or « Se reconnecter », and the way
// back, while the program goes on behind it.
class WayIn final : public QWidget
{
    Q_OBJECT
public:
    // Whether the person can go back to what they did.
    enum class Return { None, Possible };

    WayIn(Theme &theme, Entrance::Parts parts, StartOffer offer, QWidget *parent = nullptr);

    // As at a start of the program.
    void begin();
    void addAccount();
    void signInAgain(const AccountKey &account, const std::optional<Error> &reason, Return way);

Q_SIGNALS:
    void signedIn(const truelle::AccountKey &account);
    // « Annuler »: nothing was done, and nothing runs any more.
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setPurpose(const QString &purpose, Return way);
    void cancel();

    Theme &m_theme;
    QWidget *m_strip;
    TextLabel *m_purpose;
    QPushButton *m_cancel;
    Entrance *m_entrance;
};

} // namespace truelle::ui
