// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/roles.h"
#include "ui/theme/tabulartext.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QtCore/QFile>
#include <QtGui/QTextDocument>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aToolTipShowsItsTextLiterally_data();
    void aToolTipShowsItsTextLiterally();
    void contrastOfBlackOnWhiteIs21();
    void textPairsReadInBothSchemes_data() { schemes(); }
    void textPairsReadInBothSchemes();
    void linesAreSeenInBothSchemes_data() { schemes(); }
    void linesAreSeenInBothSchemes();
    void highContrastUsesTheSystemsColours();
    void preferenceChangesColoursPaletteAndTellsOnce();
    void everyIconHasAFileAndPaintsItsRole_data();
    void everyIconHasAFileAndPaintsItsRole();
    void iconFollowsTheSchemeAndDensity();
    void typeScaleGrowsFromTheSystemsFont();
    void textLabelShowsMarkupLiterally();
    void invalidFieldIsDrawnWithTheDangerColour();
    void onlyAnUnsetDefaultButtonIsDrawnFilled();
    void figuresHaveOneWidth();

private:
    static void schemes();
    static QColor pixel(QWidget &widget, QPoint at);
    Theme m_theme;
};

void tst_Theme::schemes()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

QColor tst_Theme::pixel(QWidget &widget, QPoint at)
{
    widget.ensurePolished();
    return widget.grab().toImage().pixelColor(at);
}

void tst_Theme::contrastOfBlackOnWhiteIs21()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrast(Qt::white, Qt::white) * 100), 100);
    // The value published for this grey, so that the formula is checked between its ends too.
    QCOMPARE(qRound(contrast(QColor(u"#767676"_s), Qt::white) * 100), 454);
}

void tst_Theme::textPairsReadInBothSchemes()
{
    QFETCH(bool, isDark);
    const ColorTable &colors = isDark ? darkColors() : lightColors();
    for (const auto &[front, ground] : textPairs()) {
        const double value =
            contrast(colors[static_cast<std::size_t>(front)], colors[static_cast<std::size_t>(ground)]);
        QVERIFY2(value >= 5.5, qPrintable(u"%1 on %2: %3"_s.arg(int(front)).arg(int(ground)).arg(value)));
    }
}

void tst_Theme::linesAreSeenInBothSchemes()
{
    QFETCH(bool, isDark);
    const ColorTable &colors = isDark ? darkColors() : lightColors();
    for (const auto &[line, ground] : linePairs()) {
        const double value =
            contrast(colors[static_cast<std::size_t>(line)], colors[static_cast<std::size_t>(ground)]);
        QVERIFY2(value >= 3.0, qPrintable(u"%1 on %2: %3"_s.arg(int(line)).arg(int(ground)).arg(value)));
    }
}

void tst_Theme::highContrastUsesTheSystemsColours()
{
    QPalette system;
    system.setColor(QPalette::Window, Qt::black);
    system.setColor(QPalette::Base, Qt::black);
    system.setColor(QPalette::WindowText, Qt::yellow);
    system.setColor(QPalette::Highlight, Qt::cyan);
    system.setColor(QPalette::HighlightedText, Qt::black);
    const ColorTable colors = highContrastColors(system);
    for (const QColor &color : colors)
        QVERIFY(color.isValid());
    QCOMPARE(colors[static_cast<std::size_t>(ColorRole::Muted)], QColor(Qt::yellow));
    QCOMPARE(colors[static_cast<std::size_t>(ColorRole::Primary)], QColor(Qt::cyan));
    for (const auto &[front, ground] : textPairs())
        QVERIFY(contrast(colors[static_cast<std::size_t>(front)], colors[static_cast<std::size_t>(ground)])
                >= 7);
}

void tst_Theme::preferenceChangesColoursPaletteAndTellsOnce()
{
    m_theme.apply(*qApp);
    m_theme.setPreference(SchemePreference::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightColors()[0]);
    const QSignalSpy changed(&m_theme, &Theme::changed);
    m_theme.setPreference(SchemePreference::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_theme.scheme(), Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkColors()[0]);
    m_theme.setPreference(SchemePreference::Light);
}

void tst_Theme::everyIconHasAFileAndPaintsItsRole_data()
{
    QTest::addColumn<int>("icon");
    for (int i = 0; i < kIconCount; ++i)
        QTest::newRow(iconFile(static_cast<Icon>(i)).data()) << i;
}

