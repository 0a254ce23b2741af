"""Serves the page in the folder "public", and its backend."""

import json
import os
import sqlite3

from connect import connect
from flask import Flask, request

app = Flask(__name__, static_folder=os.path.abspath(os.environ.get("PUBLIC", "public")), static_url_path="")
app.config["MAX_CONTENT_LENGTH"] = 32 * 1024
DATABASE = os.environ.get("DATABASE", "mailboxes.sqlite")


# Key it by the signed-in person and the mailbox, not by the address alone: it is what somebody typed.
def keep(mailbox, sealed):
    with sqlite3.connect(DATABASE) as database:
        database.execute("create table if not exists mailboxes (email text primary key, mailbox text, sealed blob)")
        row = (mailbox["email"], json.dumps(mailbox), sealed)
        database.execute("insert or replace into mailboxes values (?, ?, ?)", row)


@app.get("/")
def page():
    return app.send_static_file("index.html")


# Your own sign-in and your limit of attempts stand before this route.
@app.post("/api/mailboxes")
def mailboxes():
    return connect(request.get_json(), keep)
