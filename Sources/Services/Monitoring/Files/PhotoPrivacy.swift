/// Takes out of photos what cameras write beside the picture: where, when and by whose device it was taken. A photo of a
/// street would tell where its victim lives.
enum PhotoPrivacy {
    /// JPEG (ITU-T T.81, annex B): segments of applications and comments go, but for the colour profile and the frame's own; which
    /// way is up stays. Nil for what isn't whole.
    static func jpeg(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var (kept, at): ([UInt8], Int) = ([0xFF, 0xD8], 2)
        while at + 4 <= bytes.count, bytes[at] == 0xFF {
            let mark = bytes[at + 1]
            if mark == 0xFF {
                at += 1
                continue
            }
            if mark == 0xDA { return kept + picture(bytes[at...]) }
            let end = at + 2 + Int(bytes[at + 2]) << 8 + Int(bytes[at + 3])
            guard end >= at + 4, end <= bytes.count else { return nil }
            let segment = bytes[at..<end]
            if stays(mark, segment.dropFirst(4)) {
                kept += segment
            } else if mark == 0xE1, let turn = ExifOrientation.read(Array(segment.dropFirst(4))) {
                kept += ExifOrientation.segment(turn)
            }
            at = end
        }
        return nil
    }

    /// From the picture's first scan to its end; what is hidden behind the end goes.
    private static func picture(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var at = rest.startIndex
        while at + 1 < rest.endIndex {
            if rest[at] == 0xFF, rest[at + 1] == 0xD9 { return rest[...(at + 1)] }
            at += 1
        }
        return rest
    }

    private static func stays(_ mark: UInt8, _ body: ArraySlice<UInt8>) -> Bool {
        switch mark {
        case 0xE0: body.starts(with: Array("JFIF\0".utf8))
        case 0xE2: body.starts(with: Array("ICC_PROFILE\0".utf8))
        case 0xEE: body.starts(with: Array("Adobe".utf8))
        case 0xE1...0xEF, 0xFE: false
        default: true
        }
    }

    /// What a PNG needs to be drawn (W3C PNG, third edition, section 5.6); texts, times and EXIF go.
    private static let drawn: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP",
    ]

    /// Nil for what isn't whole.
    static func png(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 8 else { return nil }
        var (kept, at): ([UInt8], Int) = (Array(bytes.prefix(8)), 8)
        while at + 12 <= bytes.count {
            let length = bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
            let end = at + 12 + length
            guard end <= bytes.count else { return nil }
            let kind = String(decoding: bytes[(at + 4)..<(at + 8)], as: UTF8.self)
            if drawn.contains(kind) { kept += bytes[at..<end] }
            if kind == "IEND" { return kept }
            at = end
        }
        return nil
    }
}
