/// Which way is up in a photo: the one thing of a camera's notes (CIPA DC-008, EXIF) that is needed to look at it.
enum ExifOrientation {
    private static let tag = 0x0112

    /// 2 to 8; nil where a photo is as it should be, or doesn't say. `body` is what an APP1 segment holds.
    static func read(_ body: [UInt8]) -> UInt8? {
        guard body.starts(with: Array("Exif\0\0".utf8)), body.count >= 14 else { return nil }
        let tiff = Array(body.dropFirst(6))
        let isLittle = tiff.starts(with: [0x49, 0x49])
        guard isLittle || tiff.starts(with: [0x4D, 0x4D]) else { return nil }
        func number(_ at: Int, _ count: Int) -> Int? {
            guard at >= 0, at + count <= tiff.count else { return nil }
            let bytes = tiff[at..<(at + count)]
            return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let first = number(4, 4), let entries = number(first, 2) else { return nil }
        for index in 0..<entries {
            let at = first + 2 + index * 12
            guard number(at, 2) == tag else { continue }
            guard let turn = number(at + 8, 2), (2...8).contains(turn) else { return nil }
            return UInt8(turn)
        }
        return nil
    }

    /// A segment that says nothing else.
    static func segment(_ turn: UInt8) -> [UInt8] {
        let tiff: [UInt8] = [
            0x4D, 0x4D, 0x00, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0,
        ]
        let body = Array("Exif\0\0".utf8) + tiff
        return [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
    }
}
