// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedialogservice.h"
#include "tests/support/rightsdesk.h"
#include "ui/delegations/delegationspage.h"
#include "ui/forms/inlinemessage.h"
#include "ui/models/rightsmodel.h"
#include "ui/services/language.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace std::chrono;
using namespace Qt::Literals::StringLiterals;

class TestDelegationsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_translations = std::make_unique<Translations>(Language::French);
        m_theme = std::make_unique<Theme>();
        m_theme->apply(*qApp);
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }
    void theListSaysWhatTheGuideSays()
    {
        show();
        QCOMPARE(text(u"pageTitle"_s), u"Liste des bénéficiaires de délégation"_s);
        QCOMPARE(text(u"cibtpIdBadge"_s), u"Identifiant CIBTP 01-000377-02"_s);
        QCOMPARE(text(u"usersTitle"_s), u"Utilisateurs"_s);
        QVERIFY(find<QCheckBox>(u"excludeInactiveBox"_s)->isChecked());
        QCOMPARE(table()->model()->rowCount(), 5);
        QCOMPARE(find<QComboBox>(u"pageSizeBox"_s)->currentText(), u"5 lignes par page"_s);
        QCOMPARE(text(u"firmTitle"_s), u"Cabinet Comptable délégable : COMPTAGESTION"_s);
        QVERIFY(find<QPushButton>(u"firmViewButton"_s)->isVisible());
    }
    void ofTwoFirmsTheOneThatIsNotOverIsShown()
    {
        show();
        Delegation ended = m_desk->shown("d-firm").cached;
        Delegation present = ended;
        ended.isClosed = true;
        present.id = DelegationId("d-firm-now");
        present.beneficiary = BeneficiaryId("b-firm-now");
        present.effectDate = m_desk->shown("d-nadia").cached.effectDate;
        m_desk->put(ended, m_desk->shown("d-firm").beneficiary);
        Beneficiary firm;
        firm.id = present.beneficiary;
        firm.kind = BeneficiaryKind::Firm;
        firm.lastName = "COMPTAGESTION";
        m_desk->put(present, firm);
        QVERIFY2(text(u"firmText"_s).startsWith(u"Actif"_s), qPrintable(text(u"firmText"_s)));
    }
    void withoutADelegationTheFirmsBlockSaysSo()
    {
        show(SiteRole::CompanyAdministrator, Filling::Empty);
        QCOMPARE(text(u"firmText"_s), u"Vous n'avez défini aucune délégation à votre cabinet comptable."_s);
        QVERIFY(find<QPushButton>(u"firmDelegateButton"_s)->isVisible());
        QVERIFY(find<QWidget>(u"beneficiariesEmpty"_s)->isVisible());
    }
    void theInactiveAppearWhenTheyAreNoLongerExcluded()
    {
        show();
        find<QCheckBox>(u"excludeInactiveBox"_s)->click();
        find<QLineEdit>(u"beneficiarySearch"_s)->setText(u"caron"_s);
        QCOMPARE(table()->model()->rowCount(), 1);
    }
    void aFirmSeesItsCollaborators()
    {
        show(SiteRole::FirmAdministrator);
        QCOMPARE(text(u"usersTitle"_s), u"Collaborateurs du cabinet"_s);
        QCOMPARE(table()->model()->rowCount(), 1);
        QVERIFY(table()->model()->index(0, 0).data().toString().startsWith(u"Leroy"_s));
    }
    void nobodyModifiesTheirOwnRights()
    {
        show();
        edit("d-karim");
        QVERIFY(!find<QPushButton>(u"rights_saveButton"_s)->isEnabled());
        QCOMPARE(text(u"rights_summary"_s), u"Vous ne pouvez pas modifier vos propres droits."_s);
    }
    void aRightIsChangedWithTheKeyboardAlone()
    {
        show();
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(focused(), Qt::Key_Down); // Benhamou Nadia
        QTest::keyClick(focused(), Qt::Key_F2);
        QCOMPARE(text(u"rights_title"_s), u"Droits de Benhamou Nadia"_s);
        QTest::keyClick(focused(), Qt::Key_Down); // Mes comptes bancaires
        QTest::keyClick(focused(), Qt::Key_C);
        QTest::keyClick(focused(), Qt::Key_Down); // Situation de compte
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(focused(), Qt::Key_Right);
        QTest::keyClick(focused(), Qt::Key_Space); // Mise à jour
        QCOMPARE(text(u"rights_summary"_s), u"Ce qui change : 1 droit ajouté, 1 droit augmenté"_s);
        QTest::keyClick(focused(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(1));
        QCOMPARE(m_desk->shownLevel("d-nadia", "bank-accounts"), AccessLevel::Consult);
        QCOMPARE(m_desk->shownLevel("d-nadia", "account-statement"), AccessLevel::Update);
        m_desk->settle("d-nadia", PendingState::None);
        QCOMPARE(outcome(), u"Enregistré"_s);
        QTest::keyClick(focused(), Qt::Key_Escape);
        QVERIFY(table()->isVisible());
    }
    void eachOutcomeHasItsMessage_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("title");
        QTest::newRow("saved") << int(PendingState::None) << u"Enregistré"_s;
        QTest::newRow("waiting") << int(PendingState::Waiting) << u"En attente du réseau"_s;
        QTest::newRow("refused") << int(PendingState::Refused) << u"Refusé"_s;
        QTest::newRow("conflict") << int(PendingState::Conflict) << u"Modifié entre-temps"_s;
    }
    void eachOutcomeHasItsMessage()
    {
        QFETCH(int, state);
        QFETCH(QString, title);
        show();
        editAndSave();
        QVERIFY(!message()->isVisible()); // nothing is known yet
        m_desk->settle("d-nadia", PendingState(state), Error(ErrorCode::NetworkUnreachable));
        QVERIFY(message()->isVisible());
        QCOMPARE(outcome(), title);
        QVERIFY(!m_page->findChild<RightsEditor *>()->hasUnsavedEdits());
    }
    void whatWaitedIsSavedLater()
    {
        show();
        editAndSave();
        m_desk->settle("d-nadia", PendingState::Waiting, Error(ErrorCode::TimedOut));
        m_desk->settle("d-nadia", PendingState::None);
        QCOMPARE(outcome(), u"Enregistré"_s);
    }
    void aRefusalStandsByItsField()
    {
        show();
        editAndSave();
        Error error(ErrorCode::ValidationFailed);
        error.fields = {{"/endDate", "before-effect-date"}, {"/rights/bank-accounts", "beyond-ceiling"}};
        m_desk->settle("d-nadia", PendingState::Refused, error);
        QCOMPARE(text(u"endDateFieldNote"_s), u"La date de fin précède la date d'effet."_s);
        QCOMPARE(featureRow(0).data(RightsModel::FaultRole).toString(), u"Ce droit dépasse ceux que vous avez reçus."_s);
        QCOMPARE(m_desk->shownLevel("d-nadia", "bank-accounts"), AccessLevel::Update); // kept
    }
    void aClashIsTakenUpAgainOrGivenUp_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("pending");
        QTest::addColumn<int>("level");
        QTest::newRow("taken up") << u"messageAction"_s << 1 << int(AccessLevel::Update);
        QTest::newRow("given up") << u"messageSecondAction"_s << 0 << int(AccessLevel::Consult);
    }
    void aClashIsTakenUpAgainOrGivenUp()
    {
        QFETCH(QString, button);
        QFETCH(int, pending);
        QFETCH(int, level);
        show();
        editAndSave();
        Delegation theirs = m_desk->shown("d-nadia").cached;
        theirs.rights.setLevel(m_desk->feature("bank-accounts"), AccessLevel::Consult);
        theirs.modifiedBy = "Léa Fournier";
        m_desk->put(theirs, m_desk->shown("d-nadia").beneficiary);
        m_desk->settle("d-nadia", PendingState::Conflict, Error(ErrorCode::ChangedMeanwhile));
        QVERIFY(message()->text().contains(u"Léa Fournier"_s));
        QVERIFY(message()->text().contains(u"Mes comptes bancaires : consultation chez la caisse, mise à jour pour vous"_s));
        message()->findChild<QPushButton *>(button)->click();
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(pending));
        QCOMPARE(m_desk->desk().troubledCount(), std::size_t(0));
        QCOMPARE(int(m_desk->shownLevel("d-nadia", "bank-accounts")), level);
        QCOMPARE(RightsModel::CellState(cell(0, AccessLevel(level)).data(RightsModel::CellStateRole).toInt()),
                 RightsModel::CellState::Chosen);
    }
    void withoutACollegeNothingIsSaved()
    {
        show();
        edit("d-nadia");
        for (const QString &college : {u"ouvrier"_s, u"etam"_s, u"cadre"_s})
            find<QCheckBox>(u"collegeBox_"_s + college)->click();
        find<QPushButton>(u"rights_saveButton"_s)->click();
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(0));
        QCOMPARE(text(u"collegesNote"_s), u"Cochez au moins un collège."_s);
    }
    void anUnreadableDateIsNotSaved()
    {
        show();
        edit("d-nadia");
        auto *end = find<QLineEdit>(u"endDateField"_s);
        QTest::keyClicks(end, u"31/02/2027"_s);
        QCOMPARE(text(u"endDateFieldNote"_s), u"Écrivez la date ainsi : 16/04/2026."_s);
        find<QPushButton>(u"rights_saveButton"_s)->click();
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(0));
        end->clear();
        QTest::keyClicks(end, u"31/12/2026"_s);
        find<QPushButton>(u"rights_saveButton"_s)->click();
        QCOMPARE(m_desk->shown("d-nadia").shown.endDate, std::optional<Date>(sys_days{2026y / December / 31}));
    }
    void leavingWithUnsavedEditsAsks()
    {
        show();
        edit("d-nadia");
        choose(0, AccessLevel::Update);
        m_dialogs.answers = {false};
        find<QPushButton>(u"rights_cancelButton"_s)->click();
        QCOMPARE(m_dialogs.questions.size(), 1);
        QVERIFY(!table()->isVisible());
        m_dialogs.answers = {true};
        find<QPushButton>(u"rights_cancelButton"_s)->click();
        QVERIFY(table()->isVisible());
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(0));
    }
    void leavingWithoutEditsDoesNotAsk()
    {
        show();
        edit("d-nadia");
        find<QPushButton>(u"rights_backButton"_s)->click();
        QVERIFY(m_dialogs.questions.isEmpty());
        QVERIFY(table()->isVisible());
    }
    void aPullWhileEditingKeepsTheEdits()
    {
        show();
        edit("d-nadia");
        choose(0, AccessLevel::Update);
        Delegation theirs = m_desk->shown("d-nadia").cached;
        theirs.rights.setLevel(m_desk->feature("refunds"), AccessLevel::Consult);
        m_desk->put(theirs, m_desk->shown("d-nadia").beneficiary);
        QCOMPARE(text(u"rights_summary"_s), u"Ce qui change : 1 droit ajouté"_s);
    }
    void everyWidgetThatCanBeUsedHasNames()
    {
        show();
        verifyNames();
        edit("d-nadia");
        verifyNames();
    }

