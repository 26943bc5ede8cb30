import CommunitySafety
import Proofreading

/// One priority as its list prints it.
struct PriorityEntry {
    var printed: String
    var name: String
    var place: Place
}

/// Finds the ranked list of priorities, or what stands in for it.
struct PriorityListReader {
    private let script: Manuscript
    private let skipped: Set<Int>
    /// Indices of the passages that hold a table of actions.
    private let acting: Set<Int>
    private let headings: [String]

    /// So many headings are compared with so many lists, that a document of any size takes its own time and no more.
    private static let headingLimit = 400
    /// The least score of a list of priorities, and the score with which it leaves no doubt.
    private static let least = 1.4
    private static let plain = 2.5
    private static let candidateLimit = 40

    /// The entries in ranked order, and the passages that hold them.
    struct Found {
        var entries: [PriorityEntry] = []
        var passages: Set<Int> = []
        /// Whether the plan prints such a list; otherwise the priorities were gathered from its headings and tables.
        var isPrinted = true
    }

    init(_ script: Manuscript, skipping skipped: Set<Int>, acting: Set<Int>) {
        self.script = script
        self.acting = acting
        self.skipped = skipped
        var headings: [String] = []
        var seen: Set<String> = []
        for (index, passage) in script.passages.enumerated()
        where !skipped.contains(index) && headings.count < Self.headingLimit {
            let isShort = passage.isParagraph && passage.words.count <= 24 && !passage.text.hasSuffix(".")
            if passage.level != nil || isShort, seen.insert(passage.text).inserted { headings.append(passage.text) }
        }
        let columns = script.passages.lazy.compactMap(\.table).prefix(Self.candidateLimit).flatMap(Self.priorityCells)
        self.headings = headings + Set(columns).prefix(Self.headingLimit)
    }

    func read() -> Found? {
        var best: (found: Found, score: Double)?
        let candidates = lists() + tables()
        let named = candidates.filter { names($0.introduction) || names($0.heading) }
        for group in [named, candidates] where (best?.score ?? 0) < Self.plain {
            for candidate in group.prefix(Self.candidateLimit) {
                let score = score(candidate)
                if score > (best?.score ?? Self.least) { best = (candidate.found, score) }
            }
        }
        return best?.found
    }

    private struct Candidate {
        var found: Found
        var introduction: String
        var heading: String
    }

    /// Runs of list items, and paragraphs of several lines.
    private func lists() -> [Candidate] {
        var candidates: [Candidate] = []
        var heading = ""
        var introduction = ""
        var run: [Int] = []
        func close() {
            let entries = run.map { entry(script.passages[$0].text, script.passages[$0].place) }
            add(&candidates, entries, Set(run), introduction, heading)
            run = []
        }
        for (index, passage) in script.passages.enumerated() where !skipped.contains(index) {
            if passage.isListItem {
                if let last = run.last, let number = passage.itemNumber, let before = script.passages[last].itemNumber,
                    passage.depth == 0, number == 1, before > 1
                {
                    close()
                }
                if passage.depth == 0 { run.append(index) }
                continue
            }
            if passage.isParagraph, PriorityName.withoutEnumeration(passage.text) != nil, passage.lines.count == 1,
                !(run.last.map { script.passages[$0].isListItem } ?? false)
            {
                run.append(index)
                continue
            }
            close()
            if passage.level != nil || (passage.words.count <= 9 && SectionVocabulary.kind(of: passage.text) != nil) {
                heading = passage.text
            }
            if passage.isParagraph, passage.lines.count >= 3 {
                let lines = passage.lines.first?.hasSuffix(":") == true ? passage.lines.dropFirst() : passage.lines[...]
                add(
                    &candidates, lines.map { entry($0, passage.place) }, [index],
                    passage.lines.first?.hasSuffix(":") == true ? passage.lines[0] : introduction, heading)
            }
            if !passage.text.isEmpty { introduction = passage.text }
        }
        close()
        return candidates
    }

    private func add(
        _ candidates: inout [Candidate], _ entries: [PriorityEntry], _ passages: Set<Int>, _ introduction: String,
        _ heading: String
    ) {
        guard (2...20).contains(entries.count), entries.allSatisfy({ !$0.name.isEmpty && $0.printed.utf8.count <= 400 })
        else { return }
        candidates.append(
            Candidate(found: Found(entries: entries, passages: passages), introduction: introduction, heading: heading))
    }

    /// Tables with a priority column that aren't tables of actions.
    private func tables() -> [Candidate] {
        var candidates: [Candidate] = []
        var heading = ""
        var introduction = ""
        for (index, passage) in script.passages.enumerated() where !skipped.contains(index) {
            if passage.level != nil { heading = passage.text }
            if passage.isParagraph { introduction = passage.text }
            guard let table = passage.table, table.rows.count <= 24, !acting.contains(index) else { continue }
            let grid = SpannedGrid(table)
            guard let columns = headings(of: grid), let column = columns[.priority],
                columns[.measure] == nil,
                columns[.lead] == nil
            else { continue }
            var rows = (1..<max(1, grid.rowCount)).filter { !grid.text($0, column).isEmpty }
            if let rank = columns[.rank] ?? columns[.reference] {
                let ranks = rows.compactMap { Int(grid.text($0, rank)) }
                if ranks.count == rows.count { rows = zip(rows, ranks).sorted { $0.1 < $1.1 }.map(\.0) }
            }
            add(
                &candidates, rows.map { entry(grid.text($0, column), passage.place(row: $0, cell: column)) }, [index],
                introduction, heading)
        }
        return candidates
    }

    private func headings(of grid: SpannedGrid) -> TableColumns? {
        guard grid.rowCount > 1 else { return nil }
        return TableColumns(headings: (0..<grid.columnCount).map { grid.text(0, $0) })
    }

    /// The cells of a priority column beside actions or measures.
    private static func priorityCells(_ table: Table) -> [String] {
        let grid = SpannedGrid(table)
        let columns = TableColumns(headings: (0..<grid.columnCount).map { grid.text(0, $0) })
        guard let column = columns[.priority], columns[.action] != nil || columns[.measure] != nil else { return [] }
        return (1..<max(1, min(grid.rowCount, headingLimit))).map { grid.text($0, column) }.filter { !$0.isEmpty }
    }

    private func entry(_ printed: String, _ place: Place) -> PriorityEntry {
        PriorityEntry(printed: printed, name: PriorityName.short(printed), place: place)
    }

    /// How much a list looks like the priorities: its items are headings elsewhere, and its introduction says so.
    private func score(_ candidate: Candidate) -> Double {
        let matcher = PriorityMatcher(names: candidate.found.entries.map(\.name))
        let matched = Set(headings.lazy.compactMap { matcher.match($0) })
        let share = Double(matched.count) / Double(candidate.found.entries.count)
        var score = 2 * share
        if names(candidate.introduction) { score += 1 }
        if names(candidate.heading) { score += 0.7 }
        if Wording.holds("rank", in: candidate.introduction.lowercased()) { score += 0.7 }
        let isSentences = candidate.found.entries.filter {
            $0.printed.hasSuffix(".") || $0.printed.split(separator: " ").count > 14
        }.count
        score -= Double(isSentences) / Double(candidate.found.entries.count)
        if candidate.heading.isEmpty == false, let kind = SectionVocabulary.kind(of: candidate.heading),
            kind != .priorities, kind != .narrative, share < 0.5
        {
            score -= 1
        }
        return score
    }

    private func names(_ text: String) -> Bool {
        let lower = text.lowercased()
        return Wording.holds("priorities", in: lower) || Wording.holds("blaenoriaeth", in: lower)
    }
}
