// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedialogservice.h"
#include "tests/support/rightsdesk.h"
#include "tests/tour/screens.h"
#include "ui/delegations/beneficiariesview.h"
#include "ui/delegations/delegationspage.h"
#include "ui/delegations/granteditor.h"
#include "ui/models/rightsmodel.h"
#include "ui/theme/theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

namespace truelle::tour {

using namespace Qt::Literals::StringLiterals;
using namespace truelle::ui;
using namespace std::chrono;

namespace {

// The page with the desk it stands on.
class Window final : public QWidget
{
public:
    Window(Theme &theme, SiteRole role)
        : desk(role)
        , page(theme, {desk.desk(), desk.accounts(), desk.portfolio(), desk.clock(), m_dialogs}, this)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(&page);
    }

    void edit(const char *delegation, const char *search = "")
    {
        page.open(DelegationId(delegation), RightsEditor::Mode::Edit);
        page.findChild<QLineEdit *>(u"rights_featureSearch"_s)->setText(QString::fromUtf8(search));
        tree().setFocus();
    }
    QTreeView &tree() { return *page.findChild<QTreeView *>(u"rightsTree"_s); }
    void choose(int group, int row, AccessLevel level)
    {
        QAbstractItemModel &model = *tree().model();
        const QModelIndex parent = model.index(group, 0);
        const QModelIndex cell = row < 0 ? model.index(group, RightsModel::levelColumn(level))
                                         : model.index(row, RightsModel::levelColumn(level), parent);
        model.setData(cell, true);
        tree().setCurrentIndex(cell);
    }
    void save() { page.findChild<RightsEditor *>(u"rightsEditor"_s)->save(); }

    RightsDesk desk;
    DelegationsPage page;

private:
    FakeDialogService m_dialogs;
};

using Prepare = std::function<void(Window &)>;

Screen screen(const QString &name, const Prepare &prepare, SiteRole role = SiteRole::CompanyAdministrator)
{
    return {.name = name, .size = {1120, 760}, .make = [prepare, role](Theme &theme) -> std::unique_ptr<QWidget> {
                auto window = std::make_unique<Window>(theme, role);
                prepare(*window);
                return window;
            }};
}

Screen editor(const QString &name, const Prepare &prepare, SiteRole role = SiteRole::CompanyAdministrator)
{
    return screen(name, [prepare](Window &window) {
        window.desk.putSamples();
        window.page.setSite(window.desk.site());
        prepare(window);
    }, role);
}

void editSome(Window &window)
{
    window.edit("d-nadia");
    window.choose(0, 0, AccessLevel::Update);
    window.choose(0, 2, AccessLevel::Consult);
    window.choose(3, -1, AccessLevel::Consult);
    window.choose(0, 4, AccessLevel::Update);
}

Error refusal()
{
    Error error(ErrorCode::ValidationFailed);
    error.fields = {{"/endDate", "before-effect-date"}, {"/rights/bank-accounts", "beyond-ceiling"}};
    return error;
}

std::vector<Screen> outcomes()
{
    return {
        editor(u"rights-saved"_s, [](Window &window) {
            editSome(window);
            window.save();
            window.desk.settle("d-nadia", PendingState::None);
        }),
        editor(u"rights-waiting"_s, [](Window &window) {
            editSome(window);
            window.save();
            window.desk.settle("d-nadia", PendingState::Waiting, Error(ErrorCode::NetworkUnreachable));
        }),
        editor(u"rights-refused"_s, [](Window &window) {
            editSome(window);
            window.save();
            window.desk.settle("d-nadia", PendingState::Refused, refusal());
        }),
        editor(u"rights-conflict"_s, [](Window &window) {
            editSome(window);
            window.save();
            Delegation theirs = window.desk.shown("d-nadia").cached;
            theirs.rights.setLevel(window.desk.feature("bank-accounts"), AccessLevel::Consult);
            theirs.modifiedBy = "Léa Fournier";
            theirs.modifiedAt = window.desk.clock().now() - 25min;
            window.desk.put(theirs, window.desk.shown("d-nadia").beneficiary);
            window.desk.settle("d-nadia", PendingState::Conflict, Error(ErrorCode::ChangedMeanwhile));
        }),
    };
}

std::vector<Screen> lists()
{
    return {
        editor(u"rights-list"_s, [](Window &window) {
            editSome(window);
            window.save();
            window.desk.settle("d-nadia", PendingState::Waiting, Error(ErrorCode::NetworkUnreachable));
            window.page.showList();
        }),
        editor(u"rights-list-firm"_s, [](Window &) {}, SiteRole::FirmAdministrator),
        screen(u"rights-list-empty"_s, [](Window &window) { window.page.setSite(window.desk.site()); }),
    };
}

void grantSome(Window &window)
{
    window.page.findChild<QPushButton *>(u"addDelegationButton"_s)->click();
    window.page.findChild<QLineEdit *>(u"beneficiaryEmailField"_s)->setText(u"zoe.petit@charpentes-moreau.example"_s);
    QAbstractItemModel &model = *window.page.findChild<QTreeView *>(u"grantTree"_s)->model();
    const QModelIndex group = model.index(0, 0);
    model.setData(model.index(0, RightsModel::levelColumn(AccessLevel::Consult), group), true);
    model.setData(model.index(2, RightsModel::levelColumn(AccessLevel::Update), group), true);
}

std::vector<Screen> grants()
{
    return {
        editor(u"rights-add"_s, grantSome),
        editor(u"rights-add-invalid"_s, [](Window &window) {
            grantSome(window);
            window.page.findChild<QLineEdit *>(u"beneficiaryEmailField"_s)->setText(u"nadia.b@charpentes-moreau.example"_s);
            window.page.findChild<GrantEditor *>(u"grantEditor"_s)->submit();
        }),
        screen(u"rights-add-firm"_s, [](Window &window) {
            window.page.setSite(window.desk.site());
            window.page.findChild<QPushButton *>(u"firmDelegateButton"_s)->click();
        }),
        editor(u"rights-list-added"_s, [](Window &window) {
            grantSome(window);
            window.page.findChild<GrantEditor *>(u"grantEditor"_s)->submit();
            const auto all = window.desk.desk().delegations(window.desk.site());
            window.desk.settle(all->back().shown.id.toString().c_str(), PendingState::Waiting,
                               Error(ErrorCode::NetworkUnreachable));
        }),
    };
}

std::vector<Screen> deeds()
{
    const auto ask = [](Window &window, RowAction action) {
        auto *table = window.page.findChild<BeneficiariesView *>(u"beneficiariesTable"_s);
        Q_EMIT table->actionRequested(1, action); // Benhamou Nadia
    };
    return {
        editor(u"rights-close"_s, [ask](Window &window) { ask(window, RowAction::Close); }),
        editor(u"rights-suspend"_s, [ask](Window &window) { ask(window, RowAction::Suspend); }),
        editor(u"rights-firm-delete"_s, [](Window &window) {
            window.page.findChild<QPushButton *>(u"firmRemoveButton"_s)->click();
        }),
        editor(u"rights-list-closed"_s, [ask](Window &window) {
            ask(window, RowAction::Close);
            window.page.findChild<QPushButton *>(u"deedAcceptButton"_s)->click();
            window.desk.settle("d-nadia", PendingState::None);
        }),
        editor(u"rights-list-narrowed"_s, [](Window &window) {
            Delegation firm = window.desk.shown("d-firm").cached;
            firm.rights.setLevel(window.desk.feature("my-documents"), AccessLevel::None);
            window.desk.put(firm, window.desk.shown("d-firm").beneficiary);
        }, SiteRole::FirmAdministrator),
    };
}

} // namespace

