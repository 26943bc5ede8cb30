"""The command line as it documents itself: exit codes, refusals, settings, bad input."""
import json
import os
import random
import shutil
import subprocess
import zipfile

from product import BINARY, ROOT, YEAR, ProductTest, environment, run, run_json


class CheckTest(ProductTest):
    def check(self, text, expect, name="note.md"):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return run("check", path, "--format", "json", expect=expect)

    def test_a_sound_text_ends_with_0_and_a_false_sum_with_1(self):
        sound = json.loads(self.check("Burglary fell by 12% from 275 to 242.", 0).stdout)
        self.assertEqual(sound["summary"]["inconsistent"], 0)
        self.assertEqual([entry["verdict"] for entry in sound["claims"]], ["consistent"])
        wrong = json.loads(self.check("Burglary fell by 21% from 275 to 242.", 1).stdout)
        [finding] = [entry for entry in wrong["findings"] if entry["severity"] == "error"]
        self.assertEqual((finding["rule"], finding["line"]), ("figures.change", 1))
        self.assertIn("12%", finding["message"])

    def test_the_text_form_shows_the_line_and_the_sum(self):
        path = self.folder / "note.md"
        path.write_text("First.\n\nComplaints rose from 76 to 95, an increase of 20%.\n", encoding="utf-8")
        shown = run("check", path, expect=1).stdout.decode()
        self.assertIn("note.md:3", shown)
        self.assertIn("25%", shown)

    def test_sarif_names_the_rule_and_the_place(self):
        path = self.folder / "note.md"
        path.write_text("Complaints rose from 76 to 95, an increase of 20%.\n", encoding="utf-8")
        log = json.loads(run("check", path, "--format", "sarif", expect=1).stdout)
        self.assertEqual(log["version"], "2.1.0")
        [result] = [entry for entry in log["runs"][0]["results"] if entry["level"] == "error"]
        self.assertEqual(result["ruleId"], "figures.change")
        self.assertEqual(result["locations"][0]["physicalLocation"]["region"]["startLine"], 1)

    def test_word_opendocument_and_html_find_what_markdown_finds(self):
        found = {}
        for suffix in ("md", "docx", "odt", "html"):
            path = self.folder / f"plan.{suffix}"
            subprocess.run(["pandoc", "-f", "gfm", str(self.real_plan()), "-s", "-o", str(path)], check=True, capture_output=True)
            source = self.real_plan() if suffix == "md" else path
            report = json.loads(run("check", source, "--format", "json", "--year", YEAR, expect=1).stdout)
            found[suffix] = sorted(
                (entry["rule"], entry["message"]) for entry in report["findings"] if entry["severity"] == "error")
        for suffix in ("docx", "odt", "html"):
            self.assertEqual(found[suffix], found["md"], suffix)


