// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedialogservice.h"
#include "tests/support/letterworld.h"
#include "tests/tour/screens.h"
#include "ui/letters/importdialog.h"
#include "ui/letters/letterspage.h"
#include "ui/letters/lettersview.h"
#include "ui/letters/rundialog.h"
#include "ui/theme/theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace truelle::tour {

using namespace Qt::Literals::StringLiterals;
using namespace truelle::ui;
using Codes = LetterWorld::Codes;

namespace {

// A page or dialog with all it reads, which outlives it.
class LetterScene final : public QWidget
{
public:
    explicit LetterScene(QSize size) : m_layout(new QVBoxLayout(this))
    {
        m_layout->setContentsMargins(0, 0, 0, 0);
        resize(size);
    }
    ~LetterScene() override { delete m_content; }

    LetterWorld world;
    [[nodiscard]] LettersParts parts() { return {*world.board, *world.flow, *world.registry, m_dialogs}; }
    void setContent(QWidget *content)
    {
        m_content = content;
        content->setWindowFlags(Qt::Widget);
        m_layout->addWidget(content);
    }

private:
    FakeDialogService m_dialogs;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
};

void note(LetterWorld &world, std::initializer_list<int> numbers, TakeoverEvent event,
          std::optional<ErrorCode> problem = {})
{
    std::vector<TakeoverKey> keys;
    for (const int number : numbers)
        keys.push_back(world.key(number));
    static_cast<void>(world.board->note(keys, event, problem));
}

// Some sites in each state.
void fillBoard(LetterWorld &world)
{
    world.clock.advance(-std::chrono::days{9});
    world.add(40, Codes::Without);
    note(world, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}, TakeoverEvent::CodeAsked);
    world.clock.advance(std::chrono::days{3});
    note(world, {15, 16, 17, 18, 19}, TakeoverEvent::CodeAsked);
    note(world, {9, 10, 11}, TakeoverEvent::LetterSent);
    world.clock.advance(std::chrono::days{3});
    note(world, {0, 1, 2}, TakeoverEvent::Associated);
    note(world, {6, 7}, TakeoverEvent::LetterReceived);
    world.clock.advance(std::chrono::days{3});
    for (const int number : {3, 4, 5})
        static_cast<void>(world.board->setCode(world.key(number), Secret(LetterWorld::code(number))));
    static_cast<void>(world.board->setCode(world.key(8), Secret("faux")));
    world.board->markCodeRefused(world.key(8));
    note(world, {8}, TakeoverEvent::Refused, ErrorCode::IdentificationRefused);
    note(world, {12}, TakeoverEvent::ActivationNeeded, ErrorCode::AccountNotActivated);
    static_cast<void>(world.board->setNote(world.key(8), "Rappeler le client : courrier de 2024 ?"));
}

Screen board(const QString &name, const std::function<void(LetterScene &)> &fill,
             const std::function<void(LettersPage &)> &arrange)
{
    return {.name = name, .make = [fill, arrange](Theme &theme) -> std::unique_ptr<QWidget> {
                auto scene = std::make_unique<LetterScene>(QSize{1120, 720});
                fill(*scene);
                auto *page = new LettersPage(theme, scene->parts(), scene.get());
                scene->setContent(page);
                arrange(*page);
                return scene;
            }};
}

void select(LettersPage &page, int row)
{
    auto *view = page.findChild<LettersView *>();
    view->setCurrentIndex(page.model().index(row, 0));
}

Screen importing(const QString &name, const std::string &table)
{
    return {.name = name, .size = {960, 640}, .make = [table](Theme &theme) -> std::unique_ptr<QWidget> {
                auto scene = std::make_unique<LetterScene>(QSize{960, 640});
                scene->world.add(2, Codes::Without);
                auto rows = readCsv(table, CsvEncoding::Guessed);
                scene->setContent(new ImportDialog(theme, scene->parts(), u"reprise-novembre.csv"_s,
                                                   *std::move(rows), scene.get()));
                return scene;
            }};
}

Screen running(const QString &name, TakeoverRun run, const std::function<void(LetterScene &)> &arrange)
{
    return {.name = name, .size = {860, 560}, .make = [run, arrange](Theme &theme) -> std::unique_ptr<QWidget> {
                auto scene = std::make_unique<LetterScene>(QSize{860, 560});
                scene->world.add(12, run == TakeoverRun::Associate ? Codes::With : Codes::Without);
                std::vector<TakeoverKey> keys;
                for (const Takeover &row : scene->world.board->rows())
                    keys.push_back(row.key);
                scene->setContent(new RunDialog(theme, scene->parts(), run, keys, scene.get()));
                arrange(*scene);
                return scene;
            }};
}

// Runs to its end, or as far as the caisse lets it.
void start(LetterScene &scene, const QString &password)
{
    if (auto *field = scene.findChild<QLineEdit *>(u"runPassword"_s))
        field->setText(password);
    scene.findChild<QPushButton *>(u"runPrimaryButton"_s)->click();
    static_cast<void>(QTest::qWaitFor([&scene] { return !scene.world.flow->isRunning(); }));
}

std::string faultyTable()
{
    std::string text = LetterWorld::table(9, Codes::With);
    text += "Toitures Girard;75-100011-01;123 456 789 12345;\r\n";
    text += "Menuiserie Roy;AB-12;" + LetterWorld::siret(12) + ";\r\n";
    text += "Doublon;75-100003-01;" + LetterWorld::siret(3) + ";\r\n";
    return text;
}

} // namespace

std::vector<Screen> letterScreens()
{
    const auto some = [](LetterScene &scene) { fillBoard(scene.world); };
    return {
        board(u"letters"_s, some, [](LettersPage &page) { select(page, 6); }),
        board(u"letters-refused"_s, some, [](LettersPage &page) { select(page, 8); }),
        board(u"letters-typing"_s, some,
              [](LettersPage &page) {
                  page.findChild<LettersView *>()->editCode(7);
                  page.findChild<QLineEdit *>(u"codeEditor"_s)->setText(u"K7PX-94RM"_s);
              }),
        board(u"letters-empty"_s, [](LetterScene &) {}, [](LettersPage &) {}),
        importing(u"letters-import"_s, faultyTable()),
        importing(u"letters-import-unmapped"_s, "a;b\nx;y\n"),
        running(u"letters-associate"_s, TakeoverRun::Associate, [](LetterScene &) {}),
        running(u"letters-associated"_s, TakeoverRun::Associate,
                [](LetterScene &scene) {
                    scene.world.codes[LetterWorld::siret(4)] = "autre";
                    start(scene, QString::fromLatin1(LetterWorld::kPassword));
                }),
        running(u"letters-wrong-password"_s, TakeoverRun::Associate,
                [](LetterScene &scene) { start(scene, u"faux"_s); }),
        running(u"letters-ask-codes"_s, TakeoverRun::AskCodes, [](LetterScene &) {}),
    };
}

} // namespace truelle::tour
