"""A browser without a screen: servers to visit, a cookie jar, and forms read from pages and sent as browsers send them."""
import base64
import contextlib
import hashlib
import hmac
import html.parser
import http.client
import re
import signal
import struct
import subprocess
import time
import urllib.parse

from product import BINARY, environment, run

FORM = "application/x-www-form-urlencoded"
WORDLESS = ("hidden", "submit", "file", "checkbox", "radio", "button", "reset")


class Server:
    """A running `serve` that can be killed and started again on the same port."""

    def __init__(self, data, folder, *arguments):
        self.command = [BINARY, "serve", "--data", str(data), *map(str, arguments)]
        self.log = folder / "serve.log"
        self.port, self.process = 0, None

    def start(self, seconds=60):
        self.log.write_bytes(b"")
        with self.log.open("wb") as messages:
            self.process = subprocess.Popen(
                [*self.command, "--port", str(self.port)], stdout=subprocess.DEVNULL, stderr=messages, env=environment())
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self.process.poll() is None:
            if found := re.search(rb"http://[0-9.]+:(\d+)", self.log.read_bytes()):
                self.port = int(found.group(1))
                return self
            time.sleep(0.02)
        raise AssertionError(f"the server didn't start:\n{self.log.read_text(errors='replace')}")

    def stop(self, how=signal.SIGTERM):
        """Ends it, however far it is; nothing when it has ended."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            try:
                self.process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.port}"


class Answer:
    def __init__(self, path, response):
        self.path, self.status = path, response.status
        self.headers = response.getheaders()
        self.bytes = response.read()

    @property
    def text(self):
        return self.bytes.decode(errors="replace")

    def header(self, name):
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    @property
    def is_page(self):
        return (self.header("Content-Type") or "").startswith("text/html")

    @property
    def forms(self):
        return PageReader.of(self.text).forms

    def form(self, **fields):
        """The one form that has all of these fields; with a value it must be that field's or button's own."""
        for form in self.forms:
            values = [*form.values, *form.buttons]
            if all((name, value) in values if value else any(name == own for own, _ in values)
                   for name, value in fields.items()):
                return form
        raise AssertionError(f"{self.path} ({self.status}) has no form with {fields}")


class Form:
    """A form of a page: where it goes and what a browser would send."""

    def __init__(self, action, method, kind, name):
        self.action, self.method, self.kind, self.name = action, method, kind, name
        self.values, self.buttons, self.typed, self.files = [], [], [], []

    def filled(self, button=None, **changes):
        """What it sends with some of its fields changed."""
        names = {key.replace("_", "-"): value for key, value in changes.items()}
        known = {name for name, _ in self.values}
        sent = [(name, names.get(name, value)) for name, value in self.values]
        sent += [(name, value) for name, value in names.items() if name not in known]
        return sent + ([button] if button else [])


class PageReader(html.parser.HTMLParser):
    """Reads a page's links and forms, and whatever could run a script in it."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.links, self.forms, self.dangers = [], [], []
        self.form, self.area, self.choices = None, None, None

    @classmethod
    def of(cls, text):
        reader = cls()
        reader.feed(text)
        reader.close()
        return reader

    def handle_starttag(self, tag, attributes):
        own = dict(attributes)
        self.look_for_danger(tag, own)
        if tag == "a" and own.get("href"):
            self.links.append(own["href"])
        if tag == "form":
            self.form = Form(own.get("action", ""), own.get("method", "get"), own.get("enctype", FORM), own.get("class", ""))
            self.forms.append(self.form)
        elif self.form is not None:
            self.handle_field(tag, own)

    def look_for_danger(self, tag, own):
        if tag == "script" and not (own.get("src") or "").startswith("/assets/"):
            self.dangers.append(f"a script of its own: {own}")
        if tag in ("iframe", "object", "embed", "base", "style"):
            self.dangers.append(f"<{tag}> {own}")
        for name, value in own.items():
            value = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name.startswith("on") or name in ("style", "srcdoc", "formaction"):
                self.dangers.append(f"{name} on <{tag}>: {value}")
            if name in ("href", "src", "action", "xlink:href") and re.match(r"(javascript|data|vbscript):", value):
                self.dangers.append(f"<{tag} {name}={value}>")

    def handle_field(self, tag, own):
        name, value = own.get("name"), own.get("value") or ""
        if tag == "textarea" and name:
            self.area = [name, ""]
        elif tag == "select" and name:
            self.choices = [name, None]
        elif tag == "option" and self.choices and (self.choices[1] is None or "selected" in own):
            self.choices[1] = value
        elif tag == "button" and name:
            self.form.buttons.append((name, value))
        elif tag == "input" and name:
            kind = own.get("type", "text")
            if kind == "file":
                self.form.files.append(name)
            elif kind not in ("checkbox", "radio", "submit") or "checked" in own:
                self.form.values.append((name, value))
            if kind not in WORDLESS:
                self.form.typed.append(name)

    def handle_data(self, data):
        if self.area:
            self.area[1] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            self.form.values.append((self.area[0], self.area[1].removeprefix("\n")))
            self.form.typed.append(self.area[0])
            self.area = None
        elif tag == "select" and self.choices:
            self.form.values.append((self.choices[0], self.choices[1] or ""))
            self.choices = None
        elif tag == "form":
            self.form = None


