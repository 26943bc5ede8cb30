/// One of the sizes of a QR code with its blocks at level M (ISO/IEC 18004, tables 7 and 9, and annex E).
package struct QRVersion: Sendable, Hashable {
    package let number: Int
    /// Codewords of error correction in each block.
    let correction: Int
    /// The data codewords of each block; the longer ones come last.
    let blocks: [Int]
    /// The middles of the alignment patterns, as columns and as rows.
    let alignments: [Int]

    package var size: Int { 17 + 4 * number }
    package var dataCount: Int { blocks.reduce(0, +) }
    /// How many bits say how long the text is.
    var countBits: Int { number < 10 ? 8 : 16 }
    /// The bytes of text that it holds.
    package var capacity: Int { (dataCount * 8 - 4 - countBits) / 8 }

    package static let all: [QRVersion] = [
        QRVersion(number: 1, correction: 10, blocks: [16], alignments: []),
        QRVersion(number: 2, correction: 16, blocks: [28], alignments: [6, 18]),
        QRVersion(number: 3, correction: 26, blocks: [44], alignments: [6, 22]),
        QRVersion(number: 4, correction: 18, blocks: [32, 32], alignments: [6, 26]),
        QRVersion(number: 5, correction: 24, blocks: [43, 43], alignments: [6, 30]),
        QRVersion(number: 6, correction: 16, blocks: [27, 27, 27, 27], alignments: [6, 34]),
        QRVersion(number: 7, correction: 18, blocks: [31, 31, 31, 31], alignments: [6, 22, 38]),
        QRVersion(number: 8, correction: 22, blocks: [38, 38, 39, 39], alignments: [6, 24, 42]),
        QRVersion(number: 9, correction: 22, blocks: [36, 36, 36, 37, 37], alignments: [6, 26, 46]),
        QRVersion(number: 10, correction: 26, blocks: [43, 43, 43, 43, 44], alignments: [6, 28, 50]),
    ]

    static func smallest(for count: Int) -> QRVersion? { all.first { $0.capacity >= count } }

    /// The data in its blocks with their error correction, taken in turn from each block.
    func interleaved(_ data: [UInt8]) -> [UInt8] {
        var rest = data[...]
        let parts = blocks.map { count in
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
        let corrections = parts.map { ReedSolomon.correction(of: $0, count: correction) }
        return Self.inTurn(parts) + Self.inTurn(corrections)
    }

    private static func inTurn(_ rows: [[UInt8]]) -> [UInt8] {
        let longest = rows.map(\.count).max() ?? 0
        return (0..<longest).flatMap { place in rows.compactMap { $0.indices.contains(place) ? $0[place] : nil } }
    }
}
