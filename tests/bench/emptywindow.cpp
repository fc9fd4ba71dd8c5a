// SPDX-License-Identifier: GPL-3.0-or-later
// The reference of `start` and `memory`: an empty Qt Widgets window with a tree view. Prints "shown" once it is painted
// and stays until its standard input ends.
#include <QApplication>
#include <QMainWindow>
#include <QSocketNotifier>
#include <QStandardItemModel>
#include <QTimer>
#include <QTreeView>

#include <cstdio>

namespace {

class FirstPaint final : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isReported) {
            m_isReported = true;
            QTimer::singleShot(0, this, [] {
                std::puts("shown");
                std::fflush(stdout);
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_isReported = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    QStandardItemModel model(0, 5);
    auto *tree = new QTreeView;
    tree->setModel(&model);
    window.setCentralWidget(tree);
    window.resize(1200, 760);
    FirstPaint firstPaint;
    tree->viewport()->installEventFilter(&firstPaint);
    window.show();
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [] {
        char byte = 0;
        if (std::fread(&byte, 1, 1, stdin) == 0)
            QCoreApplication::quit();
    });
    return application.exec();
}
