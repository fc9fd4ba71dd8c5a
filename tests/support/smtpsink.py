#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server that keeps nothing: accepts mail on 127.0.0.1 and prints one JSON line for each message.

smtpsink.py --port N --certificate FILE --key FILE [--mode starttls|plain|smtps] [--login USER:PASSWORD]
            [--answer "550 no such mailbox"]

Port 0 takes a free one. Once it listens it prints {"listening": PORT}. Runs until its standard input closes, so that it
never outlives the test that started it.
"""
import argparse
import json
import socket
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword


def say(**what):
    print(json.dumps(what), flush=True)


class Printer:
    def __init__(self, answer):
        self.answer = answer

    async def handle_DATA(self, server, session, envelope):
        say(sender=envelope.mail_from, recipients=envelope.rcpt_tos, tls=session.ssl is not None,
            data=envelope.original_content.decode("utf-8", "replace"), accepted=self.answer is None)
        return self.answer or "250 taken"


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--certificate", required=True)
    parser.add_argument("--key", required=True)
    parser.add_argument("--mode", choices=["starttls", "plain", "smtps"], default="starttls")
    parser.add_argument("--login")
    parser.add_argument("--answer")
    return parser.parse_args()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main():
    options = arguments()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(options.certificate, options.key)

    def authenticate(server, session, envelope, mechanism, data):
        fits = isinstance(data, LoginPassword) and (data.login + b":" + data.password).decode() == options.login
        # Unhandled makes aiosmtpd itself answer 535; else nobody would.
        return AuthResult(success=fits, handled=fits)

    settings = {"hostname": "127.0.0.1", "port": options.port or free_port()}
    if options.mode == "smtps":
        settings["ssl_context"] = context
    elif options.mode == "starttls":
        settings.update(tls_context=context, require_starttls=True)
    if options.login:
        settings.update(authenticator=authenticate, auth_required=True, auth_require_tls=options.mode == "starttls")
    controller = Controller(Printer(options.answer), **settings)
    controller.start()
    say(listening=settings["port"])
    sys.stdin.read()
    controller.stop()


main()
