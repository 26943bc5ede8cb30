/// A style sheet that isn't ours, made fit to be served.
enum StyleSheet {
    /// Without its `@font-face` rules: the fonts that GOV.UK Frontend names may be used on gov.uk alone, and ours are those
    /// that the reader has. Linear.
    static func withoutFonts(_ css: [UInt8]) -> [UInt8] {
        let rule = Array("@font-face".utf8)
        var kept: [UInt8] = []
        kept.reserveCapacity(css.count)
        var position = 0
        while let found = css.firstRange(of: rule, from: position, within: .max) {
            kept += css[position..<found.lowerBound]
            guard let end = css[found.upperBound...].firstIndex(of: UInt8(ascii: "}")) else { return kept }
            position = end + 1
        }
        return kept + css[position...]
    }
}
