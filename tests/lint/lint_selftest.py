#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule of lint.py finds its samples, on their line, and lets the good ones alone."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
import lint  # noqa: E402

SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"

# rule, file, text after the licence line (a violation is expected on the file's second line unless a number follows)
BAD = [
    ("layer", "core/domain/a.h", '#include "core/storage/b.h"'),
    ("layer", "core/net/a.h", '#include "core/domain/b.h"'),
    ("layer", "core/api/a.h", '#include "core/storage/b.h"'),
    ("layer", "core/storage/a.h", '#include "core/net/b.h"'),
    ("layer", "core/wire/a.h", '#include "core/net/b.h"'),
    ("layer", "core/base/a.h", "#include <QString>"),
    ("layer", "core/domain/a.h", "#include <QtCore/QString>"),
    ("layer", "core/wire/a.h", "#include <QByteArray>"),
    ("layer", "core/sync/a.h", '#include "ui/theme/b.h"'),
    ("layer", "core/sync/a.h", '#include "core/flows/b.h"'),
    ("layer", "core/sync/a.h", "#include <QWidget>"),
    ("layer", "core/session/a.h", "#include <QtGui/QIcon>"),
    ("layer", "core/session/a.h", "#include <QKeyEvent>"),
    ("layer", "core/flows/a.h", '#include "tests/support/b.h"'),
    ("layer", "ui/signin/a.h", "#include <QNetworkReply>"),
    ("layer", "ui/signin/a.h", "#include <QtNetwork/QSslError>"),
    ("layer", "ui/signin/a.h", "#include <SQLiteCpp/Database.h>"),
    ("layer", "ui/signin/a.h", "#include <sqlite3.h>"),
    ("layer", "ui/signin/a.h", "#include <qt6keychain/keychain.h>"),
    ("layer", "ui/signin/a.h", '#include "core/storage/b.h"'),
    ("layer", "ui/signin/a.h", '#include "app/desktop/b.h"'),
    ("layer", "ui/models/a.h", "#include <QTreeView>"),
    ("layer", "app/caisse/http/a.h", "#include <QString>"),
    ("layer", "app/caisse/http/a.h", '#include "core/net/b.h"'),
    ("layer", "app/caisse/http/a.h", '#include "ui/theme/b.h"'),
    ("layer", "app/desktop/a.h", '#include "app/caisse/http/b.h"'),
    ("layer", "ui/signin/a.h", '#include "../theme/b.h"'),
    ("nested-loop", "core/sync/a.cpp", "QCoreApplication::processEvents();"),
    ("nested-loop", "app/desktop/a.cpp", "QEventLoop loop;"),
    ("nested-loop", "ui/signin/a.cpp", "dialog.exec();"),
    ("nested-loop", "ui/signin/a.cpp", "menu->exec(position);"),
    ("tls", "core/net/a.cpp", "reply->ignoreSslErrors();"),
    ("tls", "core/net/b.cpp", "c.setPeerVerifyMode(QSslSocket::VerifyNone);"),
    ("tls", "tests/support/a.cpp", "reply->ignoreSslErrors(errors);"),
    ("tls", "core/secrets/a.cpp", "job.setInsecureFallback(true);"),
    ("tls", "app/caisse/post/a.cpp", "curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 0L);"),
    ("instance", "core/sync/a.h", "static Store &instance();"),
    ("instance", "ui/signin/a.cpp", "QCoreApplication::instance()->quit();"),
    ("settings", "ui/signin/a.cpp", "QSettings settings;"),
    ("clock", "core/sync/a.cpp", "const auto now = QDateTime::currentDateTimeUtc();"),
    ("clock", "core/base/a.cpp", "const auto now = std::chrono::system_clock::now();"),
    ("clock", "ui/signin/a.cpp", "if (QDate::currentDate() > day) { }"),
    ("clock", "app/caisse/http/a.cpp", "const auto now = std::time(nullptr);"),
    ("name", "core/sync/a.h", "class SyncManager\n{\n};"),
    ("name", "ui/signin/a.h", "class TextHelper final : public Base {\n};"),
    ("connect", "ui/signin/a.cpp", "connect(button, &QPushButton::clicked, [this] { go(1, 2); });"),
    ("connect", "core/sync/a.cpp", "QObject::connect(a, &A::done,\n                 [a](int, int) { a->go(); });"),
    ("todo", "core/sync/a.cpp", "// TODO later"),
    ("todo", "packaging/a.txt", "# FIXME"),
    ("size", "ui/signin/a.cpp", "int a;\n" * 400, 401),
    ("licence", "core/sync/a.cpp", None, 1),
    ("licence", "packaging/a.sh", "#!/bin/sh\nset -e\n", 1),
    ("file-name", "core/sync/Puller.cpp", "int a;", 1),
    ("translation", "translations/truelle_en.ts", '<translation type="unfinished"></translation>'),
]

