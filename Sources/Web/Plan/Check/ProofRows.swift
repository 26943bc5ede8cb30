import Proofreading

/// Picks the rows of a document that its findings concern.
struct ProofRows {
    private let source: SourceDocument
    private let findings: [Finding]
    private let note: (Finding) -> FindingNote

    init(_ source: SourceDocument, findings: [Finding], note: @escaping (Finding) -> FindingNote) {
        self.source = source
        self.findings = findings
        self.note = note
    }

    /// In document order, the nearest heading above each stretch before it. Linear in blocks and findings.
    var all: [ProofRow] {
        let byBlock = Dictionary(grouping: findings, by: \.place.block)
        var rows: [ProofRow] = []
        var heading: String?
        for (index, block) in source.blocks.enumerated() {
            if case .heading = block.kind { heading = block.text.string }
            guard let found = byBlock[index + 1] else { continue }
            if let words = heading, words != block.text.string { rows.append(.heading(words.shortened(to: 200))) }
            heading = nil
            rows += self.rows(of: block, found)
        }
        return rows + strays(byBlock)
    }

    /// Findings whose block isn't in the document as read: shown without its words rather than lost.
    private func strays(_ byBlock: [Int: [Finding]]) -> [ProofRow] {
        let lost = byBlock.filter { !(1...max(source.blocks.count, 1)).contains($0.key) || source.blocks.isEmpty }
            .flatMap(\.value)
        return lost.isEmpty ? [] : [.words([], place: "", notes: notes(lost))]
    }

    private func rows(of block: Block, _ found: [Finding]) -> [ProofRow] {
        guard let table = block.table else {
            return [
                .words([MarkedText(block.text.string, findings: found)], place: place(of: found), notes: notes(found))
            ]
        }
        let byRow = Dictionary(grouping: found) { $0.place.row ?? 0 }
        return byRow.keys.sorted().map { row in
            let ofRow = byRow[row] ?? []
            return .words(cells(of: table, row: row, ofRow), place: place(of: ofRow), notes: notes(ofRow))
        }
    }

    /// The row's cells on one line, the table's header before it.
    private func cells(of table: Table, row: Int, _ found: [Finding]) -> [MarkedText] {
        let header = table.headerRows > 0 && row > table.headerRows ? table.rows.first : nil
        let named = row >= 1 && row <= table.rows.count ? table.rows[row - 1] : table.rows.first
        return [header, named].compactMap { $0 }.map { line in
            MarkedText(line.cells.map(\.string).filter { !$0.isEmpty }.joined(separator: " | "), findings: found)
        }
    }

    /// The findings of a row; the place is said once, beside the words.
    private func notes(_ found: [Finding]) -> [FindingNote] {
        let here = place(of: found)
        return found.map { finding in
            var note = note(finding)
            if note.place == here { note.place = "" }
            return note
        }
    }

    private func place(of found: [Finding]) -> String {
        found.first.map { note($0).place } ?? ""
    }
}
