/// A program outside Watchward that turns one format into another.
package enum Tool: String, Sendable, Hashable, CaseIterable {
    /// Reads Word and HTML.
    case pandoc
    /// Sets PDF and large print; reached through Python or as a program of its own.
    case typst
    /// Reads a PDF's text layer.
    case pdftotext
    /// Reads spreadsheets; reached through Python.
    case calamine
    /// Holds a converter to its memory and processor time.
    case prlimit

    /// How a person gets it on Debian or Ubuntu.
    package var remedy: String {
        switch self {
        case .pandoc: "install the package pandoc"
        case .typst: "run scripts/setup, which puts Typst into .venv, or put a typst program on the path"
        case .pdftotext: "install the package poppler-utils"
        case .calamine: "run scripts/setup, which puts python-calamine into .venv"
        case .prlimit: "install the package util-linux"
        }
    }

    /// What doesn't work without it.
    package var purpose: String {
        switch self {
        case .pandoc: "reading Word and HTML files"
        case .typst: "writing PDF and large print"
        case .pdftotext: "reading PDF files"
        case .calamine: "reading spreadsheets"
        case .prlimit: "holding converters to their memory"
        }
    }
}
