// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/changewords.h"

#include "ui/models/alertwords.h"
#include "ui/models/delegationwords.h"
#include "ui/services/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShownDifferences = 3;

struct ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::ChangeWords)
};

QString endWords(const std::optional<Date> &end)
{
    return end ? dayWords(*end) : ChangeWords::tr("sans fin");
}

QString featureLabel(const Clash &clash, std::size_t number)
{
    const std::string code = clash.vocabulary.features.code(number);
    for (const FeatureGroup &group : clash.catalogue.groups)
        for (const Feature &feature : group.features)
            if (feature.code == code)
                return QString::fromStdString(localised(feature.label, QLocale().name().left(2).toStdString()));
    return QString::fromStdString(code);
}

//: %1 is what differs, %2 the caisse's value, %3 the person's own
QString differenceLine(const QString &what, const QString &theirs, const QString &mine)
{
    return u"• "_s + ChangeWords::tr("%1 : %2 chez la caisse, %3 pour vous").arg(what, theirs, mine);
}

QStringList differences(const Clash &clash)
{
    const Delegation &theirs = clash.delegation.cached;
    const Delegation &mine = clash.delegation.shown;
    const DelegationPatch patch = difference(theirs, mine);
    QStringList lines;
    if (patch.isAdministrator)
        lines << differenceLine(ChangeWords::tr("Rôle"), roleWords(theirs).toLower(), roleWords(mine).toLower());
    if (patch.effectDate)
        lines << differenceLine(ChangeWords::tr("Date d'effet"), dayWords(theirs.effectDate), dayWords(mine.effectDate));
    if (patch.endDate)
        lines << differenceLine(ChangeWords::tr("Date de fin"), endWords(theirs.endDate), endWords(mine.endDate));
    if (patch.colleges)
        lines << u"• "_s + ChangeWords::tr("Les collèges diffèrent.");
    for (const auto &[feature, level] : patch.levels)
        lines << differenceLine(featureLabel(clash, feature), levelWords(theirs.rights.level(feature)), levelWords(level));
    if (lines.size() > kShownDifferences) {
        const int others = int(lines.size()) - kShownDifferences;
        lines = lines.first(kShownDifferences);
        lines << u"• "_s + ChangeWords::tr("et %n autre(s) différence(s)", nullptr, others);
    }
    return lines;
}

} // namespace

QString changeSummary(const RightsDraft &draft)
{
    const RightsSummary counts = draft.summary();
    const DelegationPatch patch = draft.patch();
    QStringList parts;
    if (patch.isAdministrator)
        parts << (*patch.isAdministrator ? ChangeWords::tr("devient administrateur")
                                         : ChangeWords::tr("n'est plus administrateur"));
    if (counts.added > 0)
        parts << ChangeWords::tr("%n droit(s) ajouté(s)", nullptr, int(counts.added));
    if (counts.raised > 0)
        parts << ChangeWords::tr("%n droit(s) augmenté(s)", nullptr, int(counts.raised));
    if (counts.reduced > 0)
        parts << ChangeWords::tr("%n droit(s) réduit(s)", nullptr, int(counts.reduced));
    if (counts.removed > 0)
        parts << ChangeWords::tr("%n droit(s) retiré(s)", nullptr, int(counts.removed));
    if (patch.colleges && !draft.isAdministrator())
        parts << ChangeWords::tr("collèges");
    if (patch.effectDate)
        parts << ChangeWords::tr("date d'effet");
    if (patch.endDate)
        parts << ChangeWords::tr("date de fin");
    if (parts.isEmpty())
        return ChangeWords::tr("Aucune modification");
    return ChangeWords::tr("Ce qui change : %1").arg(parts.join(u", "_s));
}

QString waitingText(const std::optional<Error> &problem)
{
    const QString kept = ChangeWords::tr(
        "La modification est gardée sur cet ordinateur et partira d'elle-même dès que la caisse répondra.");
    return problem ? errorWords(*problem).whatHappened + u' ' + kept : kept;
}

QString refusedText(const std::optional<Error> &problem)
{
    if (!problem)
        return ChangeWords::tr("La caisse n'a pas accepté la modification.");
    const QString whole = refusalOfWhole(*problem);
    if (!whole.isEmpty())
        return whole;
    const bool hasFields = !problem->fields.empty();
    const QString next = hasFields
        ? ChangeWords::tr("Corrigez ce qui est signalé, puis validez de nouveau ; votre saisie est conservée.")
        : errorWords(*problem).advice();
    return errorWords(*problem).whatHappened + u' ' + next;
}

QString refusalOfWhole(const Error &problem)
{
    constexpr std::string_view kFormFields[] = {"/effectDate", "/endDate", "/colleges", "/administrator"};
    QStringList sentences;
    for (const FieldError &fault : problem.fields) {
        const bool isInForm = !featureCodeOf(fault).empty() || std::ranges::find(kFormFields, fault.pointer) != std::end(kFormFields);
        const QString sentence = fieldErrorText(fault);
        if (!isInForm && !sentences.contains(sentence))
            sentences << sentence;
    }
    return sentences.join(u' ');
}

QString conflictText(const Clash &clash)
{
    const Delegation &theirs = clash.delegation.cached;
    QString who = theirs.modifiedBy.empty() ? ChangeWords::tr("une autre personne")
                                            : QString::fromStdString(theirs.modifiedBy);
    QStringList lines;
    if (theirs.modifiedAt) {
        const QDateTime at = toParisTime(*theirs.modifiedAt);
        lines << ChangeWords::tr("Modifié aussi par %1 le %2 à %3.")
                     .arg(who, QLocale().toString(at.date(), ChangeWords::tr("d MMM yyyy")), at.time().toString(u"HH:mm"_s));
    } else {
        lines << ChangeWords::tr("Modifié aussi par %1.").arg(who);
    }
    lines << differences(clash);
    return lines.join(u'\n');
}

std::string featureCodeOf(const FieldError &fault)
{
    constexpr std::string_view kPrefix = "/rights/";
    if (!fault.pointer.starts_with(kPrefix))
        return {};
    const QString part = QString::fromStdString(fault.pointer.substr(kPrefix.size()));
    return QString(part).replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s).toStdString();
}

} // namespace truelle::ui
