internal import CommunitySafety
internal import Proofreading

/// What may be sent as a return: a spreadsheet of up to 20 MB under a name that is only a name.
package enum ReceivedFileRules {
    /// In bytes.
    package static let mostBytes = 20_000_000

    /// What is looked at of a file.
    private enum Shape { case archive, compound, text }

    private static let shapes: [String: Shape] = [
        "xlsx": .archive, "ods": .archive, "xls": .compound, "csv": .text, "txt": .text, "tsv": .text,
    ]

    /// A name without folders, control characters and marks that turn the direction of writing, 120 characters at most.
    package static func plainName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let kept = last.unicodeScalars.filter { scalar in
            scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
                && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
                && !(0x200B...0x200F).contains(scalar.value)
        }
        let plain = Wording.squeezed(String(String.UnicodeScalarView(kept)))
        guard plain.count > 120 else { return plain }
        let ending = ending(of: plain)
        return ending.isEmpty ? String(plain.prefix(120)) : "\(plain.prefix(119 - ending.count)).\(ending)"
    }

    /// Why a file can't be taken; empty when it can.
    static func faults(of file: EvidenceFile) -> [Diagnostic] {
        guard !file.bytes.isEmpty else {
            return [.form("file", "The file is empty.", "Choose the file that holds the figures.")]
        }
        guard file.bytes.count <= mostBytes else {
            return [.form("file", "The file is larger than 20 MB.", "Send the tables alone, or several files.")]
        }
        guard let shape = shapes[ending(of: file.name)] else {
            return [
                .form(
                    "file", "That isn’t a spreadsheet.",
                    "Send an Excel (.xlsx, .xls), OpenDocument (.ods) or CSV file, or paste the table.")
            ]
        }
        guard holds(shape, file.bytes) else {
            return [
                .form(
                    "file", "What is in the file isn’t what its name says.",
                    "Save it anew in your spreadsheet program, and send that.")
            ]
        }
        return []
    }

    private static func ending(of name: String) -> String {
        let parts = name.split(separator: ".")
        guard parts.count > 1, let last = parts.last, last.count <= 5 else { return "" }
        return last.lowercased()
    }

    private static func holds(_ shape: Shape, _ bytes: [UInt8]) -> Bool {
        switch shape {
        case .archive: bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
        case .compound: bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        case .text: isText(bytes)
        }
    }

    /// UTF-16 with its mark is what spreadsheets call Unicode text; any other NUL says that it is no text.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || !bytes.contains(0)
    }
}
