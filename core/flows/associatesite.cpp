// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/caisseapi.h"
#include "core/flows/associationflow.h"
#include "core/flows/formchecks.h"

#include <QTimer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace truelle {
namespace {

// Where a caisse that has too much to do does not say for how long.
constexpr std::chrono::seconds kPause{5};

} // namespace

class AssociateSiteOperation::Private
{
public:
    Private(AssociateSiteOperation &operation, std::unique_ptr<HttpTransport> transport, Letters letters)
        : m_operation(operation)
        , m_transport(std::move(transport))
        , m_api(*m_transport)
        , m_letters(std::move(letters))
    {
        m_again.setSingleShot(true);
        m_end.setSingleShot(true);
    }

    // Asks until there is another answer than "later": `makeQuestion` makes an operation, `react` takes its value.
    template<typename MakeQuestion, typename React>
    void ask(MakeQuestion makeQuestion, React react)
    {
        auto *const question = makeQuestion();
        m_step = question;
        startAndThen(question, &m_operation, [this, makeQuestion, react](auto answer) {
            m_step.clear();
            if (answer)
                return react(*std::move(answer));
            if (!waitFor(answer.error()))
                return m_operation.finish(std::move(answer).error());
            m_again.disconnect();
            QObject::connect(&m_again, &QTimer::timeout, &m_operation,
                             [this, makeQuestion, react] { ask(makeQuestion, react); });
        });
    }
    // Whether it is to be asked again, which has been arranged then: not what cannot end before the deadline.
    bool waitFor(const Error &error)
    {
        if (error.code != ErrorCode::RateLimited)
            return false;
        const std::chrono::milliseconds pause = std::max(error.retryAfter.value_or(kPause), std::chrono::seconds{1});
        if (pause >= m_end.remainingTimeAsDuration())
            return false;
        m_again.start(pause);
        return true;
    }
    void stop()
    {
        m_again.stop();
        m_end.stop();
        if (!m_step)
            return;
        m_step->disconnect(&m_operation);
        m_step->cancel();
        m_step.clear();
    }

    AssociateSiteOperation &m_operation;
    std::unique_ptr<HttpTransport> m_transport;
    CaisseApi m_api;
    Letters m_letters;
    std::chrono::milliseconds m_deadline = std::chrono::minutes{2};
    QTimer m_again;
    QTimer m_end;
    QPointer<OperationBase> m_step;
};

AssociateSiteOperation::AssociateSiteOperation(AccountRegistry &accounts, Endpoint endpoint, Letters letters,
                                               QObject *parent)
    : Operation(parent)
    , d(std::make_unique<Private>(*this, accounts.makeTransport(endpoint), std::move(letters)))
{
}

AssociateSiteOperation::~AssociateSiteOperation() = default;

void AssociateSiteOperation::setDeadline(std::chrono::milliseconds deadline)
{
    d->m_deadline = deadline;
}

void AssociateSiteOperation::doStart()
{
    AssociationDetails details{{}, d->m_letters.email, d->m_letters.password};
    auto fault = checkIdentification(d->m_letters.identification, {});
    if (auto other = checkAssociation(details)) {
        if (fault)
            std::ranges::copy(other->fields, std::back_inserter(fault->fields));
        else
            fault = std::move(other);
    }
    if (fault)
        return finish(*std::move(fault));
    connect(&d->m_end, &QTimer::timeout, this, [this] {
        d->stop();
        finish(Error(ErrorCode::TimedOut, "associating one site"));
    });
    d->m_end.start(d->m_deadline);
    d->ask([this] { return d->m_api.openings().identifyForAssociation(d->m_letters.identification, this); },
           [this, details](const IdentifiedSite &site) { associate({site.token, details.email, details.password}); });
}

void AssociateSiteOperation::associate(const AssociationDetails &details)
{
    d->ask([this, details] { return d->m_api.openings().associate(details, this); },
           [this](const AssociatedSite &site) { finish(site); });
}

void AssociateSiteOperation::doCancel()
{
    d->stop();
}

} // namespace truelle
