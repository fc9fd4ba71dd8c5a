// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/delegationdesk.h"

#include <QObject>

namespace truelle::ui {

// What the links above a delegation leave of it today. Where they are all the person's to see, what is shown here tells;
// where they are not (a firm's collaborator sees their own link alone), the caisse is asked.
class UpperLinks final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Visible, // nothing to ask: every link is shown here
        Asking,
        Known, // chain() is the caisse's answer
        Unknown, // it cannot be asked now
    };
    // The desk outlives it.
    UpperLinks(const DelegationDesk &desk, QObject *parent);

    // Looks at another delegation; changed() when an answer, or none, has come. Never emits before it returns.
    void look(const SiteKey &site, const DelegationId &delegation);
    void forget();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const RightsChain &chain() const { return m_chain; } // of Known; else empty
    // What of the delegation they do not leave (lossAbove()); nothing unless Known.
    [[nodiscard]] RightsLoss loss() const;

Q_SIGNALS:
    void changed();

private:
    void take(Result<RightsChain> answer);

    const DelegationDesk &m_desk;
    State m_state = State::Visible;
    RightsChain m_chain;
    int m_question = 0; // the last one; answers to earlier ones are dropped
};

} // namespace truelle::ui
