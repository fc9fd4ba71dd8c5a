// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowdriver.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTest>
#include <QTimer>
#include <QTreeView>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLayoutPatience = 5000; // ms

// Without what a person does not read: mnemonics, the mark of a required field, kinds of blanks and apostrophes.
QString plain(QString text)
{
    text.replace(u"&&"_s, u"\x01"_s).remove(u'&').replace(u'\x01', u'&');
    text.replace(QChar(0x00a0), u' ').replace(QChar(0x202f), u' ').replace(QChar(0x2019), u'\'');
    text = text.trimmed();
    if (text.endsWith(" *"_L1))
        text.chop(2);
    return text;
}

enum class Match { None, Beginning, Whole };

Match matchOf(const QString &name, const QString &words)
{
    if (name == words)
        return Match::Whole;
    const bool isBeginning = !words.isEmpty() && name.startsWith(words) && !name.at(words.size()).isLetterOrNumber();
    return isBeginning ? Match::Beginning : Match::None;
}

Match matchOf(QWidget *widget, const QString &words)
{
    Match best = matchOf(plain(spokenName(widget)), words);
    if (const auto *button = qobject_cast<QAbstractButton *>(widget))
        best = std::max(best, matchOf(plain(button->text()), words));
    return best;
}

bool isControl(const QWidget *widget)
{
    return widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget);
}

// What can be reached now: the menu or dialog in front, else every window.
QList<QWidget *> reachableWindows()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return {popup};
    if (QWidget *modal = QApplication::activeModalWidget())
        return {modal};
    QList<QWidget *> windows;
    for (QWidget *window : QApplication::topLevelWidgets())
        if (window->isVisible())
            windows << window;
    return windows;
}

QList<QWidget *> visibleWidgets()
{
    QList<QWidget *> widgets;
    for (QWidget *window : reachableWindows()) {
        widgets << window;
        for (QWidget *child : window->findChildren<QWidget *>())
            if (child->isVisible() && child->window() == window)
                widgets << child;
    }
    return widgets;
}

bool isWithin(const QWidget *widget, const QString &name)
{
    if (name.isEmpty())
        return true;
    for (; widget; widget = widget->parentWidget())
        if (widget->objectName() == name)
            return true;
    return false;
}

void bringForward(QWidget *window)
{
    if (window->isActiveWindow() || qobject_cast<QMenu *>(window))
        return;
    window->activateWindow();
    (void)QTest::qWaitForWindowActive(window);
}

// Scrolling to what is in sight of nobody is not counted as a gesture.
void reveal(QWidget *widget)
{
    for (QWidget *around = widget->parentWidget(); around; around = around->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(widget);
}

QString rowText(const QModelIndex &index)
{
    QStringList cells;
    for (int column = 0; column < index.model()->columnCount(index.parent()); ++column)
        cells << index.siblingAtColumn(column).data().toString();
    return plain(cells.join(u" | "_s));
}

QModelIndex rowWith(const QAbstractItemModel &model, const QModelIndex &parent, const QString &words)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (rowText(index).contains(words))
            return index;
        if (const QModelIndex below = rowWith(model, index, words); below.isValid())
            return below;
    }
    return {};
}

// The middle of the first column that is there and of the part of it that shows.
QPoint placeOf(const QAbstractItemView &view, const QModelIndex &row)
{
    for (int column = 0; column < row.model()->columnCount(row.parent()); ++column) {
        const QRect place = view.visualRect(row.siblingAtColumn(column)) & view.viewport()->rect();
        if (!place.isEmpty())
            return place.center();
    }
    return {-1, -1};
}

void typeOver(QWindow *window, const QString &text)
{
    QTest::keyClick(window, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(window, Qt::Key_Delete);
    for (const QChar letter : text) {
        const Qt::Key key = letter.unicode() < 128 ? QTest::asciiToKey(letter.toLatin1()) : Qt::Key_unknown;
        QTest::sendKeyEvent(QTest::Click, window, key, QString(letter), Qt::NoModifier);
    }
}

} // namespace

QString spokenName(QWidget *widget)
{
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : widget->accessibleName();
}

