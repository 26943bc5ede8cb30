/// Keeps a spreadsheet from taking words in a cell for a formula: a cell that begins like one gets an apostrophe before it.
public enum FormulaGuard {
    /// The words as they are written into a cell. Words that begin with apostrophes before such a sign get one more, so that
    /// ``unguarded(_:)`` gives back what was written.
    public static func guarded(_ words: String) -> String { isSuspicious(words) ? "'" + words : words }

    /// The words that were written into a cell.
    public static func unguarded(_ cell: String) -> String {
        cell.utf8.first == UInt8(ascii: "'") && isSuspicious(cell) ? String(cell.dropFirst()) : cell
    }

    private static func isSuspicious(_ words: String) -> Bool {
        guard let first = words.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
        return [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first)
    }
}
