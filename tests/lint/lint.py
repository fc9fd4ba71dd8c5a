#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sources to the rules of the house that a compiler does not check.

    lint.py [ROOT]

Prints one line for each violation, `file:line: rule: what is wrong`, and ends with 1 if there is any. The link keeps the
layers apart already; this catches what it lets through (headers alone) and names the rule. Each rule has samples in
lint_selftest.py that it must find.
"""
import re
import sys
from collections import namedtuple
from pathlib import Path

Violation = namedtuple("Violation", "file line rule text")
Source = namedtuple("Source", "path raw code includes")  # path from the root; code without comments and strings

TOP_FOLDERS = ("app", "core", "ui", "resources", "translations", "tests", "packaging")
PROGRAM = ("app/", "core/", "ui/")
LONGEST_FILE = 400

# What each folder of core may include of core. Written out, not derived: a new edge is a decision.
LOW = {"base", "domain", "wire", "net", "api", "storage", "secrets", "settings"}
CORE_EDGES = {
    "base": set(),
    "domain": {"base"},
    "wire": {"base", "domain"},
    "net": {"base"},
    "api": {"base", "domain", "wire", "net"},
    "storage": {"base", "domain", "wire"},
    "secrets": {"base", "net"},  # of net, the Operation
    "settings": {"base", "domain"},
    "session": LOW,
    "portfolio": {"base", "domain", "storage"},
    "sync": LOW | {"session", "portfolio"},
    "flows": LOW | {"session", "portfolio", "sync"},
    "review": {"base", "domain", "storage", "portfolio"},
    "report": {"base", "domain", "portfolio", "review"},
}
UI_NEVER = {"api", "storage", "secrets"}
CAISSE_MAY = {"base", "domain", "wire"}
PLAIN = ("core/base/", "core/domain/", "core/wire/", "app/caisse/")

QT = re.compile(r"^(Q[A-Z]\w*|Qt\w*/.*|qt\w*\.h|qt6?keychain/.*)$")
NETWORK = re.compile(r"^(QtNetwork/.*|Q(Network|Ssl|Tcp|Udp|Host|LocalS|AbstractSocket|Dns|Http2|OcspR)\w*)$")
DATABASE = re.compile(r"^(sqlite3\.h|SQLiteCpp/.*|QtSql/.*|QSql\w*)$")
KEYCHAIN = re.compile(r"^(qt6?keychain/.*|QtKeychain/.*)$", re.I)
WIDGETS = re.compile(
    r"^(QtWidgets/.*|Q(Widget\w*|Application|Label|\w*Dialog|MessageBox|MainWindow|\w*Layout|\w*Button|LineEdit|TextEdit"
    r"|PlainTextEdit|ComboBox|(Tree|List|Table|Column|Header|Graphics|AbstractItem)View|(Tree|List|Table|Tab|Stacked"
    r"|Dock)Widget|\w*StyleOption\w*|Style|StyleFactory|ProxyStyle|StyledItemDelegate|Frame|GroupBox|ScrollArea"
    r"|Splitter|StatusBar|ToolBar|ToolTip|Menu|MenuBar|SystemTrayIcon|Wizard\w*|Completer))$")
GUI = re.compile(
    r"^(QtGui/.*|Q(GuiApplication|Icon\w*|Pixmap\w*|Image\w*|Color|Font\w*|Paint\w*|Palette|Brush|Pen|Action\w*|Screen"
    r"|Window|Clipboard|DesktopServices|Validator|\w*Validator|KeySequence|Shortcut|Accessible\w*|StandardItem\w*"
    r"|TextDocument|TextCursor|TextLayout|StyleHints|Cursor|\w+Event)|QtSvg/.*|QSvg\w*)$")
CORE_EVENTS = {"QEvent", "QTimerEvent", "QChildEvent", "QDynamicPropertyChangeEvent"}


def strip(text):
    """The text with comments and the insides of strings blanked, its lines where they were."""
    token = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"([^()\s\\]{0,16})\(.*?\)\1"|"(?:\\.|[^"\\\n])*"'
        r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'", re.S)

    def blank(match):
        found = match.group(0)
        edge = '"' if '"' in (found[0], found[-1]) and not found.startswith("/") else ""
        return edge + "\n" * found.count("\n") + edge
    return token.sub(blank, text)


def sources(root):
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if not path.is_file() or name.split("/")[0] not in TOP_FOLDERS or "/node_modules/" in name:
            continue
        if path.suffix in (".png", ".svg", ".ttf", ".db", ".json", ".pdf", ".ico", ".pyc"):
            continue
        raw = path.read_text(encoding="utf-8", errors="replace")
        isCode = path.suffix in (".h", ".cpp")
        includes = []
        for number, line in enumerate(raw.split("\n"), 1):
            match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line) if isCode else None
            if match:
                includes.append((number, match.group(1)))
        yield Source(name, raw, strip(raw) if isCode else "", includes)


def folder_of(path):
    """The folder whose arrows count: core/net, ui/theme, app/desktop, app/caisse/http."""
    parts = path.split("/")[:-1]
    return "/".join(parts[:3] if parts[:2] == ["app", "caisse"] else parts[:2])


def layer_fault(source, include):
    """Why the file may not include that header, or nothing."""
    path, top, folder = source.path, source.path.split("/")[0], folder_of(source.path)
    to = include.split("/")
    if path.startswith(PLAIN) and QT.match(include):
        return "no Qt here"
    if to[0] in TOP_FOLDERS and len(to) > 1:
        if to[0] == "tests":
            return "only tests include tests"
        if top == "core" and (to[0] != "core" or to[1] not in CORE_EDGES.get(folder[5:], LOW) | {folder[5:]}):
            return f"{folder} may not know {'/'.join(to[:2])}"
        if top == "ui" and (to[0] == "app" or (to[0] == "core" and to[1] in UI_NEVER)):
            return f"ui may not know {'/'.join(to[:2])}"
        if path.startswith("app/caisse/") and (to[0] == "ui" or (to[0] == "core" and to[1] not in CAISSE_MAY)):
            return f"the caisse may not know {'/'.join(to[:2])}"
        if path.startswith("app/caisse/") and to[0] == "app" and to[1] != "caisse":
            return "the caisse stands alone"
        if not path.startswith("app/caisse/") and include.startswith("app/caisse/"):
            return "the caisse stands alone"
    if top == "ui" and (NETWORK.match(include) or DATABASE.match(include) or KEYCHAIN.match(include)):
        return "ui knows no network, database or keychain"
    if top == "core" and include not in CORE_EVENTS and (WIDGETS.match(include) or GUI.match(include)):
        return "core knows no Gui and no Widgets"
    if path.startswith("ui/models/") and WIDGETS.match(include):
        return "models know no Widgets"
    return None


def check_layers(source):
    if not source.path.startswith(PROGRAM):
        return
    for line, include in source.includes:
        fault = layer_fault(source, include)
        if fault:
            yield Violation(source.path, line, "layer", f'"{include}": {fault}')
        elif include.split("/")[0] not in TOP_FOLDERS and include.startswith(".."):
            yield Violation(source.path, line, "layer", f'"{include}": include by the full path from the root')


def check_cycles(files):
    """Folders that include each other, directly or round about."""
    edges = {}
    for source in files:
        if not source.path.startswith(PROGRAM):
            continue
        here = folder_of(source.path)
        for line, include in source.includes:
            there = folder_of(include)
            if include.startswith(PROGRAM) and there != here:
                edges.setdefault(here, {}).setdefault(there, (source.path, line))

    def reaches(start, goal, seen):
        if start == goal:
            return True
        seen.add(start)
        return any(reaches(n, goal, seen) for n in edges.get(start, {}) if n not in seen)
    for here in sorted(edges):
        for there, (path, line) in sorted(edges[here].items()):
            if reaches(there, here, set()):
                yield Violation(path, line, "cycle", f"{here} and {there} know each other")


# rule, where it holds, where it does not, what is forbidden, why
FORBIDDEN = (
    ("nested-loop", PROGRAM, (), r"\bprocessEvents\b|\bQEventLoop\b", "no nested event loop outside tests"),
    ("nested-loop", ("ui/",), (), r"(\.|->|\b)exec\s*\(", "open() a dialog or popup() a menu, never exec()"),
    ("tls", PROGRAM, (), r"\bVerifyNone\b|\bQueryPeer\b", "TLS is never weakened"),
    ("tls", PROGRAM + ("tests/",), (), r"\bignoreSslErrors\b|\bsetInsecureFallback\s*\(\s*(?!false\b)"
     r"|\bSSL_VERIFY_NONE\b|\bCURLOPT_SSL_VERIFY(PEER|HOST)\s*,\s*0", "TLS and the keychain are never weakened"),
    ("instance", PROGRAM, (), r"\binstance\s*\(\s*\)", "no singletons: pass it to the constructor"),
    ("settings", PROGRAM, ("core/settings/",), r"\bQSettings\b", "only core/settings keeps settings"),
    ("clock", PROGRAM, ("core/base/clock.cpp",), r"\bcurrent(DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch"
     r"|SecsSinceEpoch)\s*\(|\bsystem_clock\s*::\s*now\b|\b(std::)?time\s*\(\s*(nullptr|NULL|0)\s*\)",
     "the current time comes from Clock"),
    ("name", PROGRAM, (), r"\b(class|struct)\s+\w+(Manager|Helper|Utils?)\b\s*(final\s*)?[:{]",
     "the name says nothing of the role"),
)


def line_at(text, position):
    return text.count("\n", 0, position) + 1


def check_forbidden(source):
    for rule, scope, exempt, pattern, why in FORBIDDEN:
        if not source.path.startswith(scope) or (exempt and source.path.startswith(exempt)):
            continue
        for match in re.finditer(pattern, source.code):
            yield Violation(source.path, line_at(source.code, match.start()), rule, f"{match.group(0).strip()}: {why}")


def arguments(code, start):
    """The arguments of the call whose parenthesis opens at `start`."""
    depth, begin, out = 0, start + 1, []
    for position in range(start, len(code)):
        character = code[position]
        if character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        if depth == 0 or (depth == 1 and character == ","):
            out.append(code[begin:position].strip())
            begin = position + 1
        if depth == 0:
            return out
    return out


def check_connects(source):
    if not source.path.startswith(PROGRAM):
        return
    for match in re.finditer(r"\bconnect\s*\(", source.code):
        given = arguments(source.code, match.end() - 1)
        if len(given) == 3 and given[2].startswith("["):
            yield Violation(source.path, line_at(source.code, match.start()), "connect",
                            "a lambda without a context object outlives what it captures")


def check_text(source):
    suffix = Path(source.path).suffix
    lines = source.raw.split("\n")
    if suffix in (".h", ".cpp", ".py", ".sh"):
        first = lines[1] if lines[0].startswith("#!") and len(lines) > 1 else lines[0]
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in first:
            yield Violation(source.path, 1, "licence", "the first line names the licence (SPDX)")
    if source.path.startswith(PROGRAM) and suffix in (".h", ".cpp") and len(lines) - 1 > LONGEST_FILE:
        yield Violation(source.path, LONGEST_FILE + 1, "size", f"{len(lines) - 1} lines, {LONGEST_FILE} at most")
    if not source.path.startswith("tests/lint/"):
        for number, line in enumerate(lines, 1):
            if re.search(r"\b(TODO|FIXME)\b", line):
                yield Violation(source.path, number, "todo", "an issue, not a note in the code")
    if suffix in (".h", ".cpp") and Path(source.path).name != Path(source.path).name.lower():
        yield Violation(source.path, 1, "file-name", "file names are lower case")


def check_translations(files):
    byPath = {source.path: source for source in files}
    english = byPath.get("translations/truelle_en.ts")
    if english:
        for number, line in enumerate(english.raw.split("\n"), 1):
            if 'type="unfinished"' in line:
                yield Violation(english.path, number, "translation", "unfinished")
        return
    for source in files:
        match = re.search(r"\btr\(", source.code) if source.path.startswith("ui/") else None
        if match:
            yield Violation(source.path, line_at(source.code, match.start()), "translation",
                            "texts, but no translations/truelle_en.ts")
            return


def check_readmes(files):
    present = {source.path for source in files}
    for folder in TOP_FOLDERS:
        if any(path.startswith(folder + "/") for path in present) and f"{folder}/README.md" not in present:
            yield Violation(folder, 1, "readme", "no README.md: what lives here, what may not, where to start")


RULES = ("layer", "cycle", "nested-loop", "tls", "instance", "settings", "clock", "name", "connect", "licence", "size",
         "todo", "file-name", "translation", "readme")


def violations(root):
    files = list(sources(Path(root)))
    for source in files:
        for check in (check_layers, check_forbidden, check_connects, check_text):
            yield from check(source)
    for check in (check_cycles, check_translations, check_readmes):
        yield from check(files)


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    found = list(violations(root))
    for violation in found:
        print(f"{violation.file}:{violation.line}: {violation.rule}: {violation.text}")
    count = sum(1 for _ in sources(root))
    print(f"{count} files, {len(found)} violations")
    return 1 if found or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
