// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <string>

namespace truelle::ui {

class TextLabel;
class Theme;

// A site as the caisse names it, or as it was typed; what is not known is empty.
struct SiteFacts
{
    std::string memberName;
    std::string cibtpId;
    std::string siret;
    std::string town;
};
// « 75-123456-01 · 732 829 320 00074 · Nantes »
[[nodiscard]] QString siteFactsWords(const SiteFacts &site);

// Of which site a wizard's page speaks: its member, and the facts under it.
class SiteCard final : public QWidget
{
    Q_OBJECT

public:
    explicit SiteCard(const Theme &theme, QWidget *parent = nullptr);
    void setSite(const SiteFacts &site);

private:
    TextLabel *m_member;
    TextLabel *m_facts;
};

} // namespace truelle::ui