class Visitor:
    """Somebody with a cookie jar who goes where redirects lead."""

    def __init__(self, server, address=None):
        self.server, self.address, self.jar = server, address, {}

    def ask(self, method, path, body=None, headers=None, timeout=60):
        """One request and its answer, without following it."""
        sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.jar.items())} if self.jar else {}
        if self.address:
            sent["X-Forwarded-For"] = self.address
        sent |= headers or {}
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=timeout)
        with contextlib.closing(connection):
            connection.request(method, path, body, sent)
            answer = Answer(path, connection.getresponse())
        for key, value in answer.headers:
            if key.lower() == "set-cookie":
                name, kept = value.split(";")[0].split("=", 1)
                self.jar.pop(name, None) if "max-age=0" in value.lower() else self.jar.update({name: kept})
        return answer

    def get(self, path, **headers):
        answer = self.ask("GET", path, headers=headers)
        for _ in range(5):
            if answer.status != 303:
                return answer
            answer = self.ask("GET", answer.header("Location"))
        return answer

    def post(self, path, fields, **headers):
        """Sends fields as a form of this site would."""
        headers = {"Content-Type": FORM, "Origin": self.server.origin, **headers}
        return self.ask("POST", path, urllib.parse.urlencode(list(fields)), headers)

    def send(self, form, button=None, **changes):
        return self.post(form.action, form.filled(button, **changes))

    def upload(self, path, fields, field, name, content, **headers):
        """Sends a form with a file."""
        edge = "edge-7c1d"
        parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode() for key, value in fields]
        head = f'--{edge}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n\r\n'.encode()
        body = b"".join(parts) + head + content + f"\r\n--{edge}--\r\n".encode()
        headers = {"Content-Type": f"multipart/form-data; boundary={edge}", "Origin": self.server.origin, **headers}
        return self.ask("POST", path, body, headers)

    def token(self, path):
        """The token that the forms of a page carry."""
        return re.search(r'name="token" value="([^"]+)"', self.get(path).text).group(1)

    def become(self, role):
        """Uses the demonstration's switch of roles."""
        answer = self.post("/demonstration/role", [("token", self.token("/")), ("role", role)])
        if answer.status != 303:
            raise AssertionError(f"no role: {answer.status}\n{answer.text}")
        return self


def code_now(secret):
    """The six digits of RFC 6238, computed here and not by the program."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset:offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def invited(data, name, email, role):
    """Makes an account on the command line; the path of its link."""
    made = run("user", "add", "--name", name, "--email", email, "--role", role, "--data", data)
    return re.search(r"/invite/\S+", made.stdout.decode()).group()
