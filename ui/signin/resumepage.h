// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signin/entrancepage.h"

#include <vector>

class QPushButton;

namespace truelle::ui {

// An opening of a space that was begun on this computer.
struct UnfinishedOpening
{
    QString id; // the owner's
    QString title; // the company, or what is known of it
    QString detail; // how far it got, when and where it was begun
};

// « Je crée mon espace sécurisé » where an opening is under way: go on with it, begin another, or let it go.
class ResumePage final : public EntrancePage
{
    Q_OBJECT

public:
    explicit ResumePage(const Theme &theme, QWidget *parent = nullptr);

    void setOpenings(const std::vector<UnfinishedOpening> &openings);

Q_SIGNALS:
    void openingChosen(const QString &id);
    void abandonRequested(const QString &id);
    void newOpeningRequested();
    void backRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addOpening(const UnfinishedOpening &opening);

    const Theme &m_theme;
    QVBoxLayout *m_list;
    QPushButton *m_new;
};

} // namespace truelle::ui
