// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/screens.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/card.h"
#include "ui/forms/emptystate.h"
#include "ui/forms/formfield.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/dialogservice.h"
#include "ui/services/questiondialog.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

// The vocabulary of the look: every control in its states, every icon, every colour.
namespace truelle::tour {

using namespace Qt::Literals::StringLiterals;
using namespace truelle::ui;

namespace {

QHBoxLayout *row(QVBoxLayout &column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kTight);
    column.addLayout(line);
    return line;
}

void addButtons(const Theme &theme, QVBoxLayout &column)
{
    QHBoxLayout *line = row(column);
    for (const auto &[role, text] :
         {std::pair(ButtonRole::Primary, u"Valider"_s), std::pair(ButtonRole::Secondary, u"Annuler"_s),
          std::pair(ButtonRole::Quiet, u"Plus tard"_s), std::pair(ButtonRole::Danger, u"Supprimer"_s),
          std::pair(ButtonRole::Link, u"Mot de passe oublié ?"_s)}) {
        auto *button = new QPushButton(text);
        setButtonRole(*button, role);
        line->addWidget(button);
    }
    auto *icon = new QPushButton(theme.icon(Icon::Plus), u"Ajouter une délégation"_s);
    line->addWidget(icon);
    line->addStretch();
    QHBoxLayout *second = row(column);
    auto *disabled = new QPushButton(u"Indisponible"_s);
    disabled->setEnabled(false);
    second->addWidget(disabled);
    auto *menu = new QPushButton(u"Sélections"_s);
    menu->setMenu(new QMenu(menu));
    second->addWidget(menu);
    auto *tool = new QToolButton;
    tool->setIcon(theme.icon(Icon::More));
    tool->setAutoRaise(true);
    second->addWidget(tool);
    auto *chip = new QToolButton;
    chip->setText(u"En alerte 14"_s);
    chip->setCheckable(true);
    chip->setChecked(true);
    second->addWidget(chip);
    auto *busy = new BusyButton(theme, u"Enregistrer"_s);
    setButtonRole(*busy, ButtonRole::Primary);
    busy->setBusy(u"Enregistrement…"_s);
    second->addWidget(busy);
    second->addStretch();
}

void addFields(const Theme &theme, QVBoxLayout &column)
{
    QHBoxLayout *line = row(column);
    line->setSpacing(space::kBase);
    auto *plain = new QLineEdit(u"01-000377-02"_s);
    line->addWidget(new FormField(theme, u"Identifiant CIBTP"_s, plain), 1, Qt::AlignTop);
    auto *wrong = new FormField(theme, u"SIRET"_s, new QLineEdit(u"123 456 789 12345"_s));
    wrong->setRequirement(Requirement::Required);
    wrong->setError(u"Ce numéro n'est pas un SIRET."_s);
    line->addWidget(wrong, 1, Qt::AlignTop);
    auto *combo = new QComboBox;
    combo->addItems({u"France (+33)"_s, u"Belgique (+32)"_s});
    line->addWidget(new FormField(theme, u"Pays"_s, combo), 1, Qt::AlignTop);
    line->addWidget(new FormField(theme, u"Date d'effet"_s, new QDateEdit(QDate(2026, 4, 16))), 1,
                    Qt::AlignTop);
    QHBoxLayout *checks = row(column);
    checks->setSpacing(space::kBase);
    for (const Qt::CheckState state : {Qt::Unchecked, Qt::Checked, Qt::PartiallyChecked}) {
        auto *check = new QCheckBox(u"Ouvrier"_s);
        check->setTristate(true);
        check->setCheckState(state);
        checks->addWidget(check);
    }
    auto *off = new QCheckBox(u"Verrouillé"_s);
    off->setChecked(true);
    off->setEnabled(false);
    checks->addWidget(off);
    for (const bool isOn : {true, false}) {
        auto *radio = new QRadioButton(isOn ? u"Consultation"_s : u"Mise à jour"_s);
        radio->setAutoExclusive(false);
        radio->setChecked(isOn);
        checks->addWidget(radio);
    }
    checks->addStretch();
    auto *progress = new QProgressBar;
    progress->setValue(62);
    column.addWidget(progress);
}

QTreeView *makeTable(Theme &theme)
{
    auto *view = new QTreeView;
    auto *model = new QStandardItemModel(view);
    model->setHorizontalHeaderLabels({u"Adhérent"_s, u"Identifiant CIBTP"_s, u"SIRET"_s, u"Ville"_s});
    for (int i = 0; i < 14; ++i) {
        auto *first = new QStandardItem(i % 2 == 0 ? u"Charpentes Moreau"_s : u"Bâti-Loire"_s);
        first->setIcon(i == 2 ? theme.icon(Icon::Alert, ColorRole::Alert) : QIcon());
        if (i == 0)
            first->appendRow(new QStandardItem(u"Mes comptes bancaires"_s));
        model->appendRow({first, new QStandardItem(u"01-000377-02"_s),
                          new QStandardItem(u"356 000 000 00048"_s), new QStandardItem(u"Le Mans"_s)});
    }
    view->setModel(model);
    view->setFrameShape(QFrame::NoFrame);
    view->setSortingEnabled(true);
    view->expand(model->index(0, 0));
    view->setColumnWidth(0, 240);
    view->setCurrentIndex(model->index(2, 0));
    return view;
}

std::unique_ptr<QWidget> makeControls(Theme &theme)
{
    auto window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(window.get());
    column->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kWide);
    column->setSpacing(space::kBase);
    addButtons(theme, *column);
    addFields(theme, *column);
    for (const auto &[kind, title] :
         {std::pair(MessageKind::Info, u"La synchronisation a repris"_s),
          std::pair(MessageKind::Warning, u"DSN octobre 2026 : déclaration manquante"_s),
          std::pair(MessageKind::Success, u"Les droits sont enregistrés"_s)}) {
        auto *message = new InlineMessage(theme);
        column->addWidget(message);
        message->say(kind, title, {});
    }
    auto *tabs = new QTabBar;
    for (const QString &name : {u"Connexion et contact"_s, u"Notification des documents"_s})
        tabs->addTab(name);
    column->addWidget(tabs);
    column->addWidget(makeTable(theme), 1);
    return window;
}

