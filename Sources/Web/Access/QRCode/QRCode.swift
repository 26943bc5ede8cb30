/// A QR code (ISO/IEC 18004) of a short text: byte mode, error correction level M, versions 1 to 10.
///
/// Made here and not by somebody else's program, as what it holds is a secret.
package struct QRCode: Sendable, Hashable {
    /// How many modules wide and high it is, without the light margin.
    package let size: Int
    private let modules: [Bool]

    /// Nil for more bytes than version 10 holds, 213.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.smallest(for: bytes.count) else { return nil }
        let matrix = QRMatrix(version, holding: version.interleaved(QRBits.codewords(of: bytes, in: version)))
        let masked = QRMask.allCases.map { matrix.masked(by: $0) }
        guard let best = masked.min(by: { QRPenalty.of($0) < QRPenalty.of($1) }) else { return nil }
        size = best.size
        modules = best.modules
    }

    /// Whether the module in this column and row, both from 0, is dark. What lies outside is light.
    package func isDark(column: Int, row: Int) -> Bool {
        guard (0..<size).contains(column), (0..<size).contains(row) else { return false }
        return modules[row * size + column]
    }
}
