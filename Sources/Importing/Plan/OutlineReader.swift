import CommunitySafety
import Proofreading

/// Decides which passages open parts of the plan: by marked headings, or, where a document marks none, by short lines that
/// name a priority, stand in the contents, or read as headings of plans do.
struct OutlineReader {
    let script: Manuscript
    private let skipped: Set<Int>
    private let matcher: PriorityMatcher
    private let contents: PriorityMatcher
    /// Passages that hold actions: tables and labelled lists.
    let actions: Set<Int>
    private let taken: Set<Int>
    private let partContents: SectionContents
    let priorityCount: Int
    private let marksHeadings: Bool

    private var openings: [Int: Opening] = [:]
    private var kind = PlanSection.Kind.cover
    private var level = 0
    private var priority: Int?
    private var measured: Set<Int> = []
    private var measuresLevel: Int?
    private var opened: Set<Int> = []

    init(
        _ script: Manuscript, skipping skipped: Set<Int>, taken: Set<Int>, matcher: PriorityMatcher,
        contents: [ContentsEntry], actions: Set<Int>, partContents: SectionContents
    ) {
        self.partContents = partContents
        priorityCount = matcher.count
        self.script = script
        self.skipped = skipped
        self.taken = taken
        self.matcher = matcher
        self.contents = PriorityMatcher(names: contents.prefix(60).map(\.title))
        self.actions = actions
        marksHeadings = script.marksHeadings
    }

    mutating func read() -> [Int: Opening] {
        let candidates = script.passages.indices.filter {
            !skipped.contains($0) && !taken.contains($0) && isCandidate($0)
        }
        let regions = Regions(candidates, in: self)
        for (position, index) in candidates.enumerated() { decide(index, position, regions) }
        return openings
    }

    /// What is known of a heading before its place decides.
    struct Reading {
        var priority: Int?
        var kind: PlanSection.Kind?
        var level: Int
        var isMarked: Bool
    }

    private func isCandidate(_ index: Int) -> Bool {
        let passage = script.passages[index]
        guard passage.table == nil, !passage.words.isEmpty else { return false }
        if passage.level != nil { return true }
        guard passage.isParagraph, passage.lines.count <= 2, passage.words.count <= 32 else { return false }
        let last = passage.text.last ?? "."
        guard !".;,?!".contains(last) || passage.words.count <= 6 && last == "?",
            !Wording.holds("www.", in: passage.text), !Wording.holds("@", in: passage.text)
        else { return false }
        return true
    }

    func reading(_ index: Int) -> Reading? {
        let passage = script.passages[index]
        let text = passage.text
        if let level = passage.level {
            return Reading(
                priority: matcher.match(text, loosely: true), kind: kind(of: text, index), level: level,
                isMarked: true)
        }
        let isShort = passage.words.count <= 14 && !text.hasSuffix(":")
        if !text.hasSuffix(":"), let named = matcher.match(text) {
            return Reading(priority: named, kind: nil, level: 2, isMarked: false)
        }
        guard isShort else {
            return !text.hasSuffix(":") && contents.match(text) != nil
                ? Reading(kind: .narrative, level: 2, isMarked: false) : nil
        }
        let kind = kind(of: text, index)
        if marksHeadings {
            guard let kind, kind != .narrative, passage.words.count <= 5, isTitleCase(passage) else { return nil }
            return Reading(kind: kind, level: 3, isMarked: false)
        }
        if contents.match(text) != nil { return Reading(kind: kind ?? .narrative, level: 2, isMarked: false) }
        if let kind, isTitleCase(passage) { return Reading(kind: kind, level: 2, isMarked: false) }
        return passage.words.count <= 8 && isTitleCase(passage) && leadsOn(index)
            ? Reading(kind: nil, level: 3, isMarked: false) : nil
    }

    /// By the heading's words, else by what stands below.
    private func kind(of text: String, _ index: Int) -> PlanSection.Kind? {
        let kind = SectionVocabulary.kind(of: text)
        guard kind == nil || kind == .narrative else { return kind }
        return partContents.kind(under: index) ?? kind
    }

    /// Whether a line is set as a heading is: it begins with a capital or a number.
    private func isTitleCase(_ passage: Passage) -> Bool {
        guard let first = passage.text.first else { return false }
        return first.isUppercase || first.isNumber
    }

    /// Whether text or a table follows that the line can stand over.
    private func leadsOn(_ index: Int) -> Bool {
        guard let next = script.next(after: index, skipping: skipped) else { return false }
        let passage = script.passages[next]
        return passage.table != nil || passage.isListItem
            || passage.words.count > script.passages[index].words.count + 4
    }

