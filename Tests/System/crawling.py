"""A stranger who follows every link and fills in every choice, and reads the numbers off what comes."""
import collections
import html
import http.client
import json
import re
import urllib.parse

from recovering import figures

MONTHS = {name: number for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)}
WORDS = {"fewer than 5": "fewer-than-5", "too few to print safely": "too-few"}


class Crawl:
    """Every address that leads on from the first ones, with its answer."""

    def __init__(self, server, starts, skips=(), most=3_000):
        self.answers, queue = {}, collections.deque(starts)
        known = set(queue)
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
        while queue:
            path = queue.popleft()
            connection.request("GET", path)
            response = connection.getresponse()
            body = response.read()
            self.answers[path] = (response.status, dict(response.getheaders()), body)
            if len(self.answers) >= most:
                raise AssertionError(f"more than {most} addresses: the crawl doesn't end ({path})")
            for link in self.links(path, response, body):
                if link not in known and not any(re.search(skip, link) for skip in skips):
                    known.add(link)
                    queue.append(link)
        connection.close()

    @staticmethod
    def links(path, response, body):
        kind = response.getheader("Content-Type") or ""
        found = [response.getheader("Location")] if response.getheader("Location") else []
        if kind.startswith("text/html"):
            text = body.decode()
            found += re.findall(r'(?:href|src|data-[a-z-]+)="([/?][^"]*)"', text)
            found += list(choices(text))
        elif kind.endswith("json") and path.startswith("/api/"):
            following = json.loads(body).get("next")
            found += [following] if following else []
        for link in found:
            parts = urllib.parse.urlsplit(urllib.parse.urljoin("http://here" + path, html.unescape(link)))
            if parts.netloc == "here" and not parts.path.startswith("/assets/"):
                yield urllib.parse.quote(parts.path + (f"?{parts.query}" if parts.query else ""), safe="/?&=%:,+@~.-_")

    def facts(self, names):
        """Everything printed: by measure, place and period, with the address that printed it. `names` are codes by name."""
        for path, (status, headers, body) in self.answers.items():
            if status != 200:
                continue
            kind = headers.get("Content-Type") or headers.get("content-type") or ""
            if kind.startswith("text/csv") and path.startswith(("/evidence/", "/areas/")):
                yield from ((path, key, seen) for key, seen in figures(body.decode("utf-8-sig")))
            elif "json" in kind:
                yield from ((path, key, seen) for key, seen in of_json(json.loads(body)))
            elif kind.startswith("text/html"):
                yield from ((path, key, seen) for key, seen in of_page(path, body.decode(), names))


def choices(text):
    """What the forms of a page that only ask lead to, with each choice of each list in turn."""
    for form in re.findall(r'<form[^>]*method="get"[^>]*action="([^"]+)"[^>]*>(.*?)</form>', text, re.S):
        action, inner = form
        lists = re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', inner, re.S)
        usual = {}
        for name, options in lists:
            chosen = re.search(r'<option value="([^"]*)"[^>]* selected', options) or re.search(r'<option value="([^"]*)"', options)
            usual[name] = chosen.group(1) if chosen else ""
        for name, options in lists:
            for value in re.findall(r'<option value="([^"]*)"', options):
                asked = {**usual, name: value}
                yield f"{action}?{urllib.parse.urlencode({key: html.unescape(each) for key, each in asked.items()})}"


def of_json(found):
    rows = found if isinstance(found, list) else None
    if isinstance(found, dict):
        rows = found.get("figures") or found.get("data") or [each.get("properties", {}) for each in found.get("features", [])]
    for row in rows or []:
        if isinstance(row, dict) and {"measure", "area", "from", "to", "value"} <= set(row) and not row.get("breakdown"):
            seen = float(row["value"]) if row["value"] is not None else row.get("reason") or row["status"]
            yield (row["measure"], row["area"], row["from"], row["to"]), seen


def number(text):
    """A printed number, or why there is none; nil for anything else."""
    text = html.unescape(re.sub(r"<[^>]+>", "", text)).strip()
    if re.fullmatch(r"[0-9]{1,3}(,[0-9]{3})*", text):
        return float(text.replace(",", ""))
    return WORDS.get(text)


def day(text):
    found = re.fullmatch(r"(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})", text.strip())
    return f"{found[3]}-{MONTHS[found[2]]:02}-{int(found[1]):02}" if found else None


def span(words):
    """Words such as Oct 2022 – Sep 2023 as a first and a last day; nil for others."""
    found = re.fullmatch(r"([A-Z][a-z]{2}) (\d{4}) – ([A-Z][a-z]{2}) (\d{4})", html.unescape(words).strip())
    if not found or found[1] not in MONTHS or found[3] not in MONTHS:
        return None
    year, month = int(found[4]), MONTHS[found[3]]
    length = (31, 29 if year % 4 == 0 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return f"{found[2]}-{MONTHS[found[1]]:02}-01", f"{year}-{month:02}-{length}"


def a_year_before(period):
    first, last = (f"{int(each[:4]) - 1}{each[4:]}" for each in period)
    return first, last.replace("-02-29", "-02-28") if int(last[:4]) % 4 else last.replace("-02-28", "-02-29")


def of_page(path, text, names):
    """The tables of a measure, of a place, and of the figures that a plan quotes."""
    address = urllib.parse.urlsplit(path)
    measure = re.fullmatch(r"/evidence/([a-z0-9-]+\.[a-z0-9.-]+)", address.path)
    if measure and not address.path.endswith((".csv", ".json", ".geojson")):
        shown = re.search(r'<select[^>]*name="place".*?<option value="([^"]+)" selected', text, re.S)
        for first, last, rest in re.findall(r'id="figure-(\d{4}-\d\d-\d\d)-(\d{4}-\d\d-\d\d)"(.*?)</tr>', text, re.S):
            cell = re.search(r'^[^>]*>(?!\s*<t[dh])<span>(.*?)</span></td>|data-label="Number"[^>]*><span>(.*?)</span>', rest, re.S)
            seen = number(next(filter(None, cell.groups()), "")) if cell else None
            if seen is not None and shown:
                yield (measure[1], shown[1], first, last), seen
    if address.path.startswith("/areas/"):
        for row in re.findall(r"<tr.*?</tr>", text, re.S):
            link = re.search(r'href="/evidence/([a-z0-9.-]+)\?place=([A-Z0-9-]+)', row)
            cells = dict(re.findall(r'data-label="([^"]+)"><span>(.*?)</span></td>', row, re.S))
            period = span(re.sub(r"<.*", "", cells.get("Period", "")))
            for label, when in (("Figure", period), ("A year before", period and a_year_before(period))):
                seen = number(cells.get(label, ""))
                if link and when and seen is not None:
                    yield (link[1], link[2], *when), seen
    if re.fullmatch(r"/plan/[0-9-]+/figures", address.path):
        for section in re.findall(r"<section.*?</section>", text, re.S):
            link = re.search(r'href="/evidence/([a-z0-9.-]+)\?place=', section)
            for row in re.findall(r"<tr.*?</tr>", section, re.S):
                place = re.search(r'<th scope="row"[^>]*>(.*?)</th>', row)
                cells = dict(re.findall(r'data-label="([^"]+)"><span>(.*?)</span>', row))
                first, last, seen = day(cells.get("From", "")), day(cells.get("To", "")), number(cells.get("Count", ""))
                if link and place and first and last and seen is not None:
                    yield (link[1], names[html.unescape(place[1])], first, last), seen
