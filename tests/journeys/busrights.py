#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits rights by the keyboard alone and hears what a screen reader would say of each cell on the way.

    busrights.py TRUELLE TRUELLE_CAISSE

What is said is what the program tells of by itself: the focus events of the accessibility bus. Run by
tests/support/display.sh.
"""
import sys

import pyatspi
from gi.repository import GLib

import bus

LIST = "Liste des bénéficiaires de délégation"
FEATURE = "Mes comptes bancaires"
ADMINISTRATOR = "Administrateur"
LOCK = "verrouillé : Un administrateur a tous les droits"
MOST_STEPS = 60
KEYS = {"Down": 116, "Left": 113, "Right": 114, "space": 65, "F2": 68, "Tab": 23}  # as X numbers them


class Ear:
    """What was told of the focus, in its order."""

    def __init__(self):
        self.heard = []
        pyatspi.Registry.registerEventListener(self._hear, "object:state-changed:focused",
                                               "object:active-descendant-changed")

    def _hear(self, event):
        source = event.any_data if event.type.startswith("object:active-descendant") else event.source
        if event.detail1 and source is not None:
            self.heard.append(bus.plain(source.name))

    def listen(self):
        while GLib.MainContext.default().iteration(False):
            pass

    def wait_for(self, words):
        """The first that was said with all of `words` in it; earlier ones are forgotten."""
        def look():
            self.listen()
            for place, said in enumerate(self.heard):
                if all(word in said for word in words):
                    del self.heard[:place + 1]
                    return said
            return None

        return bus.wait_for(f"said: {words}; heard {self.heard}", look, 15)


def press(key):
    pyatspi.Registry.generateKeyboardEvent(KEYS[key], None, pyatspi.KEY_PRESSRELEASE)


def said_after(ear, key):
    """What is told of where the keyboard goes with it."""
    ear.listen()
    ear.heard.clear()
    press(key)
    return ear.wait_for([""])


def go_by(ear, key, is_there):
    """By that key again and again, until what is said is what is looked for."""
    said = []
    for _ in range(MOST_STEPS):
        said.append(said_after(ear, key))
        if is_there(said[-1]):
            return
    raise bus.Failure(f"not reached by {key}; said were {said}")


def open_editor(program, ear):
    """Of the second beneficiary, from the list."""
    cells = program.find(pyatspi.ROLE_TABLE, LIST).queryTable()
    bus.wait_for("two beneficiaries", lambda: cells.nRows > 1)
    go_by(ear, "Tab", lambda said: said == LIST)
    name = bus.plain(cells.getAccessibleAt(1, 0).name)
    if said_after(ear, "Down") != name:
        raise bus.Failure("the second row is not told of")
    press("F2")
    ear.wait_for([f"Droits de {name}"])


def hear(ear, key, *words):
    said = said_after(ear, key)
    if not all(word in said for word in words):
        raise bus.Failure(f"{key} says « {said} », not {words}")


def edit(program, ear):
    go_by(ear, "Down", lambda said: said.startswith(FEATURE))
    hear(ear, "Right", FEATURE, "aucun droit", "non choisi")
    hear(ear, "Right", FEATURE, "consultation", "non choisi")
    press("space")
    press("Left")
    ear.wait_for([FEATURE, "aucun droit, non choisi"])
    hear(ear, "Right", FEATURE, "consultation, choisi")


def lock(program, ear):
    """By the administrator's box, which takes every right along."""
    go_by(ear, "Tab", lambda said: said.startswith(ADMINISTRATOR))
    press("space")
    go_by(ear, "Tab", lambda said: "par regroupement" in said)
    for key, level in (("Left", "aucun droit"), ("Right", "consultation"), ("Right", "mise à jour")):
        hear(ear, key, " : ", level, LOCK)


def whole_column(program, ear):
    """The head of a column, by Tab and Space like any other choice."""
    go_by(ear, "Tab", lambda said: said.startswith("Consultation pour toutes"))
    press("space")
    go_by(ear, "Tab", lambda said: "par regroupement" in said)
    hear(ear, "Down", "consultation, choisi")


def journey(program):
    ear = Ear()
    bus.sign_in(program)
    bus.open_a_site(program)
    bus.open_rights(program)
    bus.give_keyboard()
    open_editor(program, ear)
    edit(program, ear)
    whole_column(program, ear)
    lock(program, ear)


if __name__ == "__main__":
    sys.exit(bus.run(sys.argv[1], sys.argv[2], journey))