class IconSheet final : public QWidget
{
public:
    explicit IconSheet(const Theme &theme)
        : m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        constexpr int kCell = 112;
        const int columns = width() / kCell;
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.setPen(m_theme.color(ColorRole::Muted));
        for (int i = 0; i < kIconCount; ++i) {
            const QRect cell(i % columns * kCell, i / columns * 80, kCell, 80);
            const auto icon = static_cast<Icon>(i);
            m_theme.icon(icon).paint(&painter, cell.adjusted(12, 12, -60, -28));
            m_theme.icon(icon, ColorRole::Primary)
                .paint(&painter, QRect(cell.left() + 60, cell.top() + 22, 20, 20));
            painter.drawText(cell.adjusted(0, 0, 0, -4), Qt::AlignHCenter | Qt::AlignBottom,
                             iconFile(icon).toString());
        }
        const int top = (kIconCount / columns + 1) * 80;
        m_theme.applicationIcon().paint(&painter, QRect(16, top, 128, 128));
        m_theme.applicationIcon().paint(&painter, QRect(160, top, 48, 48));
        m_theme.applicationIcon().paint(&painter, QRect(224, top, 24, 24));
        m_theme.applicationIcon().paint(&painter, QRect(264, top, 16, 16));
    }

private:
    const Theme &m_theme;
};

} // namespace

std::vector<Screen> lookScreens()
{
    const Question question{.title = u"Fermer une délégation"_s,
                            .text = u"Fermer la délégation de Nadia Benali sur Charpentes Moreau ?"_s,
                            .explanation =
                                u"Elle perd l'accès à ce site ce soir à minuit. Vous pourrez la rouvrir."_s,
                            .accept = u"Fermer la délégation"_s,
                            .reject = u"Annuler"_s,
                            .isDangerous = true};
    return {
        {.name = u"look-controls"_s, .size = {1120, 960}, .make = makeControls},
        {.name = u"look-icons"_s,
         .size = {1120, 720},
         .make = [](Theme &theme) -> std::unique_ptr<QWidget> { return std::make_unique<IconSheet>(theme); }},
        {.name = u"look-question"_s,
         .size = {480, 200},
         .make = [question](Theme &theme) -> std::unique_ptr<QWidget> {
             return std::make_unique<QuestionDialog>(theme, question, nullptr);
         }}};
}

} // namespace truelle::tour