bool WindowDriver::click(const QString &words, const QString &within)
{
    QWidget *widget = await(words, within);
    return widget && clickAt(widget, widget->rect().center());
}

bool WindowDriver::fill(const QString &words, const QString &text)
{
    QWidget *widget = await(words, {});
    if (!widget)
        return false;
    const int before = m_gestures;
    if (!clickAt(widget, QPoint(widget->height() / 2, widget->height() / 2)))
        return false;
    typeOver(widget->window()->windowHandle(), text);
    m_gestures = before + 1;
    const auto *line = qobject_cast<QLineEdit *>(widget);
    return !line || line->text() == text || fail(u"typed into « %1 », it holds something else"_s.arg(words));
}

bool WindowDriver::type(const QString &text)
{
    const auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    if (!line)
        return fail(u"no field has the keyboard"_s);
    typeOver(line->window()->windowHandle(), text);
    ++m_gestures;
    return line->text() == text || fail(u"typed « %1 », the field holds something else"_s.arg(text));
}

bool WindowDriver::press(const QKeySequence &chord)
{
    const QList<QWidget *> windows = reachableWindows();
    if (windows.isEmpty())
        return fail(u"no window for the keyboard"_s);
    const bool hasFocus = QApplication::focusWidget() && windows.contains(QApplication::focusWidget()->window());
    QWidget *window = hasFocus ? QApplication::focusWidget()->window() : windows.first();
    bringForward(window);
    QTest::keyClick(window->windowHandle(), chord[0].key(), chord[0].keyboardModifiers());
    ++m_gestures;
    return true;
}

bool WindowDriver::choose(const QString &button, const QString &entry)
{
    QWidget *widget = await(button, {});
    if (!widget)
        return false;
    // A menu runs an event loop of its own until something is chosen.
    bool isChosen = false;
    int left = 200;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        for (QAction *action : menu->actions())
            if (plain(action->text()) == entry && action->isEnabled()) {
                look.stop();
                isChosen = true;
                QTest::mouseClick(menu->windowHandle(), Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
        if (--left == 0)
            menu->close();
    });
    look.start(10);
    const bool isOpened = clickAt(widget, widget->rect().center());
    if (isOpened && !isChosen)
        waitUntil([&] { return isChosen; }, entry, 2000);
    ++m_gestures;
    return isOpened && (isChosen || fail(u"no entry « %1 » under « %2 »"_s.arg(entry, button)));
}

bool WindowDriver::tabTo(const QString &words)
{
    constexpr int kFarthest = 120;
    for (int i = 0; i < kFarthest; ++i) {
        QWidget *focus = QApplication::focusWidget();
        if (focus && matchOf(focus, words) != Match::None)
            return true;
        if (!press(Qt::Key_Tab))
            return false;
    }
    return fail(u"Tab does not reach « %1 »"_s.arg(words));
}

bool WindowDriver::showRow(const QString &name, const QString &words)
{
    if (!waitUntil([&] { return findRow(name, words).isValid(); }, u"a row « %1 » in « %2 »"_s.arg(words, name)))
        return false;
    findView(name)->scrollTo(findRow(name, words));
    return true;
}

bool WindowDriver::clickRow(const QString &name, const QString &words)
{
    if (!showRow(name, words))
        return false;
    QAbstractItemView *view = findView(name);
    return clickAt(view->viewport(), placeOf(*view, findRow(name, words)));
}

bool WindowDriver::doubleClickRow(const QString &name, const QString &words)
{
    if (!clickRow(name, words))
        return false;
    QAbstractItemView *view = findView(name);
    QWidget *window = view->window();
    const QPoint place = view->viewport()->mapTo(window, placeOf(*view, findRow(name, words)));
    QTest::mouseDClick(window->windowHandle(), Qt::LeftButton, {}, place);
    return true;
}

