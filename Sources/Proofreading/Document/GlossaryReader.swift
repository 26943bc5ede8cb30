/// Reads the lines of a glossary: list items and paragraphs such as "ASB – anti-social behaviour", and tables of two columns.
struct GlossaryReader {
    private(set) var explanations: [String: Abbreviation.Explanation] = [:]

    init(_ document: SourceDocument) {
        for (index, block) in document.blocks.enumerated() {
            if let table = block.table {
                read(table, block: index + 1)
            } else {
                for line in block.text.string.split(separator: "\n").prefix(200) {
                    read(line, Place(block: index + 1, line: block.text.anchors.first?.line))
                }
            }
        }
    }

    private mutating func read(_ table: Table, block: Int) {
        guard table.columnCount == 2, table.rows.count >= 2 else { return }
        for (row, tableRow) in table.rows.enumerated() where tableRow.cells.count == 2 {
            let short = Self.short(Substring(tableRow.cells[0].string))
            let long = tableRow.cells[1].string
            if let short, Self.fits(short, long) {
                explanations[short] = .given(long: long, place: Place(block: block, row: row + 1, line: tableRow.line))
            }
        }
    }

    private mutating func read(_ line: Substring, _ place: Place) {
        guard line.utf8.count < 200, let cut = line.firstIndex(where: { ":–=-\t".contains($0) || $0 == " " }) else {
            return
        }
        guard let short = Self.short(line[..<cut]) else { return }
        let rest = line[cut...].drop { " :–=-\t".contains($0) }
        if Self.fits(short, String(rest)) { explanations[short] = .given(long: String(rest), place: place) }
    }

    /// The abbreviation that a line begins with.
    private static func short(_ text: Substring) -> String? {
        let word = Abbreviations.singular(text.filter { $0 != " " })
        guard (2...8).contains(word.count), word.count(where: \.isUppercase) >= 2,
            word.allSatisfy({ $0.isLetter || $0 == "&" })
        else { return nil }
        return word
    }

    /// Whether a line explains the abbreviation: its first two letters begin words of it, in order, the first one at once.
    private static func fits(_ short: String, _ long: String) -> Bool {
        let letters = short.lowercased().filter(\.isLetter)
        var rest = Substring(letters)
        for word in RawWord.words(of: long).prefix(12) {
            for part in word.text.lowercased().split(separator: "-") where part.first == rest.first {
                rest = rest.dropFirst()
            }
            if rest.count == letters.count { return false }
        }
        return rest.count * 2 <= letters.count
    }
}
