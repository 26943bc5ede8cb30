import CommunitySafety
import Proofreading

/// Texts and plans, the same ones for a seed, and altered ones of them.
struct RedlineGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    private static let words = [
        "visit", "every", "repeat", "victim", "of", "burglary", "the", "council", "and", "police", "£18,000", "58%",
        "1,155", "e-mail", "people’s", "ŵyl", "🚲", "July", "2023", "a", "(DAVSS)", "by", "\u{301}", "cafe\u{301}",
    ]
    private static let ends = [" ", " ", " ", " ", ", ", ". ", "\n", "\n\n", "\r\n", "\u{2029}", "\t", "  "]

    mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    mutating func text() -> String {
        (0..<number(below: 40)).reduce(into: "") { text, _ in text += pick(Self.words) + pick(Self.ends) }
    }

    /// The text with some words taken out, put in or put elsewhere.
    mutating func altered(_ text: String) -> String {
        var pieces = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<number(below: 6) {
            let place = number(below: pieces.count + 1)
            switch number(below: 3) {
            case 0: pieces.insert(pick(Self.words), at: place)
            case 1 where place < pieces.count: pieces.remove(at: place)
            default: pieces.shuffle(from: place, &self)
            }
        }
        return pieces.joined(separator: " ")
    }

    mutating func plan(actions count: Int) -> Plan? {
        let priorities = (1...4).map {
            Priority(rank: $0, name: "Priority \($0)", printed: "Priority \($0)", slug: "p\($0)", number: $0)
        }
        let actions = (0..<count).map { index in
            Action(
                reference: "\(index)", address: "\(index)", paragraphs: [text()], priority: "p\(number(below: 4) + 1)",
                byWhen: .unclear(printed: pick(Self.words)))
        }
        let measures = (0..<(count / 2)).map { SuccessMeasure(text: "\($0) \(text())", heading: "Measures") }
        let sections = priorities.map { priority in
            PlanSection(kind: .priority, heading: priority.name, priority: priority.slug, narrative: text())
        }
        return PlanYear(start: 2023).map { year in
            Plan(
                title: "Plan", year: year, sections: sections, priorities: priorities, actions: actions,
                successMeasures: measures, members: [Member(name: "Aldmere Council", kind: .responsible)],
                fundingLines: (0..<(count / 3)).map {
                    FundingLine(text: "\($0) \(text())", amount: Money(pence: number(below: 9_000)))
                },
                themes: (0..<(count / 4)).map { CrossCuttingTheme(name: "Theme \($0)", narrative: text()) })
        }
    }

    /// The plan with records altered, added, removed and moved.
    mutating func altered(_ plan: Plan) -> Plan {
        var plan = plan
        plan.title = altered(plan.title)
        for index in plan.actions.indices where number(below: 4) == 0 {
            plan.actions[index].paragraphs = [altered(plan.actions[index].text)]
        }
        if !plan.actions.isEmpty { plan.actions.remove(at: number(below: plan.actions.count)) }
        plan.actions.insert(
            Action(reference: nil, address: "new", paragraphs: ["Something new"]),
            at: number(below: plan.actions.count + 1))
        if number(below: 2) == 0 { plan.actions.shuffle(using: &self) }
        if number(below: 2) == 0 { plan.priorities.shuffle(using: &self) }
        if !plan.successMeasures.isEmpty { plan.successMeasures.removeLast() }
        plan.successMeasures.append(SuccessMeasure(text: text(), heading: "New"))
        for index in plan.fundingLines.indices where number(below: 3) == 0 {
            plan.fundingLines[index].amount = Money(pence: number(below: 9_000))
        }
        if number(below: 2) == 0 { plan.fundingLines.shuffle(using: &self) }
        if !plan.themes.isEmpty { plan.themes[0].narrative = altered(plan.themes[0].narrative) }
        plan.themes.append(CrossCuttingTheme(name: text()))
        plan.sections[0].narrative = altered(plan.sections[0].narrative)
        plan.sections.swapAt(0, 3)
        return plan
    }

    private mutating func pick(_ list: [String]) -> String { list[number(below: list.count)] }
}

extension [String] {
    fileprivate mutating func shuffle(from place: Int, _ generator: inout RedlineGenerator) {
        let end = Swift.min(place + 3, count)
        guard place < end else { return }
        self[place..<end].shuffle(using: &generator)
    }
}
