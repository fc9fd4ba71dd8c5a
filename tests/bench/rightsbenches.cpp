// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody feels who edits rights on a catalogue far larger than today's: each edit until it is on the screen.
#include "tests/bench/benchline.h"

#include "ui/delegations/rightsview.h"
#include "ui/models/rightsfilter.h"
#include "ui/models/rightshistory.h"
#include "ui/models/rightsmodel.h"
#include "ui/models/rightstext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>

#include <memory>

namespace truelle::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kGroups = 25;
constexpr int kFeaturesOfAGroup = 20;
constexpr int kRounds = 60;
constexpr QSize kWindow{1120, 760};
constexpr AccessLevel kLevels[] = {AccessLevel::Consult, AccessLevel::Update, AccessLevel::None};

Catalogue largeCatalogue()
{
    Catalogue catalogue;
    catalogue.version = "1";
    catalogue.colleges = {{"ouvrier", {{"fr", "Ouvrier"}}}};
    for (int group = 0; group < kGroups; ++group) {
        const std::string code = "group-" + std::to_string(group);
        FeatureGroup made{code, {{"fr", "Regroupement " + std::to_string(group)}}, {}};
        for (int feature = 0; feature < kFeaturesOfAGroup; ++feature)
            made.features.push_back({code + "-feature-" + std::to_string(feature),
                                     {{"fr", "Fonctionnalité " + std::to_string(group) + "." + std::to_string(feature)}}});
        catalogue.groups.push_back(std::move(made));
    }
    return catalogue;
}

// The table of rights as the editor has it, with what can be taken back.
class Table
{
public:
    Table() : m_filter(m_model), m_view(m_theme, m_model, m_filter)
    {
        m_theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        auto vocabulary = std::make_shared<Vocabulary>();
        const Catalogue catalogue = largeCatalogue();
        internCatalogue(catalogue, *vocabulary);
        const EffectiveRights all{allColleges(catalogue, *vocabulary), administratorRights(catalogue, *vocabulary), true};
        const RightsScope scope = rightsScope(catalogue, *vocabulary, all, Date(std::chrono::days(20'000)));
        Delegation base;
        base.colleges = scope.colleges;
        m_model.setContent({catalogue, vocabulary, RightsDraft(scope, base), ui::RightsModel::Editing::Allowed, {}});
        QObject::connect(&m_model, &ui::RightsModel::edited, &m_model, [this](const RightsDraft &before) {
            const ui::RightsModel::Content &content = m_model.content();
            m_history.record(ui::rightsEdit(before, m_model.draft(), content.catalogue, *content.vocabulary), before,
                             m_model.draft());
        });
        m_view.resize(kWindow);
        m_view.show();
        m_view.expandAll();
        QCoreApplication::processEvents();
    }

    void setColumn(AccessLevel level) { m_filter.setColumn(level); }
    void setGroup(int round, AccessLevel level)
    {
        m_filter.setData(m_filter.index(round % kGroups, ui::RightsModel::levelColumn(level)), true);
    }
    void setRow(int round, AccessLevel level)
    {
        const QModelIndex group = m_filter.index(0, 0);
        m_filter.setData(m_filter.index(round % kFeaturesOfAGroup, ui::RightsModel::levelColumn(level), group), true);
    }
    void paste(AccessLevel level)
    {
        QString text = ui::rightsText(m_model.content(), m_model.draft().scope().features);
        text.replace(u"Aucun droit"_s, level == AccessLevel::Update ? u"M"_s : u"C"_s);
        m_model.setLevels(ui::readRightsText(text, m_model.content()).levels);
    }
    // There and back again, so that there is always something to take back.
    void undo() { m_model.restore(m_history.undoWords().isEmpty() ? m_history.redo() : m_history.undo()); }

    // Until the rows and the heads of the columns are on the screen.
    template<typename Act>
    [[nodiscard]] double timed(Act act)
    {
        QElapsedTimer timer;
        timer.start();
        act();
        m_view.viewport()->repaint();
        m_view.header()->viewport()->repaint();
        const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
        QCoreApplication::processEvents();
        return milliseconds;
    }

private:
    ui::Theme m_theme;
    ui::RightsModel m_model;
    ui::RightsFilter m_filter;
    ui::RightsHistory m_history;
    ui::RightsView m_view;
};

// `act(table, round, level)`, with a level that is another in each round.
template<typename Act>
std::optional<BenchLine> measure(const QString &name, Act act)
{
    Table table;
    std::vector<double> milliseconds;
    for (int round = 0; round < kRounds; ++round) {
        const AccessLevel level = kLevels[round % 3];
        milliseconds.push_back(table.timed([&] { act(table, round, level); }));
    }
    return BenchLine{name, percentile99(milliseconds), kFrameMs, 1.0, u"ms"_s};
}

std::optional<BenchLine> undo()
{
    Table table;
    table.setColumn(AccessLevel::Consult);
    std::vector<double> milliseconds;
    for (int round = 0; round < kRounds; ++round)
        milliseconds.push_back(table.timed([&] { table.undo(); }));
    return BenchLine{u"rights-undo"_s, percentile99(milliseconds), kFrameMs, 1.0, u"ms"_s};
}

std::optional<BenchLine> paste()
{
    Table table;
    std::vector<double> milliseconds;
    for (int round = 0; round < kRounds; ++round) {
        milliseconds.push_back(table.timed([&] { table.paste(kLevels[round % 2]); }));
        table.setColumn(AccessLevel::None);
        QCoreApplication::processEvents();
    }
    return BenchLine{u"rights-paste"_s, percentile99(milliseconds), kFrameMs, 1.0, u"ms"_s};
}

} // namespace

std::vector<NamedBench> rightsBenches()
{
    const auto header = [](Table &table, int, AccessLevel level) { table.setColumn(level); };
    const auto group = [](Table &table, int round, AccessLevel level) { table.setGroup(round, level); };
    const auto row = [](Table &table, int round, AccessLevel level) { table.setRow(round, level); };
    return {{u"rights-header"_s, [header] { return measure(u"rights-header"_s, header); }},
            {u"rights-group"_s, [group] { return measure(u"rights-group"_s, group); }},
            {u"rights-row"_s, [row] { return measure(u"rights-row"_s, row); }},
            {u"rights-paste"_s, paste},
            {u"rights-undo"_s, undo}};
}

} // namespace truelle::bench
