// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/site.h"
#include "ui/models/portfoliomodel.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace truelle::ui {

class AlertDetails;
class EmptyState;
class InlineMessage;
class PortfolioView;
class ScopeChips;
class TextLabel;
class Theme;

// What the page cannot know by itself of why the list may be empty.
enum class PortfolioFilling { Filling, Complete, Unreachable };

// « Choix de l'adhérent et du site déclarant » (guide, « Connexion avec plusieurs sites déclarants »).
class PortfolioPage final : public QWidget
{
    Q_OBJECT
public:
    // All outlive the page.
    PortfolioPage(const Theme &theme, const Portfolio &portfolio, const Clock &clock, QWidget *parent = nullptr);

    void setFilling(PortfolioFilling filling);
    void setScope(PortfolioScope scope);
    // A word above the list, such as that one has to sign in again; an empty title takes it away.
    void setNotice(const QString &title, const QString &text, const QString &action);
    void restoreColumns(const QByteArray &state);
    [[nodiscard]] QByteArray saveColumns() const;
    [[nodiscard]] const PortfolioModel &model() const { return m_model; }

public Q_SLOTS:
    void focusFilter();

Q_SIGNALS:
    void siteOpenRequested(const truelle::SiteKey &site);
    void followUpRequested(const truelle::SiteKey &site);
    void synchroniseRequested();
    void noticeActionRequested();
    void scopeChanged(truelle::ui::PortfolioScope scope);
    void countsChanged(const truelle::ui::PortfolioModel::Counts &counts);
    // The list stands on the screen for the first time.
    void ready();

private:
    QWidget *buildHead();
    QWidget *buildList();
    void applyFilter();
    void showCurrent(int row);
    void showCounts();
    void showState();
    void chooseScope(PortfolioScope scope);
    void open(int row);

    const Theme &m_theme;
    const Portfolio &m_portfolio;
    PortfolioModel m_model;
    PortfolioFilling m_filling = PortfolioFilling::Complete;
    TextLabel *m_counts = nullptr;
    QLineEdit *m_filter = nullptr;
    ScopeChips *m_chips = nullptr;
    InlineMessage *m_notice = nullptr;
    QStackedWidget *m_stack = nullptr;
    PortfolioView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
    AlertDetails *m_details = nullptr;
};

} // namespace truelle::ui
