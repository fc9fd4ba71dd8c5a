// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/openingdraftcodec.h"

#include "core/wire/caissewire.h"
#include "core/wire/jsonwriter.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kTexts{
    std::pair{"cibtpId", &OpeningDraft::cibtpId},
    std::pair{"siret", &OpeningDraft::siret},
    std::pair{"memberName", &OpeningDraft::memberName},
    std::pair{"town", &OpeningDraft::town},
    std::pair{"email", &OpeningDraft::email},
    std::pair{"lastName", &OpeningDraft::lastName},
    std::pair{"firstName", &OpeningDraft::firstName},
    std::pair{"landlineRegion", &OpeningDraft::landlineRegion},
    std::pair{"landline", &OpeningDraft::landline},
    std::pair{"mobileRegion", &OpeningDraft::mobileRegion},
    std::pair{"mobile", &OpeningDraft::mobile},
    std::pair{"certifiedMobile", &OpeningDraft::certifiedMobile},
};

const char *nameOf(OpeningStage stage)
{
    switch (stage) {
    case OpeningStage::Identification: return "identification";
    case OpeningStage::Details: return "details";
    case OpeningStage::WaitingForActivation: return "waiting-for-activation";
    case OpeningStage::Activated: return "activated";
    }
    return "";
}

// What is no stage is the first one: everything typed is still there.
OpeningStage stageNamed(const QString &name)
{
    for (const OpeningStage stage :
         {OpeningStage::Details, OpeningStage::WaitingForActivation, OpeningStage::Activated})
        if (name == QLatin1String(nameOf(stage)))
            return stage;
    return OpeningStage::Identification;
}

} // namespace

StoredOpening encodeDraft(const OpeningDraft &draft)
{
    JsonWriter json;
    json.beginObject()
        .member("baseUrl", draft.endpoint.baseUrl)
        .optionalMember("caPem", draft.endpoint.caPem)
        .key("caisse")
        .raw(encodeCaisse(draft.caisse))
        .member("stage", nameOf(draft.stage));
    for (const auto &[name, member] : kTexts)
        json.optionalMember(name, draft.*member);
    json.endObject();
    return {draft.id, draft.startedAt, json.take()};
}

std::optional<OpeningDraft> decodeDraft(const StoredOpening &stored)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(stored.json));
    const QJsonObject json = document.object();
    const QByteArray caisseJson = QJsonDocument(json.value("caisse"_L1).toObject()).toJson(QJsonDocument::Compact);
    auto caisse = decodeCaisse(caisseJson.toStdString());
    if (!caisse)
        return std::nullopt;
    OpeningDraft draft;
    draft.id = stored.id;
    draft.startedAt = stored.createdAt;
    draft.endpoint.baseUrl = json.value("baseUrl"_L1).toString().toStdString();
    draft.endpoint.caPem = json.value("caPem"_L1).toString().toStdString();
    draft.caisse = *std::move(caisse);
    draft.stage = stageNamed(json.value("stage"_L1).toString());
    for (const auto &[name, member] : kTexts)
        draft.*member = json.value(QLatin1String(name)).toString().toStdString();
    return draft;
}

} // namespace truelle
