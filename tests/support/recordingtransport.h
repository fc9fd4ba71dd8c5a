// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httptransport.h"

#include <functional>
#include <memory>

namespace truelle {

struct RecordedExchange
{
    HttpRequest request;
    HttpAnswer answer;
};

// Passes every exchange on to a real transport and shows it to an observer, for the check against the contract.
class RecordingTransport final : public HttpTransport
{
public:
    using Observer = std::function<void(const RecordedExchange &)>;
    RecordingTransport(std::unique_ptr<HttpTransport> real, Observer observer);
    ~RecordingTransport() override;

    [[nodiscard]] Operation<HttpAnswer> *exchange(HttpRequest request, QObject *parent) override;
    [[nodiscard]] const Endpoint &endpoint() const override { return m_real->endpoint(); }

private:
    std::unique_ptr<HttpTransport> m_real;
    Observer m_observer;
};

} // namespace truelle
