import CommunitySafety
import Proofreading

/// Tells what a part holds by what stands in it, where its heading uses words that plans don't share: a list of the bodies
/// that lead and support the actions is the list of members, items with a baseline and a target are success measures.
struct SectionContents {
    private let script: Manuscript
    private let skipped: Set<Int>
    /// Compared names from the lead and partner cells.
    private let parties: Set<String>
    /// Parts that a heading in the usual words opens already.
    private let named: Set<PlanSection.Kind>

    /// `cells` are the lead and partner cells of the actions.
    init(_ script: Manuscript, skipping skipped: Set<Int>, cells: [String]) {
        self.script = script
        self.skipped = skipped
        var parties: Set<String> = []
        for cell in Set(cells) {
            for name in cell.split(whereSeparator: { ",;/\n\u{2029}".contains($0) }) {
                parties.insert(Wording.key(String(name)))
            }
        }
        self.parties = parties.filter { !$0.isEmpty }
        named = Set(
            script.passages.lazy.filter { $0.level != nil || $0.words.count <= 8 }
                .compactMap { $0.table == nil && !$0.isListItem ? SectionVocabulary.kind(of: $0.text) : nil })
    }

    /// What the list or table directly below a heading holds; nil when nothing is plain, or other headings name such a part.
    func kind(under heading: Int) -> PlanSection.Kind? {
        var index = heading + 1
        var paragraphs = 0
        while index < script.passages.count, paragraphs <= 2 {
            let passage = script.passages[index]
            if passage.level != nil { return nil }
            if let table = passage.table { return holdsMembers(Self.firstCells(table)) ? .members : nil }
            if passage.isListItem { return kind(of: items(from: index)) }
            if !skipped.contains(index) { paragraphs += 1 }
            index += 1
        }
        return nil
    }

    private func kind(of items: [Passage]) -> PlanSection.Kind? {
        if holdsMembers(items.map(\.lines)) { return .members }
        guard !named.contains(.successMeasures), items.count >= 2 else { return nil }
        let founded = items.filter { item in
            let figures = MeasureFigures.read(item.text)
            return figures.baseline != nil && figures.target != nil
        }
        return founded.count * 10 >= items.count * 6 ? .successMeasures : nil
    }

    private func items(from start: Int) -> [Passage] {
        script.passages[start...].prefix(60).prefix { $0.isListItem || $0.text.isEmpty && $0.table == nil }
            .filter { $0.isListItem }
    }

    private func holdsMembers(_ items: [[String]]) -> Bool {
        guard !named.contains(.members), items.count >= 3, !parties.isEmpty else { return false }
        let known = items.filter { lines in
            let text = MemberText(lines)
            return ([text.name] + text.aliases).contains { name in
                parties.contains(Wording.key(name))
                    || name.contains(" / ")
                        && name.split(separator: "/").contains { parties.contains(Wording.key(String($0))) }
            }
        }
        return known.count * 2 >= items.count
    }

    private static func firstCells(_ table: Table) -> [[String]] {
        let grid = SpannedGrid(table)
        guard ActionTable(grid) == nil, grid.columnCount <= 4 else { return [] }
        return (0..<min(grid.rowCount, 60)).map { [grid.text($0, 0)] }.filter { !$0[0].isEmpty }
    }
}