private:
    enum class Filling { Samples, Empty };

    void show(SiteRole role = SiteRole::CompanyAdministrator, Filling filling = Filling::Samples)
    {
        m_dialogs = FakeDialogService();
        m_desk = std::make_unique<RightsDesk>(role);
        if (filling == Filling::Samples)
            m_desk->putSamples();
        m_page = std::make_unique<DelegationsPage>(*m_theme, DelegationParts{m_desk->desk(), m_desk->accounts(),
                                                                             m_desk->portfolio(), m_desk->clock(), m_dialogs});
        m_page->setSite(m_desk->site());
        m_page->resize(1120, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void edit(const char *delegation)
    {
        QVERIFY(m_page->open(DelegationId(delegation), RightsEditor::Mode::Edit));
    }
    void choose(int row, AccessLevel level) { find<QAbstractItemView>(u"rightsTree"_s)->model()->setData(cell(row, level), true); }
    void editAndSave()
    {
        edit("d-nadia");
        choose(0, AccessLevel::Update);
        find<QPushButton>(u"rights_saveButton"_s)->click();
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(1));
    }
    [[nodiscard]] QModelIndex cell(int row, AccessLevel level) const
    {
        return featureRow(row).siblingAtColumn(RightsModel::levelColumn(level));
    }
    [[nodiscard]] QModelIndex featureRow(int row) const
    {
        QAbstractItemModel *model = find<QAbstractItemView>(u"rightsTree"_s)->model();
        return model->index(row, 0, model->index(0, 0));
    }
    void verifyNames() const
    {
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isUsed = button || qobject_cast<const QLineEdit *>(widget)
                || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
            // Parts of Qt's own widgets are theirs to name.
            const bool isOwn = widget->parentWidget()->inherits("QLineEdit") || widget->parentWidget()->inherits("QComboBox")
                || widget->parentWidget()->inherits("QComboBoxPrivateContainer")
                || widget->parentWidget()->inherits("QAbstractItemView") || widget->inherits("QHeaderView");
            if (!isUsed || isOwn || !widget->isVisible())
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            const QString spoken = widget->accessibleName() + (button ? button->text() : QString());
            QVERIFY2(!spoken.isEmpty(), qPrintable(widget->objectName()));
        }
    }
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        Q_ASSERT(found);
        return found;
    }
    [[nodiscard]] QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] QAbstractItemView *table() const { return find<QAbstractItemView>(u"beneficiariesTable"_s); }
    [[nodiscard]] InlineMessage *message() const { return find<InlineMessage>(u"rightsMessage"_s); }
    [[nodiscard]] QString outcome() const { return message()->title(); }
    [[nodiscard]] static QWidget *focused() { return QApplication::focusWidget(); }

    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<Theme> m_theme;
    FakeDialogService m_dialogs;
    std::unique_ptr<RightsDesk> m_desk;
    std::unique_ptr<DelegationsPage> m_page;
};

QTEST_MAIN(TestDelegationsPage)
#include "tst_delegationspage.moc"
