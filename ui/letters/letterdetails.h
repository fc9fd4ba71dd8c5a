// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/takeover.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace truelle::ui {

class ElidedLabel;
class TextLabel;
class Theme;

// Under the table: the current site, where it stands and why, the person's note, and what can be done with it.
class LetterDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit LetterDetails(const Theme &theme, QWidget *parent = nullptr);

    void setTakeover(const Takeover &takeover, TakeoverAction next, Instant now);
    void clear();

Q_SIGNALS:
    void nextRequested();
    void eventRequested(truelle::TakeoverEvent event);
    void codeRequested(); // a letter, again
    void removalRequested();
    void noteWritten(const truelle::TakeoverKey &key, const QString &note);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addButton(const QString &name, const QString &text);
    void writeNote();

    const Theme &m_theme;
    std::optional<TakeoverKey> m_key;
    ElidedLabel *m_title;
    ElidedLabel *m_identifiers;
    TextLabel *m_sentence;
    QLineEdit *m_note;
    QPushButton *m_remove;
    QPushButton *m_back;
    QPushButton *m_sent;
    QPushButton *m_again;
    QPushButton *m_next;
};

} // namespace truelle::ui