bool WindowDriver::walkToRow(const QString &name, const QString &words)
{
    constexpr int kFarthest = 500;
    if (!waitUntil([&] { return findView(name) && findView(name)->hasFocus(); }, u"the keyboard in « %1 »"_s.arg(name))
        || !press(Qt::Key_Home))
        return false;
    for (int i = 0; i < kFarthest; ++i) {
        const QModelIndex current = findView(name)->currentIndex();
        if (current.isValid() && rowText(current.siblingAtColumn(0)).contains(words))
            return true;
        if (!press(Qt::Key_Down))
            return false;
    }
    return fail(u"Down does not reach « %1 » in « %2 »"_s.arg(words, name));
}

bool WindowDriver::waitForText(const QString &words, int patience)
{
    return waitUntil([&] { return shows(words); }, u"the words « %1 »"_s.arg(words), patience);
}

bool WindowDriver::waitForRows(const QString &name, int count, int patience)
{
    const auto rows = [&] { return findView(name) ? findView(name)->model()->rowCount() : -1; };
    return waitUntil([&] { return rows() == count; }, u"%1 rows in « %2 »"_s.arg(QString::number(count), name), patience);
}

bool WindowDriver::waitUntil(const std::function<bool()> &condition, const QString &what, int patience)
{
    return QTest::qWaitFor(condition, patience) || fail(u"waited in vain for "_s + what);
}

QWidget *WindowDriver::find(const QString &words, const QString &within) const
{
    QWidget *found = nullptr;
    Match best = Match::None;
    for (QWidget *widget : visibleWidgets()) {
        if (!isControl(widget) || !isWithin(widget, within))
            continue;
        const Match match = matchOf(widget, plain(words));
        if (match > best) {
            best = match;
            found = widget;
        }
    }
    return found;
}

QAbstractItemView *WindowDriver::findView(const QString &words) const
{
    for (QWidget *widget : visibleWidgets()) {
        auto *view = qobject_cast<QAbstractItemView *>(widget);
        if (view && !qobject_cast<QHeaderView *>(view) && matchOf(view, plain(words)) != Match::None)
            return view;
    }
    return nullptr;
}

QModelIndex WindowDriver::findRow(const QString &name, const QString &words) const
{
    const QAbstractItemView *view = findView(name);
    return view ? rowWith(*view->model(), view->rootIndex(), plain(words)) : QModelIndex();
}

bool WindowDriver::shows(const QString &words) const
{
    const QString wanted = plain(words);
    const QStringList lines = screen();
    return std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return line.contains(wanted); });
}

QStringList WindowDriver::screen() const
{
    QStringList lines;
    for (QWidget *widget : visibleWidgets()) {
        if (const auto *label = qobject_cast<QLabel *>(widget))
            lines << plain(label->text());
        else if (const auto *text = qobject_cast<QPlainTextEdit *>(widget))
            lines << plain(text->toPlainText());
        else if (isControl(widget))
            lines << plain(spokenName(widget)) + (widget->isEnabled() ? QString() : u" (disabled)"_s);
    }
    lines.removeAll(QString());
    return lines;
}

QWidget *WindowDriver::await(const QString &words, const QString &within)
{
    const auto isThere = [&] {
        const QWidget *widget = find(words, within);
        return widget && widget->isEnabled();
    };
    if (!waitUntil(isThere, u"« %1 »"_s.arg(words)))
        return nullptr;
    QCoreApplication::processEvents(); // what has just appeared is laid out
    return find(words, within);
}

bool WindowDriver::clickAt(QWidget *widget, QPoint position)
{
    QWidget *window = widget->window();
    bringForward(window);
    reveal(widget);
    const auto isOnTop = [&] {
        const QWidget *hit = window->childAt(widget->mapTo(window, position));
        return widget == window || hit == widget || (hit && widget->isAncestorOf(hit));
    };
    if (!waitUntil(isOnTop, u"« %1 » to be uncovered and in the window"_s.arg(spokenName(widget)), kLayoutPatience))
        return false;
    QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, widget->mapTo(window, position));
    ++m_gestures;
    return true;
}

bool WindowDriver::fail(const QString &what)
{
    m_problem = (what + u"; on the screen:\n"_s + screen().join(u'\n')).toUtf8();
    return false;
}

} // namespace truelle
