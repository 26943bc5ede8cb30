import CommunitySafety
import Proofreading

/// Puts the drafts of a walk together into a plan: addresses, parties, dates, priorities' numbers, places and diagnostics.
struct PlanAssembly {
    private let script: Manuscript
    private let walk: PlanWalk
    private let periods: PlanPeriods
    private var priorities: [Priority] = []
    private var drafts: [ActionDraft]
    private var diagnostics: ImportDiagnostics
    private let evidence: NameEvidence

    init(_ script: Manuscript, _ walk: PlanWalk, _ periods: PlanPeriods) {
        self.script = script
        self.walk = walk
        self.periods = periods
        drafts = walk.actions
        diagnostics = ImportDiagnostics()
        evidence = NameEvidence(script)
    }

    mutating func finish() -> PlanReading {
        placeLooseActions()
        makePriorities()
        let year = planYear()
        let members = self.members()
        let actions = self.actions(year, members)
        let reader = ByWhenReader(year: year)
        let measures = walk.measures.map { draft in
            SuccessMeasure(
                text: draft.text, priority: slug(draft.priority), heading: draft.heading, baseline: draft.baseline,
                target: draft.target, polarity: draft.polarity, source: draft.source, due: reader.read(draft.byWhen))
        }
        let parts = sections(hasMeasures: !measures.isEmpty)
        let plan = Plan(
            title: walk.title.title, year: year, window: periods.window, sections: parts.sections,
            priorities: priorities, actions: actions,
            successMeasures: measures, members: members)
        diagnostics.add(about: plan, script, isPriorityListPrinted: walk.priorities.isPrinted)
        return PlanReading(
            plan: plan, blocks: walk.uses, diagnostics: diagnostics.inOrder, places: places(parts.places))
    }

    private func slug(_ index: Int?) -> String? {
        guard let index, priorities.indices.contains(index) else { return nil }
        return priorities[index].slug
    }

    // MARK: Priorities

    /// Actions that stand under no priority belong to the one whose number or initials their reference carries.
    private mutating func placeLooseActions() {
        let numbers = headingNumbers()
        for index in drafts.indices where drafts[index].priority == nil {
            guard let reference = drafts[index].reference else { continue }
            let letters = String(reference.prefix { $0.isLetter })
            if letters.count > 1, let found = walk.matcher.index(ofInitials: letters) {
                drafts[index].priority = found
            } else if let number = Self.leadingNumber(reference), reference.contains(".") {
                drafts[index].priority =
                    numbers.firstIndex(of: number)
                    ?? (numbers.allSatisfy { $0 == nil } && walk.priorities.entries.indices.contains(number - 1)
                        ? number - 1 : nil)
            }
        }
    }

    private func headingNumbers() -> [Int?] {
        var numbers = [Int?](repeating: nil, count: walk.priorities.entries.count)
        for section in walk.sections {
            guard let priority = section.priority, numbers.indices.contains(priority) else { continue }
            numbers[priority] = numbers[priority] ?? HeadingText(section.heading).number
        }
        return numbers
    }

    private static func leadingNumber(_ reference: String) -> Int? {
        let digits = reference.drop { !$0.isNumber }.prefix { $0.isNumber }
        return Int(digits)
    }

    private mutating func makePriorities() {
        let numbers = PriorityNumbers.assign(headings: headingNumbers(), references: references())
        var register = AddressRegister()
        for (index, entry) in walk.priorities.entries.enumerated() {
            priorities.append(
                Priority(
                    rank: index + 1, name: entry.name, printed: entry.printed,
                    slug: register.claim(Slug.make(from: entry.name)),
                    number: numbers[index]))
        }
    }

    /// The leading numbers of each priority's references, in the order printed.
    private func references() -> [[Int]] {
        var numbers = [[Int]](repeating: [], count: walk.priorities.entries.count)
        for draft in drafts {
            guard let priority = draft.priority, numbers.indices.contains(priority), let reference = draft.reference,
                reference.contains("."), let number = Self.leadingNumber(reference)
            else { continue }
            numbers[priority].append(number)
        }
        return numbers
    }

