// SPDX-License-Identifier: GPL-3.0-or-later
// A site with 5,000 beneficiaries: a keystroke in the filter and a turn of the page, until the rows are on the screen.
#include "tests/bench/benchline.h"

#include "ui/delegations/beneficiariesview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>

namespace truelle::bench {

using namespace Qt::Literals::StringLiterals;
using namespace ui;

namespace {

constexpr int kPeople = 5'000;
constexpr QSize kTable{1100, 700};
constexpr const char *kLastNames[] = {"Benhamou", "Moreau", "Fournier", "Aubry", "Caron", "Leroy", "Dubois", "Ôtané",
                                      "Girard", "Petit", "Lefèvre", "Garnier", "Roussel"};
constexpr const char *kFirstNames[] = {"Nadia", "Karim", "Léa", "Tom", "Inès", "Julie", "Luc", "Zoé", "Paul", "Alice", "Marc"};

BeneficiariesModel::Content people()
{
    BeneficiariesModel::Content content;
    content.today = std::chrono::sys_days{std::chrono::year{2026} / std::chrono::April / 16};
    for (int i = 0; i < kPeople; ++i) {
        BeneficiariesModel::Entry entry;
        entry.delegation.shown.id = DelegationId(std::to_string(i));
        entry.delegation.shown.effectDate = content.today - std::chrono::days{i % 400};
        entry.delegation.beneficiary.lastName = kLastNames[std::size_t(i) % std::size(kLastNames)];
        entry.delegation.beneficiary.firstName
            = std::string(kFirstNames[std::size_t(i) % std::size(kFirstNames)]) + ' ' + std::to_string(i);
        entry.delegation.beneficiary.email = "p" + std::to_string(i) + "@entreprise.example";
        content.entries.push_back(std::move(entry));
    }
    return content;
}

class Table
{
public:
    Table() : m_view(theme(), m_model)
    {
        m_model.setContent(people());
        m_model.setPageSize(BeneficiariesModel::kAllRows);
        m_view.resize(kTable);
        m_view.show();
        QCoreApplication::processEvents();
    }
    template<typename Act>
    void measure(Act act)
    {
        QElapsedTimer timer;
        timer.start();
        act(m_model);
        m_view.viewport()->repaint(); // not later, when it suits: rows are on the screen when this returns
        m_milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] BenchLine line(const QString &name) const
    {
        return {name, percentile99(m_milliseconds), kFrameMs, 1.0, u"ms"_s};
    }

private:
    static Theme &theme()
    {
        static Theme theme;
        theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        return theme;
    }
    BeneficiariesModel m_model;
    BeneficiariesView m_view;
    std::vector<double> m_milliseconds;
};

std::optional<BenchLine> filter()
{
    Table table;
    for (const QString &typed : {u"benhamou nadia"_s, u"lefevre"_s, u"p4711@entreprise"_s, u"otane 12"_s, u"zzz"_s})
        for (qsizetype length = 0; length <= typed.size(); ++length)
            table.measure([&](BeneficiariesModel &model) {
                BeneficiariesFilter wanted;
                wanted.text = typed.left(length);
                model.setFilter(wanted);
            });
    return table.line(u"people-filter"_s);
}

std::optional<BenchLine> page()
{
    Table table;
    table.measure([](BeneficiariesModel &model) { model.setPageSize(50); });
    for (int place = 1; place < kPeople / 50; ++place)
        table.measure([place](BeneficiariesModel &model) { model.setPage(place); });
    return table.line(u"people-page"_s);
}

} // namespace

std::vector<NamedBench> beneficiaryBenches()
{
    return {{u"people-filter"_s, filter}, {u"people-page"_s, page}};
}

} // namespace truelle::bench
