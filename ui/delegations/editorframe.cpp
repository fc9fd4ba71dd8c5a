// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/editorframe.h"

#include "ui/forms/busybutton.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
struct EditorFrame
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::EditorFrame)
};
} // namespace

EditorHead buildEditorHead(const Theme &theme, QWidget *editor, const QString &prefix)
{
    EditorHead head;
    head.widget = new QWidget(editor);
    head.back = new QPushButton(theme.icon(Icon::Back, ColorRole::Primary), EditorFrame::tr("Liste des bénéficiaires"),
                                head.widget);
    head.back->setObjectName(prefix + u"backButton"_s);
    setButtonRole(*head.back, ButtonRole::Link);
    head.title = new TextLabel(theme, TextRole::Title, head.widget);
    head.title->setObjectName(prefix + u"title"_s);
    head.site = new TextLabel(theme, TextRole::Body, head.widget);
    head.site->setObjectName(prefix + u"site"_s);
    head.site->setColorRole(ColorRole::Muted);
    auto *layout = new QVBoxLayout(head.widget);
    layout->setContentsMargins(space::kWide, space::kSnug, space::kWide, space::kSnug);
    layout->setSpacing(space::kHair);
    layout->addWidget(head.back, 0, Qt::AlignLeading);
    layout->addWidget(head.title);
    layout->addWidget(head.site);
    return head;
}

EditorFoot buildEditorFoot(const Theme &theme, QWidget *editor, const QString &prefix)
{
    EditorFoot foot;
    foot.widget = new QWidget(editor);
    foot.summary = new TextLabel(theme, TextRole::Body, foot.widget);
    foot.summary->setObjectName(prefix + u"summary"_s);
    foot.cancel = new QPushButton(EditorFrame::tr("Annuler"), foot.widget);
    foot.cancel->setObjectName(prefix + u"cancelButton"_s);
    foot.save = new BusyButton(theme, EditorFrame::tr("Valider"), foot.widget);
    foot.save->setObjectName(prefix + u"saveButton"_s);
    setButtonRole(*foot.save, ButtonRole::Primary);
    foot.layout = new QHBoxLayout(foot.widget);
    foot.layout->setContentsMargins(space::kWide, space::kSnug, space::kWide, space::kSnug);
    foot.layout->setSpacing(space::kSnug);
    foot.layout->addWidget(foot.summary, 1);
    foot.layout->addWidget(foot.cancel);
    foot.layout->addWidget(foot.save);
    return foot;
}

void paintFootLine(const Theme &theme, QWidget &editor, const EditorFoot &foot)
{
    QPainter painter(&editor);
    painter.fillRect(QRect(0, foot.widget->y(), editor.width(), 1), theme.color(ColorRole::Hairline));
}

} // namespace truelle::ui
