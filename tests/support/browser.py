#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real browser without a window and without script, for the pages that the caisse's e-mails lead to.

browser.py --ca FILE [--language fr]

Drives Chromium through chromedriver (W3C WebDriver). It trusts FILE as its only added authority, so that TLS is checked as
for anybody; pages may not run scripts. Reads one JSON command a line from standard input and answers each with one line:

    {"do": "open", "url": U}                  {"do": "fill", "label": L, "text": T}      {"do": "press", "text": T}

The answer is {"ok": true, "url", "title", "text", "language"} of the page then, or {"ok": false, "error"}. Ends when its
standard input closes. Exit code 77: something it needs is not installed.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

PATIENCE = 30  # seconds


def missing(what):
    print(json.dumps({"ok": False, "error": f"{what} is not installed"}), flush=True)
    sys.exit(77)


class Driver:
    def __init__(self, home, authority, language):
        nss = home / ".pki" / "nssdb"
        nss.mkdir(parents=True)
        subprocess.run(["certutil", "-d", f"sql:{nss}", "-N", "--empty-password"], check=True)
        subprocess.run(["certutil", "-d", f"sql:{nss}", "-A", "-t", "C,,", "-n", "caisse", "-i", authority], check=True)
        environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"),
                       "XDG_CACHE_HOME": str(home / "cache")}
        self.process = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        env=environment, text=True)
        self.base = None
        for line in self.process.stdout:
            if found := re.search(r"started successfully on port (\d+)", line):
                self.base = f"http://127.0.0.1:{found[1]}"
                break
        arguments = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                     "--disable-background-networking", f"--user-data-dir={home / 'profile'}", f"--lang={language}"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")  # Chromium refuses to start as root with one
        options = {"args": arguments, "binary": shutil.which("chromium"), "prefs": {
            "intl.accept_languages": language, "profile.managed_default_content_settings.javascript": 2}}
        capabilities = {"browserName": "chrome", "goog:chromeOptions": options}
        answer = self.call("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})
        self.session = f"/session/{answer['sessionId']}"

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=PATIENCE) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as refusal:
            value = json.load(refusal)["value"]
            raise RuntimeError(value["message"].splitlines()[0]) from None

    def page(self, method, path, body=None):
        return self.call(method, self.session + path, body)

    def find(self, xpath):
        return next(iter(self.page("POST", "/element", {"using": "xpath", "value": xpath}).values()))

    def facts(self):
        body = self.find("//body")
        root = self.find("/html")
        return {"ok": True, "url": self.page("GET", "/url"), "title": self.page("GET", "/title"),
                "text": self.page("GET", f"/element/{body}/text"),
                "language": self.page("GET", f"/element/{root}/attribute/lang")}

    def open(self, command):
        self.page("POST", "/url", {"url": command["url"]})

    def fill(self, command):
        label = self.find(f"//label[normalize-space(.)={quoted(command['label'])}]")
        field = self.page("GET", f"/element/{label}/attribute/for")
        element = self.find(f"//*[@id={quoted(field)}]")
        self.page("POST", f"/element/{element}/clear", {})
        self.page("POST", f"/element/{element}/value", {"text": command["text"]})

    def press(self, command):
        element = self.find(f"//button[normalize-space(.)={quoted(command['text'])}]")
        before = self.find("/html")
        self.page("POST", f"/element/{element}/click", {})
        self.await_other_page(before)

    def await_other_page(self, before):
        """A click may be answered before the page it leads to is there; every button of ours leads to one."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if self.find("/html") != before:
                    return
            except RuntimeError:  # between two pages there is none
                pass
            time.sleep(0.02)
        raise RuntimeError("the button leads nowhere")

    def end(self):
        try:
            self.page("DELETE", "")
        except (RuntimeError, OSError, AttributeError):
            pass
        self.process.terminate()
        self.process.wait()


def quoted(text):
    """A string of XPath 1.0, which has no escapes."""
    return "concat('', " + ", \"'\", ".join(f"'{part}'" for part in text.split("'")) + ")"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ca", required=True)
    parser.add_argument("--language", default="fr")
    options = parser.parse_args()
    for program in ("chromium", "chromedriver", "certutil"):
        if not shutil.which(program):
            missing(program)
    with tempfile.TemporaryDirectory(prefix="truelle-browser.") as home:
        driver = Driver(pathlib.Path(home), options.ca, options.language)
        try:
            print(json.dumps({"ok": True}), flush=True)
            for line in sys.stdin:
                command = json.loads(line)
                try:
                    {"open": driver.open, "fill": driver.fill, "press": driver.press}[command["do"]](command)
                    answer = driver.facts()
                except (RuntimeError, OSError) as failure:
                    answer = {"ok": False, "error": str(failure)}
                print(json.dumps(answer), flush=True)
        finally:
            driver.end()


if __name__ == "__main__":
    main()
