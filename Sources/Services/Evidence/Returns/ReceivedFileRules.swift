internal import CommunitySafety
internal import Proofreading

/// What may be sent as a return: a spreadsheet of up to 20 MB.
package enum ReceivedFileRules {
    /// In bytes.
    package static let mostBytes = 20_000_000

    private static let shapes: [String: FileShape] = [
        "xlsx": .archive, "ods": .archive, "xls": .compound, "csv": .text, "txt": .text, "tsv": .text,
    ]

    /// Why a file can't be taken; empty when it can.
    static func faults(of file: EvidenceFile) -> [Diagnostic] {
        guard !file.bytes.isEmpty else {
            return [.form("file", "The file is empty.", "Choose the file that holds the figures.")]
        }
        guard file.bytes.count <= mostBytes else {
            return [.form("file", "The file is larger than 20 MB.", "Send the tables alone, or several files.")]
        }
        guard let shape = shapes[SentFileName.ending(of: file.name)] else {
            return [
                .form(
                    "file", "That isn’t a spreadsheet.",
                    "Send an Excel (.xlsx, .xls), OpenDocument (.ods) or CSV file, or paste the table.")
            ]
        }
        guard shape.fits(file.bytes) else {
            return [
                .form(
                    "file", "What is in the file isn’t what its name says.",
                    "Save it anew in your spreadsheet program, and send that.")
            ]
        }
        return []
    }
}
