// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedialogservice.h"
#include "tests/support/rightsdesk.h"
#include "tests/tour/screens.h"
#include "ui/pending/pendingpage.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QTableView>

namespace truelle::tour {

using namespace Qt::Literals::StringLiterals;
using namespace truelle::ui;
using namespace std::chrono;

namespace {

// « En attente » with the desk it stands on.
class Window final : public QWidget
{
public:
    explicit Window(Theme &theme)
    {
        m_desk.putSamples();
        m_page = new PendingPage(
            theme, {m_desk.desk(), m_desk.accounts(), m_desk.portfolio(), m_desk.clock(), m_dialogs}, this);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_page);
    }
    void change(const char *delegation, const DelegationPatch &patch)
    {
        static_cast<void>(m_desk.desk().change(m_desk.site(), DelegationId(delegation), patch));
        m_desk.clock().advance(7min);
    }
    void fill()
    {
        DelegationPatch rights;
        rights.levels[m_desk.feature("bank-accounts")] = AccessLevel::Update;
        rights.levels[m_desk.feature("my-staff")] = AccessLevel::Update;
        rights.endDate = std::optional<Date>(sys_days{2026y / December / 31});
        change("d-nadia", rights);
        DelegationPatch closing;
        closing.isClosed = true;
        change("d-lea", closing);
        DelegationPatch end;
        end.endDate = std::optional<Date>(sys_days{2026y / April / 1});
        change("d-paul", end);
        static_cast<void>(m_desk.desk().remove(m_desk.site(), DelegationId("d-firm")));
        m_desk.settle("d-nadia", PendingState::Waiting, Error(ErrorCode::NetworkUnreachable));
        Error refusal(ErrorCode::ValidationFailed);
        refusal.fields = {{"/endDate", "before-effect-date"}};
        m_desk.settle("d-paul", PendingState::Refused, refusal);
        clash();
    }
    void select(int row) { m_page->findChild<QTableView *>(u"pendingTable"_s)->selectRow(row); }

private:
    void clash()
    {
        DelegationPatch start;
        start.levels[m_desk.feature("my-planning")] = AccessLevel::Update;
        change("d-tom", start);
        Delegation theirs = m_desk.shown("d-tom").cached;
        theirs.rights.setLevel(m_desk.feature("my-planning"), AccessLevel::Consult);
        theirs.modifiedBy = "Léa Fournier";
        theirs.modifiedAt = m_desk.clock().now() - 25min;
        m_desk.put(theirs, m_desk.shown("d-tom").beneficiary);
        m_desk.settle("d-tom", PendingState::Conflict, Error(ErrorCode::ChangedMeanwhile));
    }

    RightsDesk m_desk;
    FakeDialogService m_dialogs;
    PendingPage *m_page = nullptr;
};

// `row` is looked at; -1: nothing waits.
Screen screen(const QString &name, int row)
{
    return {.name = name, .size = {1120, 760}, .make = [row](Theme &theme) -> std::unique_ptr<QWidget> {
                auto window = std::make_unique<Window>(theme);
                if (row >= 0)
                    window->fill();
                window->show(); // it reads what waits when it is shown
                if (row >= 0)
                    window->select(row);
                return window;
            }};
}

} // namespace

std::vector<Screen> pendingScreens()
{
    return {screen(u"pending"_s, 0), screen(u"pending-refused"_s, 2), screen(u"pending-conflict"_s, 4),
            screen(u"pending-empty"_s, -1)};
}

} // namespace truelle::tour
