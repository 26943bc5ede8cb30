import Proofreading

/// The first bytes by which files of fixed formats are known.
enum FileSignature {
    static func format(of bytes: [UInt8]) -> DetectedFormat? {
        if isPDF(bytes) { return .readable(.pdf) }
        for (signature, format) in signatures where bytes.starts(with: signature) { return format }
        return nil
    }

    /// A PDF may have some bytes before its mark.
    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%PDF-".utf8)
        if bytes.starts(with: mark) { return true }
        let head = bytes.prefix(1024)
        guard let sign = head.firstIndex(of: 0x25), head.prefix(sign).allSatisfy({ $0 < 0x21 || $0 >= 0x80 }) else {
            return false
        }
        return head[sign...].starts(with: mark)
    }

    private static let signatures: [([UInt8], DetectedFormat)] = [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
        (Array("{\\rtf".utf8), .richText),
        ([0x89, 0x50, 0x4E, 0x47], .image),
        ([0xFF, 0xD8, 0xFF], .image),
        (Array("GIF8".utf8), .image),
        ([0x49, 0x49, 0x2A, 0x00], .image),
        ([0x4D, 0x4D, 0x00, 0x2A], .image),
        ([0x1F, 0x8B], .archive),
        ([0x37, 0x7A, 0xBC, 0xAF], .archive),
        (Array("Rar!".utf8), .archive),
    ]
}
