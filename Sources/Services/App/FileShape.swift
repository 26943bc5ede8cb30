/// What the bytes of a file must look like for what its name says.
enum FileShape: Sendable, Hashable {
    /// A zip archive: the newer files of office programs.
    case archive
    /// The older files of office programs.
    case compound
    case text, pdf, jpeg, png

    func fits(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .archive: bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
        case .compound: bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        case .text: Self.isText(bytes)
        case .pdf: bytes.starts(with: Array("%PDF-".utf8))
        case .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
        case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        }
    }

    /// UTF-16 with its mark is what spreadsheets call Unicode text; any other NUL says that it is no text.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || !bytes.contains(0)
    }
}