    private mutating func decide(_ index: Int, _ position: Int, _ regions: Regions) {
        guard let reading = regions.readings[position] else { return }
        if kind == .successMeasures,
            let opening = withinMeasures(index, reading, regions.preferred.contains(index))
        {
            openings[index] = opening
            return
        }
        if let named = reading.priority {
            return decidePriority(index, named, reading, regions.preferred.contains(index))
        }
        if let measures = measuresHeading(index, reading, regions.measuresHeadings > 1) {
            openings[index] = measures
            return
        }
        measuresLevel = nil
        let isDeeper = level > 0 && reading.level > level
        if let kind = reading.kind, !isDeeper || opensAnywhere(kind, reading) {
            open(index, kind, nil, reading)
        } else if reading.isMarked, !isDeeper {
            open(index, .narrative, nil, reading)
        } else if !reading.isMarked, self.kind != .priority, self.kind != .members,
            reading.kind == nil || reading.kind == .narrative
        {
            open(index, .narrative, nil, Reading(level: 2, isMarked: false))
        } else {
            openings[index] = .subheading(level: max(3, min(6, reading.level)))
        }
    }

    /// Parts that are worth finding even under another part's heading.
    private func opensAnywhere(_ found: PlanSection.Kind, _ reading: Reading) -> Bool {
        guard self.kind != .priority else {
            return !reading.isMarked && (found == .members || found == .termsOfReference)
        }
        return [.members, .successMeasures, .termsOfReference, .funding, .priorities].contains(found)
            && found != self.kind
    }

    private mutating func open(_ index: Int, _ kind: PlanSection.Kind, _ priority: Int?, _ reading: Reading) {
        openings[index] = .section(kind, priority: priority)
        self.kind = kind
        self.priority = priority
        level = reading.level
        measuresLevel = nil
        if kind == .successMeasures { measured = [] }
    }

    private mutating func decidePriority(_ index: Int, _ named: Int, _ reading: Reading, _ isPreferred: Bool) {
        measuresLevel = nil
        let isDeeper = level > 0 && reading.level > level
        if kind == .priority, priority == named {
            openings[index] = standsOverActions(index) ? .tableHeading : .subheading(level: 3)
        } else if isPreferred, !opened.contains(named) {
            opened.insert(named)
            open(index, .priority, named, reading)
        } else if !reading.isMarked, reading.priority != nil, standsOverActions(index) {
            openings[index] = .tableHeading
        } else if isDeeper || !reading.isMarked {
            openings[index] = .subheading(level: max(3, min(6, reading.level)))
        } else {
            open(index, .narrative, nil, reading)
        }
    }

    /// "Success measures" within a priority's part: deeper than its heading or, without marks, one of several.
    private mutating func measuresHeading(_ index: Int, _ reading: Reading, _ isRepeated: Bool) -> Opening? {
        guard reading.kind == .successMeasures, kind == .priority,
            reading.level > level || (!reading.isMarked && isRepeated)
        else { return nil }
        measuresLevel = reading.level
        return .measures(priority: priority)
    }

    /// Within the success measures, headings name what the measures below belong to, until a heading opens another part.
    private mutating func withinMeasures(_ index: Int, _ reading: Reading, _ isPreferred: Bool) -> Opening? {
        if reading.isMarked {
            guard reading.level > level, !isPreferred || !opensPart(index) else { return nil }
            return .measures(priority: reading.priority)
        }
        if let named = reading.priority {
            guard !measured.contains(named), !leadsToNarrative(index) else { return nil }
            measured.insert(named)
            return .measures(priority: named)
        }
        if reading.kind != nil { return nil }
        let isFirst = script.next(after: index - 1, skipping: skipped) == index && opensMeasures(index)
        return isFirst || isWhole(index) ? .measures(priority: nil) : nil
    }

    /// Whether the passage directly under the heading "Success measures" is itself a heading.
    private func opensMeasures(_ index: Int) -> Bool {
        guard let before = script.passages.indices[..<index].last(where: { !skipped.contains($0) }),
            let opening = openings[before]
        else { return false }
        return opening == .section(.successMeasures, priority: nil)
    }

    /// Names for the plan as a whole.
    private func isWhole(_ index: Int) -> Bool {
        let words = script.passages[index].words
        guard words.count <= 5, let first = words.first else { return false }
        return ["all", "overall", "partnership", "cross", "general", "whole"].contains(first)
    }

    private func leadsToNarrative(_ index: Int) -> Bool {
        guard let next = script.next(after: index, skipping: skipped) else { return false }
        return script.passages[next].table != nil || script.passages[next].words.count > 40
    }

    /// Whether a priority's own part begins: running text or actions come before any list.
    private func opensPart(_ index: Int) -> Bool {
        guard let next = script.next(after: index, skipping: skipped) else { return false }
        let passage = script.passages[next]
        return actions.contains(next) || passage.level != nil
            || passage.isParagraph
                && (passage.words.count > 24 || passage.text.hasSuffix(".") && passage.words.count > 10)
    }

    private func standsOverActions(_ index: Int) -> Bool {
        guard let next = script.next(after: index, skipping: skipped) else { return false }
        return actions.contains(next)
    }

    /// The passages under a marked heading for success measures.
    func measuresRange() -> Range<Int>? {
        var start: (index: Int, level: Int)?
        for (index, passage) in script.passages.enumerated() where !skipped.contains(index) {
            guard let level = passage.level else { continue }
            if let start, level <= start.level { return start.index..<index }
            if start == nil, SectionVocabulary.kind(of: passage.text) == .successMeasures { start = (index, level) }
        }
        return start.map { $0.index..<script.passages.count }
    }
}
