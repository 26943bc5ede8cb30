extension StringProtocol {
    /// The words without what no printed page or file format should carry: control characters, marks that turn the
    /// direction of what follows, and code points that aren't characters. Line ends and tabs become spaces.
    package var printable: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: scalars.append(" ")
            case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: continue
            case let value where value & 0xFFFE == 0xFFFE: continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
