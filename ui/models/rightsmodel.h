// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/rightsdraft.h"

#include <QAbstractItemModel>
#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace truelle::ui {

// The tree table Regroupement / Fonctionnalité × Aucun droit, Consultation, Mise à jour over a RightsDraft (guide,
// « Etape 2 »). A cell of a feature is chosen or not; one of a group is chosen, not chosen or partial. Setting a cell
// (any value, EditRole or CheckStateRole) chooses it; of a group, for all its features.
class RightsModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { SubjectColumn, NoneColumn, ConsultColumn, UpdateColumn, ColumnCount };
    enum class CellState { NotChosen, Partial, Chosen };
    enum class Editing { ReadOnly, Allowed };
    enum Role {
        CellStateRole = Qt::UserRole + 100, // int of CellState; of level cells
        LockReasonRole, // why the cell cannot be chosen; empty where it can. Of a subject: why nothing of the row can
        CountRole, // int: the features of a group that have this level
        ChangeRole, // « avant : consultation », of the subject of a changed feature
        MixRole, // « mixte », of a group whose features differ
        FaultRole, // what a caisse refused of the row
        LockHintRole, // the lock in two words, where cells are locked one by one
        NoteRole, // what else there is to say of a feature, such as a level this version does not know
        SearchRole, // folded, the group's words included
        IsGroupRole, // bool
    };

    struct Content
    {
        Catalogue catalogue;
        std::shared_ptr<const Vocabulary> vocabulary;
        RightsDraft draft;
        Editing editing = Editing::Allowed;
        QString ceilingOwner; // who has received the ceiling, for lock reasons: « le cabinet »
    };

    explicit RightsModel(QObject *parent = nullptr);

    // Rows that are the same stay, so that what is current and unfolded in a view does too.
    void setContent(Content content);
    [[nodiscard]] const RightsDraft &draft() const { return m_content.draft; }
    [[nodiscard]] const Content &content() const { return m_content; }
    // A person's edit of dates, colleges or administrator: edited(), draftChanged() and dataChanged().
    void setDraft(const RightsDraft &draft);
    // Takes edits back or makes them again: no edit of its own, hence without edited().
    void restore(const RightsDraft &draft);
    [[nodiscard]] bool isEditable() const { return m_content.editing == Editing::Allowed; }
    // What a caisse refused, by feature; until the next content or edit of that feature.
    void setFaults(std::map<std::size_t, QString> faults);
    // Why no cell at all can be set; empty where some can.
    [[nodiscard]] QString generalLock() const;

    // Sets these features at once, each to the most it can have.
    void setLevels(const BitSet &features, AccessLevel level);
    void setLevels(const std::map<std::size_t, AccessLevel> &levels);
    // The feature of a row, or the features of a group.
    [[nodiscard]] BitSet features(const QModelIndex &index) const;
    [[nodiscard]] static AccessLevel columnLevel(int column); // precondition: a level column
    [[nodiscard]] static int levelColumn(AccessLevel level);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    // A person has changed something; what there was before. Comes ahead of draftChanged().
    void edited(const truelle::RightsDraft &before);
    void draftChanged();

private:
    struct FeatureRow
    {
        std::size_t number = 0;
        QString label;
        QString search; // folded, with the group's
        friend bool operator==(const FeatureRow &, const FeatureRow &) = default;
    };
    struct Group
    {
        QString label;
        QString search;
        std::vector<FeatureRow> features;
        BitSet numbers;
        friend bool operator==(const Group &, const Group &) = default;
    };

    [[nodiscard]] static std::vector<Group> groupsOf(const Content &content);
    [[nodiscard]] static Group makeGroup(const QString &label, std::vector<FeatureRow> features);
    void commit(const RightsDraft &before);
    void announce();
    [[nodiscard]] const Group *groupAt(const QModelIndex &index) const; // of a group's row
    [[nodiscard]] const FeatureRow *featureAt(const QModelIndex &index) const; // of a feature's row
    [[nodiscard]] CellState cellState(const QModelIndex &index) const;
    [[nodiscard]] int levelCount(const Group &group, AccessLevel level) const;
    [[nodiscard]] QString lockReason(const QModelIndex &index) const;
    [[nodiscard]] QString featureLock(std::size_t feature, AccessLevel level) const;
    [[nodiscard]] QString lockHint(const QModelIndex &index) const;
    [[nodiscard]] QString mix(const Group &group) const;
    [[nodiscard]] QString fault(std::size_t feature) const;
    [[nodiscard]] QVariant subjectData(const QModelIndex &index, int role) const;
    [[nodiscard]] QVariant levelData(const QModelIndex &index, int role) const;
    [[nodiscard]] QString change(std::size_t feature) const;
    [[nodiscard]] QString note(std::size_t feature) const;
    [[nodiscard]] QString subject(const QModelIndex &index) const;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const;

    Content m_content;
    std::vector<Group> m_groups;
    std::map<std::size_t, QString> m_faults;
};

} // namespace truelle::ui
