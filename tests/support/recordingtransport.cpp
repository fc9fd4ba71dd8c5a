// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recordingtransport.h"

#include <QPointer>

namespace truelle {
namespace {

class RecordedOperation final : public Operation<HttpAnswer>
{
public:
    RecordedOperation(HttpTransport &real, HttpRequest request, RecordingTransport::Observer observer, QObject *parent)
        : Operation<HttpAnswer>(parent)
        , m_request(request)
        , m_observer(std::move(observer))
        , m_inner(real.exchange(std::move(request), this))
    {
    }

protected:
    void doStart() override
    {
        startAndThen(m_inner.data(), this, [this](Result<HttpAnswer> result) {
            if (result)
                m_observer({m_request, *result});
            finish(std::move(result));
        });
    }
    void doCancel() override
    {
        if (m_inner)
            m_inner->cancel();
    }

private:
    HttpRequest m_request;
    RecordingTransport::Observer m_observer;
    QPointer<Operation<HttpAnswer>> m_inner;
};

} // namespace

RecordingTransport::RecordingTransport(std::unique_ptr<HttpTransport> real, Observer observer)
    : m_real(std::move(real))
    , m_observer(std::move(observer))
{
}

RecordingTransport::~RecordingTransport() = default;

Operation<HttpAnswer> *RecordingTransport::exchange(HttpRequest request, QObject *parent)
{
    return new RecordedOperation(*m_real, std::move(request), m_observer, parent);
}

} // namespace truelle
