"""Runs the built program as its users do; shared by the tests in this folder."""
import atexit
import functools
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BINARY = os.environ.get("WATCHWARD_BINARY", str(ROOT / ".build/debug/watchward"))
SHARED = pathlib.Path(os.environ.get("WATCHWARD_SHARED", ROOT.parent / "shared"))
YEAR = "2023-24"


def environment(**more):
    """The caller's environment without settings of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WATCHWARD_")}
    return {**kept, **more}


def run(*arguments, expect=0, timeout=300, stdin=None, **settings):
    """Runs the program to its end and returns what it printed; a different exit code than expected fails."""
    done = subprocess.run(
        [BINARY, *map(str, arguments)], capture_output=True, timeout=timeout, input=stdin,
        env=environment(**settings), check=False)
    if expect is not None and done.returncode != expect:
        raise AssertionError(
            f"watchward {' '.join(map(str, arguments))} ended with {done.returncode}, not {expect}:\n"
            f"{done.stdout.decode(errors='replace')[-2000:]}\n{done.stderr.decode(errors='replace')[-2000:]}")
    return done


def run_json(*arguments, expect=0, **settings):
    return json.loads(run(*arguments, "--format", "json", expect=expect, **settings).stdout)


@functools.cache
def first_demonstration():
    folder = tempfile.mkdtemp(prefix="watchward-demo-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    run("init", "--data", f"{folder}/data", "--demo")
    return f"{folder}/data"


def demonstration(data):
    """Makes the fictional district's data and its key in a folder: once by the program, then as copies of the untouched first."""
    first = first_demonstration()
    shutil.copytree(first, data, symlinks=True)
    shutil.copy2(f"{first}.key", f"{data}.key")


class ProductTest(unittest.TestCase):
    """A test with a folder of its own that is gone afterwards."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="watchward-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.data = self.folder / "data"

    def shared(self, *parts):
        """A shared document; without it the test fails under CI and is passed over elsewhere."""
        path = SHARED.joinpath(*parts)
        if not path.exists():
            if os.environ.get("CI") == "true":
                self.fail(f"the shared document {path} is missing")
            self.skipTest(f"the shared document {path} isn't on this machine")
        return path

    def real_plan(self):
        return self.shared("plans", "sevenoaks-2023-24.md")

    def initialise(self):
        run("init", "--data", self.data, "--name", "Test Community Safety Partnership", "--area", "Test")
        return self.data