void tst_Theme::everyIconHasAFileAndPaintsItsRole()
{
    QFETCH(int, icon);
    QVERIFY(QFile::exists(u":/icons/%1.svg"_s.arg(iconFile(static_cast<Icon>(icon)))));
    const QImage image =
        m_theme.icon(static_cast<Icon>(icon), ColorRole::Danger).pixmap(QSize(48, 48)).toImage();
    int painted = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            painted += image.pixelColor(x, y) == m_theme.color(ColorRole::Danger) ? 1 : 0;
    QVERIFY2(painted > 20, "nothing is painted in the colour of the role");
}

void tst_Theme::iconFollowsTheSchemeAndDensity()
{
    const QIcon icon = m_theme.icon(Icon::Menu, ColorRole::Text);
    const auto has = [&icon](const QColor &color) {
        const QImage image = icon.pixmap(QSize(24, 24), 2.0).toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == color)
                    return true;
        return false;
    };
    QVERIFY(has(lightColors()[static_cast<std::size_t>(ColorRole::Text)]));
    m_theme.setPreference(SchemePreference::Dark);
    QVERIFY(has(darkColors()[static_cast<std::size_t>(ColorRole::Text)]));
    m_theme.setPreference(SchemePreference::Light);
    QCOMPARE(icon.pixmap(QSize(24, 24), 2.0).size(), QSize(48, 48));
    QCOMPARE(icon.pixmap(QSize(24, 24), 1.0).size(), QSize(24, 24));
}

void tst_Theme::typeScaleGrowsFromTheSystemsFont()
{
    const auto size = [this](TextRole role) { return QFontInfo(m_theme.font(role)).pointSizeF(); };
    QVERIFY(size(TextRole::Caption) < size(TextRole::Body));
    QVERIFY(size(TextRole::Body) < size(TextRole::Section));
    QVERIFY(size(TextRole::Section) < size(TextRole::Title));
    QVERIFY(m_theme.font(TextRole::Emphasis).weight() > m_theme.font(TextRole::Body).weight());
}

void tst_Theme::textLabelShowsMarkupLiterally()
{
    TextLabel label(m_theme);
    label.setText(u"<b>Bâti</b> & <img src=file:///etc/hostname>"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QLabel reference(u"x"_s);
    QVERIFY(label.sizeHint().width() > reference.sizeHint().width() * 5);
}

void tst_Theme::invalidFieldIsDrawnWithTheDangerColour()
{
    QLineEdit field;
    field.resize(200, 36);
    QVERIFY(pixel(field, {100, 0}) != m_theme.color(ColorRole::Danger));
    setFieldState(field, FieldState::Invalid);
    QCOMPARE(pixel(field, {100, 0}), m_theme.color(ColorRole::Danger));
}

void tst_Theme::onlyAnUnsetDefaultButtonIsDrawnFilled()
{
    QPushButton button;
    button.resize(120, 36);
    QCOMPARE(pixel(button, {20, 10}), m_theme.color(ColorRole::Surface));
    button.setDefault(true);
    setButtonRole(button, ButtonRole::Secondary);
    QCOMPARE(pixel(button, {20, 10}), m_theme.color(ColorRole::Surface));
    setButtonRole(button, ButtonRole::Primary);
    QCOMPARE(pixel(button, {20, 10}), m_theme.color(ColorRole::Primary));
}

void tst_Theme::figuresHaveOneWidth()
{
    QFont font(u"Inter"_s); // its figures are proportional
    font.setPixelSize(40);
    QCOMPARE(tabularWidth(font, u"111 111"_s), tabularWidth(font, u"888 888"_s));
    QVERIFY(tabularWidth(font, u"1234"_s) > tabularWidth(font, u"123"_s));
}

void tst_Theme::aToolTipShowsItsTextLiterally_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"Dupont & Fils", "a < b", "<b>gras</b>", "<img src='/etc/passwd'>", "deux\nlignes", "\"cité\""})
        QTest::addRow("%s", text) << QString::fromUtf8(text);
}

void tst_Theme::aToolTipShowsItsTextLiterally()
{
    QFETCH(QString, text);
    const QString tip = plainToolTip(text);
    QVERIFY(Qt::mightBeRichText(tip)); // or QToolTip would show the escapes
    QTextDocument shown;
    shown.setHtml(tip);
    QCOMPARE(shown.toPlainText(), text);
    QVERIFY(plainToolTip({}).isEmpty());
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
