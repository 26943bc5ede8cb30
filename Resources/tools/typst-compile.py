"""Compiles a Typst file to a tagged PDF (PDF/UA-1): typst-compile.py SOURCE TARGET. Faults go to standard error."""
import sys

import typst

source, target = sys.argv[1:3]
try:
    typst.compile(source, output=target, pdf_standards="ua-1")
except typst.TypstError as fault:
    sys.exit(f"typst: {fault}")
