import Proofreading

extension SourceDocument {
    /// Every text of the document in order, numbers of list items included.
    var texts: [String] {
        blocks.flatMap { block -> [String] in
            if let table = block.table {
                return [table.caption ?? ""] + table.rows.flatMap { $0.cells.flatMap { $0.paragraphs.map(\.string) } }
            }
            if case .listItem(_, let number) = block.kind, let number { return ["\(number)", block.text.string] }
            return [block.text.string]
        }
    }

    /// The runs of letters and digits in order.
    var words: [Substring] { texts.flatMap(Words.all) }

    /// Every text with places.
    var anchored: [SourceText] {
        blocks.flatMap { block in
            [block.text] + (block.table?.rows ?? []).flatMap { $0.cells.flatMap(\.paragraphs) }
        }.filter { !$0.string.isEmpty }
    }

    var tables: [Table] { blocks.compactMap(\.table) }
}

enum Words {
    /// The runs of letters and digits of a text.
    static func all(_ text: String) -> [Substring] { text.split { !($0.isLetter || $0.isNumber) } }

    /// The first words of `needed` that `found` doesn't have in the same order; empty when all are there.
    static func missing(_ needed: [Substring], in found: [Substring]) -> [Substring] {
        var index = 0
        var missing: [Substring] = []
        for word in needed {
            if let place = found[index...].firstIndex(of: word) { index = place + 1 } else { missing.append(word) }
            if missing.count > 5 { break }
        }
        return missing
    }
}
