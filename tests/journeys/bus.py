#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses Truelle as a screen reader does: a real truelle-caisse, the real program, and the accessibility bus between.

    bus.py TRUELLE TRUELLE_CAISSE            signs in, chooses a site, opens it and its rights
    bus.py TRUELLE TRUELLE_CAISSE restart    signs in, ends the program, starts it again: no password is asked
    bus.py TRUELLE TRUELLE_CAISSE wizard     fills the first step of the opening wrongly, hears it, corrects it, goes on

Everything is found by its role and its name in the guide's words. Run by tests/support/display.sh.
"""
import ctypes
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import pyatspi

PATIENCE = 40  # seconds
EMAIL = "lea.fournier@batiloire.example"
PASSWORD = "Truelle-2026!"
CHOOSER = "Choix de l'adhérent et du site déclarant"
SITES = 12
LETTERS = re.compile(r"\b(\d{2}-\d{6}-\d{2})\b.*SIRET du site ([\d ]{17}).*\b([A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4})\b")


class Failure(Exception):
    pass


def wait_for(what, look, patience=PATIENCE):
    """The first true answer of `look`; the bus is asked again until then, for it tells of nothing reliably."""
    end = time.monotonic() + patience
    while True:
        try:
            found = look()
        except Exception:  # what was looked at has just gone
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise Failure(f"not found in {patience} s: {what}")
        time.sleep(0.1)


def plain(name):
    return name.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2019", "'").replace("&", "").strip()


def is_shown(node):
    state = node.getState()
    return state.contains(pyatspi.STATE_SHOWING) and state.contains(pyatspi.STATE_VISIBLE)


def children(node):
    if node.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE):
        return []  # thousands of cells: asked by row and column
    return [node.getChildAtIndex(i) for i in range(node.childCount)]


def walk(node):
    yield node
    for child in children(node):
        if child is not None:
            yield from walk(child)


def is_called(node, words):
    name = plain(node.name)
    return name == words or (name.startswith(words) and not name[len(words)].isalnum())


class Program:
    def __init__(self, command):
        self.process = subprocess.Popen(command)
        self.root = wait_for("the program on the accessibility bus", self._application)

    def _application(self):
        if self.process.poll() is not None:
            raise SystemExit(f"truelle ended with {self.process.returncode}")
        desktop = pyatspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            application = desktop.getChildAtIndex(i)
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

    def find(self, role, words, patience=PATIENCE):
        def look():
            for node in walk(self.root):
                if node.getRole() == role and is_called(node, words) and is_shown(node):
                    return node
            return None

        return wait_for(f"{role} « {words} »", look, patience)

    def shows(self, role, words):
        return any(node.getRole() == role and is_called(node, words) and is_shown(node) for node in walk(self.root))

    def press(self, role, words):
        self.find(role, words).queryAction().doAction(0)

    def fill(self, role, words, text):
        if not self.find(role, words).queryEditableText().setTextContents(text):
            raise Failure(f"« {words} » takes no text")

    def names(self):
        return sorted({f"{n.getRoleName()} « {plain(n.name)} »" for n in walk(self.root) if n.name and is_shown(n)})

    def end(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def start_caisse(program, data):
    subprocess.run([program, "seed", "--data", data, "--sites", "320", "--unopened", "1"], check=True, stdout=subprocess.DEVNULL)
    caisse = subprocess.Popen([program, "serve", "--data", data, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)
    line = caisse.stdout.readline()
    told = re.match(r"Listening on (https://\S+) \(CA certificate: (.+)\)", line)
    if not told:
        raise Failure(f"the caisse did not start: {line}")
    return caisse, told.group(1), told.group(2)


def sign_in(program):
    program.fill(pyatspi.ROLE_TEXT, "Adresse électronique", EMAIL)
    program.fill(pyatspi.ROLE_PASSWORD_TEXT, "Mot de passe", PASSWORD)
    if PASSWORD in program.find(pyatspi.ROLE_PASSWORD_TEXT, "Mot de passe").queryText().getText(0, -1):
        raise Failure("the password can be read from the bus")
    program.press(pyatspi.ROLE_PUSH_BUTTON, "Connexion")


def sites(program):
    table = program.find(pyatspi.ROLE_TABLE, CHOOSER)
    wait_for(f"{SITES} rows", lambda: table.queryTable().nRows == SITES)
    return table.queryTable()


def open_a_site(program):
    table = sites(program)
    member = plain(table.getAccessibleAt(3, 0).name)
    if not member or not plain(table.getColumnDescription(0)):
        raise Failure("a cell or a column of the chooser has no name")
    if not table.addRowSelection(3):
        raise Failure("the row cannot be selected")
    program.press(pyatspi.ROLE_PUSH_BUTTON, "Valider")
    program.find(pyatspi.ROLE_PUSH_BUTTON, "Changer de tiers")
    program.find(pyatspi.ROLE_LABEL, member.split(",")[0])


def open_rights(program):
    program.press(pyatspi.ROLE_PUSH_BUTTON, "Gérer les droits d'accès")
    table = program.find(pyatspi.ROLE_TABLE, "Liste des bénéficiaires de délégation").queryTable()
    wait_for("a beneficiary", lambda: table.nRows > 0 and table.getAccessibleAt(0, 0).name)


def follow_up(program):
    if not sites(program).addRowSelection(0):
        raise Failure("the row cannot be selected")
    program.press(pyatspi.ROLE_PUSH_BUTTON, "Suivi DSN")
    table = program.find(pyatspi.ROLE_TABLE, "Suivi DSN").queryTable()
    wait_for("a month of Suivi DSN", lambda: table.nRows > 0)


def is_focused(node):
    return node.getState().contains(pyatspi.STATE_FOCUSED)


class WindowFacts(ctypes.Structure):
    """XWindowAttributes of Xlib, as far as it is read."""
    _fields_ = [(name, ctypes.c_int) for name in ("x", "y", "width", "height", "border", "depth")] + [
        ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong)] + [
        (name, ctypes.c_int) for name in ("kind", "bit_gravity", "gravity", "backing")] + [
        ("planes", ctypes.c_ulong), ("pixel", ctypes.c_ulong), ("under", ctypes.c_int), ("colours", ctypes.c_ulong),
        ("has_colours", ctypes.c_int), ("map_state", ctypes.c_int), ("rest", ctypes.c_byte * 128)]


def give_keyboard():
    """To the window on the display, which has no window manager to do so."""
    viewable, revert_to_root, now = 2, 1, 0
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x.XOpenDisplay(None))
    root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
    windows = ctypes.POINTER(ctypes.c_ulong)()
    x.XQueryTree(display, ctypes.c_ulong(x.XDefaultRootWindow(display)), ctypes.byref(root), ctypes.byref(parent),
                 ctypes.byref(windows), ctypes.byref(count))
    for window in windows[:count.value]:
        facts = WindowFacts()
        x.XGetWindowAttributes(display, ctypes.c_ulong(window), ctypes.byref(facts))
        if facts.map_state == viewable:
            x.XSetInputFocus(display, ctypes.c_ulong(window), revert_to_root, ctypes.c_ulong(now))
    x.XCloseDisplay(display)


def read_letters(data):
    """Identifier, SIRET and code of a site whose space nobody opened, as its letters tell of it."""
    if not shutil.which("pdftotext"):
        print("skipped: pdftotext is not installed", file=sys.stderr)
        sys.exit(77)

    def look():
        for letter in sorted(pathlib.Path(data, "outbox", "letters").glob("*.pdf")):
            text = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", letter, "-"], check=True, text=True,
                                  capture_output=True).stdout
            found = LETTERS.search(" ".join(text.split()))
            if found and "Toitures Girard" not in text:
                return found.groups()
        return None

    return wait_for("a letter with a code", look)


def description(program, role, words):
    return plain(program.find(role, words).description)


def open_by_letters(program, letters):
    cibtp_id, siret, code = letters
    give_keyboard()
    program.press(pyatspi.ROLE_PUSH_BUTTON, "Je crée mon espace sécurisé")
    program.find(pyatspi.ROLE_LABEL, "Informations d'identification")
    program.fill(pyatspi.ROLE_TEXT, "Identifiant CIBTP", cibtp_id)
    program.fill(pyatspi.ROLE_TEXT, "Numéro de SIRET", "123 456 789 00011")
    if "Obligatoire" not in description(program, pyatspi.ROLE_PASSWORD_TEXT, "Code confidentiel provisoire"):
        raise Failure("nothing says that the code is required")
    program.press(pyatspi.ROLE_PUSH_BUTTON, "Valider")
    for role, words in ((pyatspi.ROLE_TEXT, "Numéro de SIRET"), (pyatspi.ROLE_PASSWORD_TEXT, "Code confidentiel provisoire")):
        wait_for(f"the error of « {words} »", lambda: description(program, role, words).startswith("Erreur"))
    # What a reader speaks then: the field it is led to, with its error.
    wait_for("the keyboard at the first fault", lambda: is_focused(program.find(pyatspi.ROLE_TEXT, "Numéro de SIRET")))
    program.fill(pyatspi.ROLE_TEXT, "Numéro de SIRET", siret)
    program.fill(pyatspi.ROLE_PASSWORD_TEXT, "Code confidentiel provisoire", code)
    wait_for("the error to be gone",
             lambda: "Erreur" not in description(program, pyatspi.ROLE_TEXT, "Numéro de SIRET"))
    program.press(pyatspi.ROLE_PUSH_BUTTON, "Valider")
    program.find(pyatspi.ROLE_LABEL, "Informations de connexion")
    program.find(pyatspi.ROLE_TEXT, "Confirmer l'adresse électronique")


def run(truelle, caisse_program, journey):
    """`journey`: a name, or what to do with the program as it starts."""
    work = tempfile.mkdtemp()
    caisse = program = None
    try:
        data = os.path.join(work, "caisse")
        caisse, address, authority = start_caisse(caisse_program, data)
        command = [truelle, "--caisse", address, "--ca", authority, "--profile", os.path.join(work, "profile"),
                   "--language", "fr"]
        program = Program(command)
        if journey == "wizard":
            open_by_letters(program, read_letters(data))
        elif callable(journey):
            journey(program)
        else:
            sign_in(program)
        if journey == "restart":
            sites(program)
            program.find(pyatspi.ROLE_LABEL, "À jour")
            program.end()
            program = Program(command)
            sites(program)
            follow_up(program)  # only the caisse has it, and only for a session
            if program.shows(pyatspi.ROLE_PASSWORD_TEXT, "Mot de passe"):
                raise Failure("a password is asked after a restart")
            if program.shows(pyatspi.ROLE_LABEL, "Votre session est terminée"):
                raise Failure("the session did not outlive the restart")
        elif journey == "open":
            open_a_site(program)
            open_rights(program)
        print("ok")
        return 0
    except Failure as failure:
        print(failure, file=sys.stderr)
        if program:
            print("\n".join(program.names()), file=sys.stderr)
        return 1
    finally:
        if program:
            program.end()
        if caisse:
            caisse.terminate()
            caisse.wait()
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "open"))