    // MARK: Records

    private mutating func planYear() -> PlanYear {
        if periods.spansYears { diagnostics.add(.severalYears(periods.year), walk.title.place) }
        if let year = periods.year { return year }
        let guess = YearGuess.read(drafts.map(\.byWhen)) ?? PlanYear(start: 2000)
        diagnostics.add(.noYear(guess), walk.title.place)
        guard let guess else { preconditionFailure("the year 2000 is a plan year") }
        return guess
    }

    private func members() -> [Member] {
        let finder = AliasFinder(names: walk.members.map(\.name), evidence: evidence)
        return walk.members.enumerated().map { index, draft in
            draft.member(aliases: finder.aliases(of: index, printed: draft.text.aliases))
        }
    }

    private mutating func actions(_ year: PlanYear, _ members: [Member]) -> [Action] {
        var parties = ActionParties(members: members, evidence: evidence, drafts: drafts)
        let reader = ByWhenReader(year: year)
        var register = AddressRegister()
        var positions: [Int: Int] = [:]
        var actions: [Action] = []
        actions.reserveCapacity(drafts.count)
        for (index, draft) in drafts.enumerated() {
            let key = draft.priority ?? -1
            positions[key, default: 0] += 1
            let number = draft.priority.map {
                priorities.indices.contains($0) ? priorities[$0].number ?? $0 + 1 : $0 + 1
            }
            let position = draft.priority == nil ? index + 1 : positions[key] ?? 1
            let action = Action(
                reference: draft.reference,
                address: register.claimAction(reference: draft.reference, priorityNumber: number, position: position),
                paragraphs: draft.paragraphs, priority: slug(draft.priority), leads: parties.parties(of: draft.leads),
                partners: parties.parties(of: draft.partners), byWhen: reader.read(draft.byWhen),
                status: draft.status)
            actions.append(action)
            diagnostics.add(about: action, draft, parties)
        }
        return actions
    }

    // MARK: Parts

    /// The parts, with one added where records would have none to stand in.
    private func sections(hasMeasures: Bool) -> (sections: [PlanSection], places: [Place?]) {
        var drafts = walk.sections
        let acted = Set(self.drafts.compactMap(\.priority))
        let missing = priorities.indices.filter { index in
            acted.contains(index) && !drafts.contains { $0.kind == .priority && $0.priority == index }
        }
        let added = missing.map { SectionDraft(kind: .priority, heading: priorities[$0].name, priority: $0) }
        let last =
            drafts.lastIndex { $0.kind == .priority } ?? drafts.lastIndex { $0.kind == .priorities } ?? drafts.count - 1
        drafts.insert(contentsOf: added, at: last + 1)
        if hasMeasures, !drafts.contains(where: { $0.kind == .successMeasures }) {
            let first = drafts.firstIndex { $0.kind == .priority } ?? drafts.count
            drafts.insert(SectionDraft(kind: .successMeasures, heading: "Success measures"), at: first)
        }
        let sections = drafts.map { draft in
            PlanSection(
                kind: draft.kind, heading: draft.heading, priority: slug(draft.priority),
                narrative: draft.before.markdown,
                narrativeAfter: draft.after.markdown)
        }
        return (sections, drafts.map(\.place))
    }

    private func places(_ sections: [Place?]) -> PlanPlaces {
        PlanPlaces(
            title: walk.title.place, window: periods.windowPlace, priorities: walk.priorities.entries.map(\.place),
            sections: sections,
            actionTables: walk.actionTables.map { table in
                var table = table
                table.priority = slug(table.priority.flatMap { Int($0) })
                return table
            }, actions: drafts.map(\.place), successMeasures: walk.measures.map(\.place),
            members: walk.members.map(\.place),
            contents: walk.contents.entries)
    }
}