std::vector<Screen> rightsScreens()
{
    std::vector<Screen> all = lists();
    const std::vector<Screen> editors{
        editor(u"rights-editor"_s, editSome),
        editor(u"rights-view"_s,
               [](Window &window) { window.page.open(DelegationId("d-nadia"), RightsEditor::Mode::View); }),
        editor(u"rights-administrator"_s, [](Window &window) {
            window.edit("d-nadia");
            window.page.findChild<QCheckBox *>(u"administratorBox"_s)->click();
        }),
        editor(u"rights-ceiling"_s, [](Window &window) {
            window.edit("d-julie");
            window.choose(1, 0, AccessLevel::Update);
        }, SiteRole::FirmAdministrator),
        editor(u"rights-search"_s, [](Window &window) { window.edit("d-nadia", "salari"); }),
        editor(u"rights-mixed"_s, [](Window &window) {
            window.edit("d-nadia");
            window.choose(1, 2, AccessLevel::Update);
            window.choose(2, 0, AccessLevel::Consult);
        }),
        editor(u"rights-compare"_s, [](Window &window) {
            editSome(window);
            Q_EMIT window.page.findChild<QPushButton *>(u"rights_compareButton"_s)->menu()->aboutToShow();
            window.page.findChild<QAction *>(u"compareEdits"_s)->trigger();
        }),
        editor(u"rights-why"_s, [](Window &window) {
            window.edit("d-julie");
            window.choose(0, 1, AccessLevel::None);
            QKeyEvent asked(QEvent::KeyPress, Qt::Key_Question, Qt::NoModifier);
            QCoreApplication::sendEvent(&window.tree(), &asked);
        }, SiteRole::FirmAdministrator),
        editor(u"rights-invalid"_s, [](Window &window) {
            window.edit("d-nadia");
            for (const char *college : {"ouvrier", "etam", "cadre"})
                window.page.findChild<QCheckBox *>(u"collegeBox_"_s + QString::fromUtf8(college))->click();
            window.save();
        })};
    all.insert(all.end(), editors.begin(), editors.end());
    for (const std::vector<Screen> &more : {outcomes(), grants(), deeds()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace truelle::tour
