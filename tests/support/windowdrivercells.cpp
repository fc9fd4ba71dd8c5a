// SPDX-License-Identifier: GPL-3.0-or-later
// What WindowDriver does inside tables and trees: cells, a row's menu.
#include "tests/support/windowdriver.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMenu>
#include <QTest>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {

// -1 where the view has no such title.
int columnOf(const QAbstractItemView *view, const QString &title)
{
    for (int column = 0; view && column < view->model()->columnCount(); ++column)
        if (view->model()->headerData(column, Qt::Horizontal).toString() == title)
            return column;
    return -1;
}

// What has just appeared has its place.
void layOut()
{
    QCoreApplication::processEvents();
}

QAction *entryOf(const QMenu *menu, const QString &words)
{
    if (menu)
        for (QAction *action : menu->actions())
            if (action->text() == words && action->isEnabled())
                return action;
    return nullptr;
}

} // namespace

bool WindowDriver::clickCell(const QString &name, const QString &words, const QString &title)
{
    if (!showRow(name, words))
        return false;
    layOut();
    QAbstractItemView *view = findView(name);
    view->scrollTo(findRow(name, words));
    const int column = columnOf(view, title);
    if (column < 0)
        return fail(u"no column « %1 » in « %2 »"_s.arg(title, name));
    return clickAt(view->viewport(), view->visualRect(findRow(name, words).siblingAtColumn(column)).center());
}

bool WindowDriver::chooseFromRow(const QString &name, const QString &words, const QString &entry)
{
    if (!showRow(name, words))
        return false;
    layOut();
    QAbstractItemView *view = findView(name);
    QWidget *window = view->window();
    const QPoint place = view->visualRect(findRow(name, words)).center();
    QTest::mouseClick(window->windowHandle(), Qt::RightButton, {}, view->viewport()->mapTo(window, place));
    ++m_gestures;
    const auto menu = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
    if (!waitUntil([&] { return entryOf(menu(), entry) != nullptr; }, u"an entry « %1 » for « %2 »"_s.arg(entry, words)))
        return false;
    const QPoint middle = menu()->actionGeometry(entryOf(menu(), entry)).center();
    QTest::mouseClick(menu()->windowHandle(), Qt::LeftButton, {}, middle);
    ++m_gestures;
    return true;
}

} // namespace truelle
