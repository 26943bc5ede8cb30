/// What was sent to be checked.
struct CheckForm: Sendable, Hashable {
    /// The document itself.
    var bytes: [UInt8]
    /// The name from which the kind of file is told.
    var fileName: String
    /// The name to show; nil for pasted text.
    var shownName: String?
    /// The text typed, for the field.
    var text: String

    /// Nil when neither text nor file was sent. A file goes before text.
    init?(_ form: MultipartForm) {
        let typed = form["text"].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        text = typed
        if let file = form["file"], !file.bytes.isEmpty {
            bytes = Array(file.bytes)
            fileName = Self.plainName(file.fileName ?? "")
            shownName = fileName
        } else {
            guard typed.contains(where: { !$0.isWhitespace }) else { return nil }
            bytes = Array(typed.utf8)
            fileName = Self.looksLikeMarkdown(typed) ? "pasted.md" : "pasted.txt"
            shownName = nil
        }
    }

    /// The last part of a name, without control characters.
    private static func plainName(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let plain = String(
            String.UnicodeScalarView(
                last.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }.prefix(200)))
        return plain.isEmpty ? "document.txt" : plain
    }

    private static func looksLikeMarkdown(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).prefix(2_000).contains { line in
            line.hasPrefix("# ") || line.hasPrefix("## ") || line.hasPrefix("|")
        }
    }
}
