// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakedialogservice.h"
#include "tests/support/rightsdesk.h"
#include "ui/delegations/rightseditor.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/language.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAbstractProxyModel>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <memory>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

// A rights editor in a window of its own, over a RightsDesk, and the hands of somebody who uses it.
class RightsEditorBench
{
protected:
    void prepare()
    {
        m_translations = std::make_unique<Translations>(Language::French);
        m_theme = std::make_unique<Theme>();
        m_theme->apply(*qApp);
    }
    void close()
    {
        m_testers.clear();
        m_editor.reset();
        m_desk.reset();
    }
    void open(const char *delegation, SiteRole role = SiteRole::CompanyAdministrator)
    {
        close();
        m_desk = std::make_unique<RightsDesk>(role);
        m_desk->putSamples();
        m_dialogs = FakeDialogService();
        m_editor = std::make_unique<RightsEditor>(*m_theme, DelegationParts{m_desk->desk(), m_desk->accounts(),
                                                                            m_desk->portfolio(), m_desk->clock(), m_dialogs});
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(
            model(), QAbstractItemModelTester::FailureReportingMode::QtTest));
        m_editor->resize(1120, 760);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        QVERIFY(m_editor->open(m_desk->site(), DelegationId(delegation), RightsEditor::Mode::Edit));
        view()->setFocus();
    }
    void go(int row) { goTo(model()->index(row, 0, model()->index(0, 0))); }
    void goTo(const QModelIndex &index)
    {
        view()->scrollTo(index);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(index).center());
        QCOMPARE(view()->currentIndex(), index);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        T *found = m_editor->findChild<T *>(name);
        Q_ASSERT(found);
        return found;
    }
    [[nodiscard]] AccessLevel level(const char *feature)
    {
        return rights().draft().level(m_desk->feature(feature));
    }
    [[nodiscard]] const RightsModel &rights() const
    {
        const QAbstractItemModel *beneath = model();
        while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(beneath))
            beneath = proxy->sourceModel();
        return *qobject_cast<const RightsModel *>(beneath);
    }
    [[nodiscard]] QTreeView *view() const { return find<QTreeView>(u"rightsTree"_s); }
    [[nodiscard]] QAbstractItemModel *model() const { return view()->model(); }
    [[nodiscard]] InlineMessage *notice() const { return find<InlineMessage>(u"rightsNotice"_s); }
    [[nodiscard]] QString undoName() const { return find<QPushButton>(u"rights_undoButton"_s)->accessibleName(); }
    [[nodiscard]] QString summary() const { return find<QLabel>(u"rights_summary"_s)->text(); }

    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<Theme> m_theme;
    FakeDialogService m_dialogs;
    std::unique_ptr<RightsDesk> m_desk;
    std::unique_ptr<RightsEditor> m_editor;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

} // namespace truelle::ui