GOOD = {
    "core/sync/a.h": '#include "core/storage/b.h"\n#include "core/session/c.h"\n#include <QStringView>\n#include <QTimerEvent>',
    "core/net/a.cpp": "#include <QNetworkReply>\n// exec(), TODOs and QEventLoop may be spoken of: ignoreSslErrors",
    "core/storage/a.cpp": '#include <SQLiteCpp/Database.h>\nvoid f() { database.exec("SELECT 1"); }',
    "core/base/clock.cpp": "auto now() { return std::chrono::system_clock::now(); }",
    "core/secrets/a.cpp": "job.setInsecureFallback(false);",
    "tests/support/server.cpp": "c.setPeerVerifyMode(QSslSocket::VerifyNone); // a server that asks for no certificate",
    "core/settings/a.cpp": "QSettings settings;",
    "ui/signin/a.cpp": '#include "core/flows/a.h"\n#include "ui/theme/b.h"\nauto s = "QSettings";\nauto n = 1\'000;\n'
                       "auto t = R\"(a \" processEvents )\";\n"
                       "void f() { connect(b, &B::clicked, this, [this] { go(); }); executed(); instances(); }",
    "ui/models/a.h": "#include <QAbstractItemModel>\n#include <QColor>",
    "app/caisse/http/a.h": '#include "core/wire/b.h"\n#include "app/caisse/store/c.h"\n#include <boost/asio.hpp>',
    "app/desktop/a.cpp": "int main() { return app.exec(); }",
    "tests/support/a.cpp": "QEventLoop loop; const auto now = QDateTime::currentDateTime();",
    "translations/truelle_en.ts": "<translation>Sign in</translation>",
}


def run(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        for top in lint.TOP_FOLDERS:
            if Path(folder, top).exists() and "no-readme" not in files:
                Path(folder, top, "README.md").write_text("here\n", encoding="utf-8")
        return list(lint.violations(folder))


class LintSelfTest(unittest.TestCase):
    def test_each_bad_sample_is_found_on_its_line_and_nothing_else(self):
        for rule, name, text, *line in BAD:
            with self.subTest(rule=rule, file=name, text=(text or "")[:60]):
                whole = "int a;\n" if text is None else text if text.startswith("#!") else SPDX + text + "\n"
                found = run({name: whole})
                self.assertEqual([(v.rule, v.file, v.line) for v in found], [(rule, name, line[0] if line else 2)])

    def test_good_samples_are_let_alone(self):
        self.assertEqual(run({name: SPDX + text + "\n" for name, text in GOOD.items()}), [])

    def test_folders_that_know_each_other_are_a_cycle(self):
        found = run({"ui/signin/a.h": SPDX + '#include "ui/space/b.h"\n', "ui/space/b.h": SPDX + '#include "ui/forms/c.h"\n',
                     "ui/forms/c.h": SPDX + '#include "ui/signin/a.h"\n', "ui/theme/d.h": SPDX})
        self.assertEqual({v.rule for v in found}, {"cycle"})
        self.assertEqual(len(found), 3)

    def test_texts_without_their_translations_are_found(self):
        found = run({"ui/signin/a.cpp": SPDX + 'auto t = tr("Connexion");\n'})
        self.assertEqual([v.rule for v in found], ["translation"])

    def test_a_folder_without_a_readme_is_found(self):
        found = run({"core/base/a.h": SPDX, "no-readme": ""})
        self.assertEqual([(v.rule, v.file) for v in found], [("readme", "core")])

    def test_every_rule_has_a_sample(self):
        sampled = {sample[0] for sample in BAD} | {"cycle", "readme"}
        self.assertEqual(sampled, set(lint.RULES))
        self.assertTrue({rule for rule, *_ in lint.FORBIDDEN} <= set(lint.RULES))


if __name__ == "__main__":
    unittest.main()
