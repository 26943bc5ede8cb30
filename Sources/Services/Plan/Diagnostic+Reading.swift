internal import CommunitySafety
internal import Converters
internal import Importing
internal import Proofreading

extension Diagnostic {
    /// Why a file can't be read, for the person who sent it.
    init(_ error: ReadingError, in file: DocumentFile) {
        let (rule, message, remedy) = error.words
        self.init(severity: .error, rule: rule, place: nil, quote: file.name, message: message, remedy: remedy)
    }

    /// Why a converter gave nothing. What it wrote itself stays out, since it can quote the document.
    init(_ error: ConversionError, in file: DocumentFile) {
        let (message, remedy) = error.words
        self.init(
            severity: .error, rule: "document.converter", place: nil, quote: file.name, message: message, remedy: remedy
        )
    }

    /// Something that was mended so that the file could be read.
    init(_ note: ReadingNote) {
        let (place, message, remedy) = note.words
        self.init(severity: .advice, rule: "document.mended", place: place, quote: "", message: message, remedy: remedy)
    }
}

extension ReadingError {
    fileprivate var words: (rule: String, message: String, remedy: String) {
        switch self {
        case .empty: ("document.empty", "The file is empty.", "Choose the file that holds the plan.")
        case .tooLarge(let bytes, let limit):
            (
                "document.tooLarge", "The file has \(bytes) bytes; at most \(limit) are read.",
                "Take pictures out of it, or split it."
            )
        case .wrongFormat(let expected, let found):
            (
                "document.wrongFormat", "The file is named as \(expected.words), but holds \(found.words).",
                "Give it the name of what it holds, or save it anew."
            )
        case .unsupported(let found):
            (
                "document.unsupported", "The file holds \(found.words), which can't be read.",
                "Save the document as Word (.docx), OpenDocument (.odt), a web page, Markdown or plain text."
            )
        case .archive(let fault): ("document.archive", fault.words, "Open it in a word processor and save it anew.")
        case .damaged(let format, let offset):
            (
                "document.damaged", "The file isn't sound \(format.words): it breaks at byte \(offset).",
                "Open it in the program that made it and save it anew."
            )
        case .tooDeep(let limit):
            (
                "document.tooDeep", "Lists or tables are nested more than \(limit) deep.",
                "Save it from a word processor, which makes it flat."
            )
        case .noText:
            (
                "document.noText", "The file holds pictures of pages and no text.",
                "Recognise its text first (OCR), or ask for the document that it was printed from."
            )
        }
    }
}

extension ArchiveFault {
    fileprivate var words: String {
        switch self {
        case .truncated: "The file is cut off or damaged."
        case .tooManyEntries(let count, let limit): "The file holds \(count) parts; at most \(limit) are read."
        case .unpacksTooLarge(let bytes, let limit): "The file unpacks to \(bytes) bytes; at most \(limit) are read."
        case .suspiciousRatio(let entry, let ratio):
            "Part \(entry) unpacks to \(ratio) times its size, which no document does."
        case .encrypted: "The file is locked with a password."
        case .missing(let entry): "The part \(entry), which should hold the text, isn't there."
        }
    }
}

extension ConversionError {
    fileprivate var words: (message: String, remedy: String) {
        switch self {
        case .missing(let tool):
            ("\(tool.rawValue) isn't on this machine; it is needed for \(tool.purpose).", "To have it, \(tool.remedy).")
        case .tookTooLong(let tool, let seconds):
            ("\(tool.rawValue) was stopped after \(seconds) seconds.", "Make the document smaller, or save it anew.")
        case .tooMuchOutput(let tool, let limit):
            ("\(tool.rawValue) gave more than \(limit) bytes.", "Make the document smaller, or save it anew.")
        case .failed(let tool, _):
            ("\(tool.rawValue) couldn't convert the document.", "Open it in a word processor and save it anew.")
        case .noWorkspace:
            ("No private folder could be made for the converter.", "See that the temporary folder exists and has room.")
        }
    }
}

extension ReadingNote {
    fileprivate var words: (place: Place?, message: String, remedy: String) {
        switch self {
        case .repairedUTF8(let count, let line, let column):
            (
                Place(block: 1, line: line, column: column),
                "\(count) bytes aren't UTF-8 and were read as the mark for what can't be shown.",
                "Save the file as UTF-8."
            )
        case .replacedNUL(let count, let line):
            (
                Place(block: 1, line: line), "\(count) NUL bytes were read as the mark for what can't be shown.",
                "Save the file anew as plain text."
            )
        case .converted(let encoding):
            (nil, "The file is in the older encoding \(encoding.rawValue) and was converted.", "Nothing need be done.")
        case .leftOutPageHeaders: (nil, "Page headers and footers were left out.", "Nothing need be done.")
        case .flattened(let limit):
            (nil, "Lists deeper than \(limit) were read as if they stood at that depth.", "Make the lists flatter.")
        }
    }
}
