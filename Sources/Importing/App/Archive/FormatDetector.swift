package import Proofreading

/// Tells what a file holds by its first bytes, and by its archive's entries; its name decides only among text formats.
package struct FormatDetector: Sendable {
    private let limits: ReadingLimits

    package init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

    /// The format to read a file as. Throws `wrongFormat` when the name promises another, `unsupported` when nothing
    /// here reads it.
    package func format(of bytes: [UInt8], name: String) throws(ReadingError) -> SourceDocument.Format {
        guard !bytes.isEmpty else { throw .empty }
        let found = detect(bytes, name: name)
        let promised = Self.promised(by: name)
        guard case .readable(let format) = found else {
            if let promised, found != .unknown { throw .wrongFormat(expected: promised, found: found) }
            if found == .unknown, promised == .docx || promised == .odt || promised == .pdf, let promised {
                throw .wrongFormat(expected: promised, found: .unknown)
            }
            throw .unsupported(found)
        }
        if let promised, !Self.agrees(promised, format) { throw .wrongFormat(expected: promised, found: found) }
        return format
    }

    /// What the bytes are, whatever the name says; `name` only tells Markdown from plain text.
    package func detect(_ bytes: [UInt8], name: String = "") -> DetectedFormat {
        if let signed = FileSignature.format(of: bytes) { return signed }
        if bytes.starts(with: [0x50, 0x4B]) { return archive(bytes) }
        guard Self.isText(bytes) else { return .unknown }
        if Self.looksLikeHTML(bytes) { return .readable(.html) }
        return .readable(Self.promised(by: name) == .text ? .text : .markdown)
    }

    /// The format that a name's ending promises.
    package static func promised(by name: String) -> SourceDocument.Format? {
        guard let ending = name.lowercased().split(separator: ".").last, name.contains(".") else { return nil }
        return switch ending {
        case "md", "markdown", "mdown": .markdown
        case "txt", "text": .text
        case "html", "htm", "xhtml": .html
        case "docx", "docm": .docx
        case "odt": .odt
        case "pdf": .pdf
        default: nil
        }
    }

    /// Text formats pass for one another: HTML may stand in a Markdown file, and anything may be plain text.
    private static func agrees(_ promised: SourceDocument.Format, _ found: SourceDocument.Format) -> Bool {
        let texts: Set<SourceDocument.Format> = [.markdown, .text]
        return promised == found || (texts.contains(promised) && texts.contains(found))
    }

    private func archive(_ bytes: [UInt8]) -> DetectedFormat {
        let names: Set<String>
        do {
            names = Set(try ArchiveDirectory(bytes, entryLimit: limits.entries).entries.map(\.name))
        } catch {
            return Self.guess(bytes)
        }
        if names.contains("word/document.xml") { return .readable(.docx) }
        if names.contains("xl/workbook.xml") { return .spreadsheet }
        if names.contains("ppt/presentation.xml") { return .presentation }
        if names.contains("content.xml"), names.contains("mimetype") { return Self.openDocument(bytes) }
        return .archive
    }

    /// The kind of an OpenDocument file, which its first entry names without packing.
    private static func openDocument(_ bytes: [UInt8]) -> DetectedFormat {
        let head = String(decoding: bytes.prefix(128), as: UTF8.self)
        if head.contains("opendocument.spreadsheet") { return .spreadsheet }
        if head.contains("opendocument.presentation") { return .presentation }
        return .readable(.odt)
    }

    /// What a damaged archive was meant to be, by the names near its beginning.
    private static func guess(_ bytes: [UInt8]) -> DetectedFormat {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        if head.contains("opendocument.text") { return .readable(.odt) }
        if head.contains("word/") || head.contains("[Content_Types].xml") { return .readable(.docx) }
        return .archive
    }

    /// Whether the first bytes are text: hardly any control characters, or marked as UTF-16.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        let head = bytes.prefix(8192)
        let controls = head.reduce(0) { $0 + ($1 < 0x20 && !(9...13).contains($1) && $1 != 0x1B ? 1 : 0) }
        return controls * 20 <= head.count
    }

    private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
        let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return ["<!doctype html", "<html", "<head", "<body", "<?xml"].contains { start.hasPrefix($0) }
            && head.contains("<")
    }
}