class BadInputTest(ProductTest):
    """Each ends with 2 or does its work; none hangs, none speaks of the program's insides."""

    def refused(self, path, within=180):
        done = run("check", path, expect=2, timeout=within)
        message = done.stderr.decode()
        self.assertTrue(message.startswith("watchward: "), message)
        self.assertNotRegex(message, r"Error\(|\.swift|Fatal|nil|Optional")
        self.assertGreater(len(message.split()), 5)
        return message

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def test_what_cannot_be_read_is_refused_with_a_reason(self):
        chance = random.Random(7)
        self.refused(self.folder / "absent.md")
        self.refused(self.folder)
        self.refused(self.file("empty.md", b""))
        self.refused(self.file("blank.txt", b" \n\n\t"))
        self.refused(self.file("noise.docx", chance.randbytes(5000)))
        self.refused(self.file("really-a-pdf.docx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"))
        self.refused(self.file("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)))
        self.refused(self.file("broken.pdf", b"%PDF-1.4\nnothing else"))
        self.refused(self.file("picture.md", b"\x89PNG\r\n\x1a\n" + chance.randbytes(3000)))

    def test_a_huge_file_is_refused_quickly(self):
        path = self.folder / "huge.md"
        with open(path, "wb") as out:
            out.truncate(200 << 20)
        self.refused(path)

    def test_a_truncated_word_file_is_refused(self):
        whole = self.folder / "whole.docx"
        subprocess.run(["pandoc", "-f", "gfm", str(self.real_plan()), "-o", str(whole)], check=True, capture_output=True)
        self.refused(self.file("cut.docx", whole.read_bytes()[:4000]))

    def test_a_zip_bomb_is_refused(self):
        path = self.folder / "bomb.docx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            with archive.open("word/document.xml", "w", force_zip64=True) as out:
                for _ in range(600):
                    out.write(bytes(1 << 20))
        self.refused(path)

    def test_strange_text_is_read_and_does_no_harm(self):
        deep = b"> " * 20_000 + b"deep\n"
        for name, content in {
            "nul.md": b"Calls rose\x00 from 10 to 20, up 100%.\n", "latin.txt": "caf\xe9 from 10 to 20".encode("latin-1"),
            "rtl.md": "\u202eCalls rose from 10 to 20\u202c, up 100%.\n".encode(), "deep.md": deep,
            "lists.md": b"".join(b" " * (2 * n) + b"- x\n" for n in range(3000)),
            "ragged.md": b"| a | b |\n|---|---|\n" + b"| 1 |\n| 1 | 2 | 3 | 4 |\n|\n" * 500,
            "script.html": b"<p>Calls rose from 10 to 20.<script>alert('from 10 to 5 up 900%')</script><p onclick=x>" * 50,
            "nested.html": b"<div>" * 5000 + b"x", "wide.md": b"|" + b" 1 |" * 5000 + b"\n|" + b"---|" * 5000 + b"\n",
            "one-line.md": b"Calls rose from 10 to 20. " * 40_000,
        }.items():
            with self.subTest(name):
                done = run("check", self.file(name, content), "--format", "json", expect=None, timeout=120)
                self.assertIn(done.returncode, (0, 1, 2), done.stderr.decode()[-500:])
                if name == "script.html":
                    self.assertNotIn("900", done.stdout.decode())

    def test_ten_thousand_actions_are_imported(self):
        rows = "".join(f"| {1 + n // 2000}.{n % 2000 + 1} | Do the thing numbered {n} | ABC | All partners | March 2024 |\n" for n in range(10_000))
        text = "# Testshire Community Safety Plan 2023-24\n\n## 1. Everything\n\n| Ref | Action | Lead agency | Partners | By when |\n|---|---|---|---|---|\n" + rows
        path = self.folder / "many.md"
        path.write_text(text, encoding="utf-8")
        self.initialise()
        run("plan", "import", path, "--year", YEAR, "--data", self.data, timeout=300)
        [plan] = run_json("plan", "list", "--data", self.data)["plans"]
        self.assertEqual(plan["actions"], 10_000)

    def test_a_refused_import_stores_nothing(self):
        self.initialise()
        run("plan", "import", self.file("noise.docx", b"\x00" * 100), "--year", YEAR, "--data", self.data, expect=2)
        self.assertEqual(run_json("plan", "list", "--data", self.data)["plans"], [])


class SettingsTest(ProductTest):
    def test_an_unknown_setting_stops_the_start_and_is_named(self):
        done = run("plan", "list", "--data", self.data, expect=78, WATCHWARD_KEYFILE="x")
        self.assertIn("WATCHWARD_KEYFILE", done.stderr.decode())

    def test_a_wrong_value_in_a_file_is_named_with_its_line(self):
        path = self.folder / "watchward.conf"
        path.write_text("# ours\nport = eighty\n", encoding="utf-8")
        self.initialise()
        done = run("serve", "--config", path, "--data", self.data, expect=78)
        self.assertIn(f"Line 2 of {path}", done.stderr.decode())

    def test_the_environment_may_name_the_data_folder(self):
        self.initialise()
        self.assertEqual(run_json("plan", "list", WATCHWARD_DATA=str(self.data))["plans"], [])

    def test_a_command_says_what_it_needs(self):
        self.assertIn("--data", run("plan", "list", expect=78).stderr.decode())
        self.assertIn("watchward init", run("plan", "list", "--data", self.data, expect=3).stderr.decode())

    def test_help_has_examples_and_completion_is_made(self):
        self.assertIn("Exit codes", run("--help").stdout.decode())
        for shell in ("bash", "zsh", "fish"):
            self.assertIn("watchward", run("--generate-completion-script", shell).stdout.decode())

    def test_a_folder_may_have_a_name_of_one_letter(self):
        done = subprocess.run([BINARY, "init", "--data", "d", "--demo"], cwd=self.folder, env=environment(), capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode()[-500:])
        done = subprocess.run(
            [BINARY, "site", "export", "--data", "d", "--to", "s"], cwd=self.folder, env=environment(), capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode()[-500:])
        self.assertTrue((self.folder / "s/index.html").exists())

    def test_init_makes_the_folders_above_the_data(self):
        run("init", "--data", self.folder / "new/deeper/aldmere", "--demo")
        self.assertTrue((self.folder / "new/deeper/aldmere.key").exists())

    def test_init_leaves_an_existing_folder_as_it_is(self):
        self.initialise()
        before = sorted((path.name, path.stat().st_size) for path in self.data.rglob("*"))
        run("init", "--data", self.data, "--demo", expect=3)
        self.assertEqual(sorted((path.name, path.stat().st_size) for path in self.data.rglob("*")), before)


class UndoTest(ProductTest):
    def test_an_import_is_undone_as_a_whole(self):
        self.initialise()
        run("plan", "import", self.real_plan(), "--year", YEAR, "--data", self.data)
        [plan] = run_json("plan", "list", "--data", self.data)["plans"]
        run("plan", "undo", plan["importID"], "--data", self.data)
        self.assertEqual(run_json("plan", "list", "--data", self.data)["plans"], [])
        run("audit", "verify", "--data", self.data)
        run("plan", "undo", plan["importID"], "--data", self.data, expect=3)


class ReleaseFolderTest(ProductTest):
    def test_the_program_runs_from_a_folder_of_its_own_without_the_clone(self):
        home = self.folder / "release"
        home.mkdir()
        shutil.copy(BINARY, home / "watchward")
        shutil.copytree(ROOT / "Resources", home / "Resources")
        os.symlink(ROOT / ".venv", home / ".venv")
        done = subprocess.run(
            [str(home / "watchward"), "init", "--data", str(self.data), "--demo"], cwd="/", env=environment(),
            capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
