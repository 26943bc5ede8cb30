import CommunitySafety
import Proofreading

/// What stands in the cells of a pack's tables.
extension PackDocument {
    /// The action, who leads it where that is said, and what is new.
    func action(_ line: PackLine) -> DataCell {
        var paragraphs: [[Inline]] = [[.text(line.name.printable)]]
        if let inside = line.inside {
            let party = inside.party.map { "Led by \($0.printable)" } ?? "Nobody leads it by name"
            paragraphs.append([.emphasis([.text(party)])])
        }
        return DataCell(paragraphs)
    }

    /// The lead's view, and what it was in the pack before.
    func view(_ line: PackLine, silent: String) -> DataCell { Self.cell(viewLines(line, silent)) }

    private func viewLines(_ line: PackLine, _ silent: String) -> [[Inline]] {
        [[.strong([.text(line.view?.words ?? silent)])]]
            + (line.change.map { [[.text("(\($0.words.lowercased()))")]] } ?? [])
    }

    /// One paragraph with a line to each: a narrow screen sets a label beside it.
    static func cell(_ lines: [[Inline]]) -> DataCell {
        DataCell([Array(lines.joined(separator: [.lineBreak]))])
    }

    func figures(_ line: PackLine) -> DataCell {
        guard let figures = line.inside?.figures else { return DataCell() }
        return DataCell([[.strong([.text(figures.words)]), .text(". \(figures.reason.printable)")]])
    }

    /// The lead's view with what the figures say below it.
    func bothViews(_ line: PackLine, silent: String) -> DataCell {
        var paragraphs = viewLines(line, silent)
        if let figures = line.inside?.figures {
            paragraphs.append([
                .emphasis([.text("The figures say: \(figures.words.lowercased()).")]),
                .text(" \(figures.reason.printable)"),
            ])
        }
        return Self.cell(paragraphs)
    }

    /// The public text, the working text, what is needed, what comes next, and comments.
    func said(_ line: PackLine) -> DataCell {
        var paragraphs = Self.lines(line.sayings.last?.words ?? "")
        guard let inside = line.inside else { return Self.cell(paragraphs) }
        paragraphs += labelled("For partners", inside.working)
        paragraphs += labelled("Needed from others", inside.needs)
        paragraphs += labelled(
            "Next", [inside.next, day(inside.nextOn)].filter { !$0.isEmpty }.joined(separator: ", "))
        if let count = inside.count {
            paragraphs.append([
                .text("\(PrintedNumber.words(count.reached)) of \(PrintedNumber.words(count.target)) reached")
            ])
        }
        for comment in inside.comments ?? [] {
            paragraphs += labelled("Comment by \(comment.by.printable), \(comment.on.words)", comment.words)
        }
        return Self.cell(paragraphs)
    }

    /// What is done about an action that is off track.
    func corrective(_ line: PackLine) -> DataCell {
        guard let corrective = line.inside?.corrective else { return DataCell() }
        let words = corrective.words.printable
        let stop = words.last.map { ".!?".contains($0) } ?? true ? "" : "."
        return Self.cell([
            [.text(words + stop)], [.text("\(corrective.owner.printable), by \(corrective.by.words).")],
        ])
    }

    private func day(_ day: CalendarDate?) -> String { day.map { "by \($0.words)" } ?? "" }

    func labelled(_ label: String, _ text: String) -> [[Inline]] {
        var lines = Self.lines(text)
        guard !lines.isEmpty else { return [] }
        lines[0] = [.strong([.text("\(label): ")])] + lines[0]
        return lines
    }

    /// A paragraph to each line of plain words.
    static func lines(_ text: String) -> [[Inline]] {
        text.split(whereSeparator: \.isNewline).map { [.text(String($0).printable)] }.filter { !$0.isBlank }
    }

    /// A table of records with a header; nothing for none.
    func table(
        _ caption: String, _ header: [String], _ rows: [[DataCell]], weights: [Int]
    ) -> [DocumentNode] {
        guard !rows.isEmpty else { return [] }
        return [
            .table(
                DataTable(
                    caption: [.text(caption.printable)], kind: .records, header: header.map { DataCell($0) },
                    rows: rows, hasRowHeaders: true, weights: weights))
        ]
    }
}
