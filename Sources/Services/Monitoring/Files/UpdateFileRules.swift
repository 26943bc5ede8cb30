internal import CommunitySafety
internal import Proofreading

/// What may be given as a file that shows what an update says: a document, a table or a photo of up to 10 MB.
package enum UpdateFileRules {
    /// In bytes.
    package static let mostBytes = 10_000_000
    /// Of one action in one round.
    package static let most = 10

    /// By the endings of names.
    static let shapes: [String: FileShape] = [
        "pdf": .pdf, "docx": .archive, "xlsx": .archive, "pptx": .archive, "odt": .archive, "ods": .archive,
        "csv": .text, "txt": .text, "jpg": .jpeg, "jpeg": .jpeg, "png": .png,
    ]

    /// As a form's field of files names them.
    package static let endings = shapes.keys.sorted().map { ".\($0)" }.joined(separator: ",")

    /// The file under a plain name, a photo without where and when it was taken. Throws `invalid`.
    static func checked(_ file: EvidenceFile) throws(ServiceError) -> EvidenceFile {
        let name = SentFileName.plain(file.name)
        guard !file.bytes.isEmpty else { throw fault("No file is chosen, or it is empty.", "Choose one.") }
        guard file.bytes.count <= mostBytes else {
            throw fault("The file is larger than 10 MB.", "Send the part that matters, or a link to it.")
        }
        guard let shape = shapes[SentFileName.ending(of: name)] else {
            throw fault(
                "That kind of file isn’t taken.", "Send a PDF, a Word, Excel or OpenDocument file, text or a photo.")
        }
        guard shape.fits(file.bytes) else {
            throw fault("What is in the file isn’t what its name says.", "Save it anew, and send that.")
        }
        guard shape == .jpeg || shape == .png else { return EvidenceFile(name: name, bytes: file.bytes) }
        guard let bytes = shape == .jpeg ? PhotoPrivacy.jpeg(file.bytes) : PhotoPrivacy.png(file.bytes) else {
            throw fault("The photo is damaged.", "Save it anew, and send that.")
        }
        return EvidenceFile(name: name, bytes: bytes)
    }

    static func fault(_ message: String, _ remedy: String) -> ServiceError {
        .invalid([.form("file", message, remedy)])
    }
}
