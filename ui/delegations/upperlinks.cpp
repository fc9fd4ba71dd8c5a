// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/upperlinks.h"

namespace truelle::ui {

UpperLinks::UpperLinks(const DelegationDesk &desk, QObject *parent) : QObject(parent), m_desk(desk) { }

void UpperLinks::look(const SiteKey &site, const DelegationId &delegation)
{
    forget();
    const auto shown = m_desk.chain(site, delegation);
    if (!shown || shown->isWhole || shown->links.back().kind == PendingKind::Addition)
        return;
    m_state = State::Asking;
    startAndThen(m_desk.chainAtCaisse(site, delegation, this), this,
                 [this, question = m_question](Result<RightsChain> answer) {
                     if (question == m_question)
                         take(std::move(answer));
                 });
}

void UpperLinks::take(Result<RightsChain> answer)
{
    const bool isAnswer = answer && !answer->links.empty();
    m_state = isAnswer ? State::Known : State::Unknown;
    if (isAnswer)
        m_chain = *std::move(answer);
    Q_EMIT changed();
}

void UpperLinks::forget()
{
    ++m_question;
    m_state = State::Visible;
    m_chain = {};
}

RightsLoss UpperLinks::loss() const
{
    return lossAbove(m_chain);
}

} // namespace truelle::ui
