"""The plan page as a small Flask application would serve it: the same records from SQLite, rendered by Jinja on each request.

It is what Watchward is measured against. Run by scripts/bench under gunicorn; PLAN_DATABASE names a file that
scripts/bench fills from `watchward plan import --dry-run --format json`.
"""
import os
import sqlite3

from flask import Flask, g, render_template_string

app = Flask(__name__)

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{{ title }}</title></head><body>
<main><h1>{{ title }}</h1>
<ol>{% for priority in priorities %}<li><a href="#{{ priority.slug }}">{{ priority.name }}</a></li>{% endfor %}</ol>
{% for text in narrative %}<p>{{ text }}</p>{% endfor %}
{% for priority in priorities %}
<section id="{{ priority.slug }}"><h2>{{ priority.name }}</h2>
<table><caption>Actions</caption><thead><tr><th scope="col">Ref</th><th scope="col">Action</th><th scope="col">Lead</th><th scope="col">Partners</th><th scope="col">By when</th></tr></thead><tbody>
{% for action in actions if action.priority == priority.name %}<tr><th scope="row">{{ action.ref }}</th><td>{{ action.text }}</td><td>{{ action.leads }}</td><td>{{ action.partners }}</td><td>{{ action.by_when }}</td></tr>
{% endfor %}</tbody></table></section>
{% endfor %}
<ul>{% for member in members %}<li>{{ member.name }}</li>{% endfor %}</ul>
</main></body></html>"""


def database():
    if "database" not in g:
        g.database = sqlite3.connect(f"file:{os.environ['PLAN_DATABASE']}?mode=ro", uri=True)
        g.database.row_factory = sqlite3.Row
    return g.database


@app.teardown_appcontext
def close(_fault):
    connection = g.pop("database", None)
    if connection is not None:
        connection.close()


@app.get("/plan")
def plan():
    rows = database()
    return render_template_string(
        PAGE,
        title=rows.execute("SELECT title FROM plan").fetchone()["title"],
        priorities=rows.execute("SELECT name, slug FROM priority ORDER BY rank").fetchall(),
        actions=rows.execute("SELECT ref, text, priority, leads, partners, by_when FROM action ORDER BY position").fetchall(),
        narrative=[row["text"] for row in rows.execute("SELECT text FROM narrative ORDER BY position")],
        members=rows.execute("SELECT name FROM member ORDER BY position").fetchall())
