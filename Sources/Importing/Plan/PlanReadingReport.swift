package import CommunitySafety
import Proofreading

/// The JSON of a dry run, as `docs/api/plan-reading.schema.json` describes it.
package struct PlanReadingReport: Encodable {
    private let reading: PlanReading

    package init(_ reading: PlanReading) { self.reading = reading }

    private enum Key: String, CodingKey {
        case title, year, window, priorities, actions, successMeasures, members, blocks, diagnostics
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let plan = reading.plan
        try container.encode(plan.title, forKey: .title)
        try container.encode(plan.year, forKey: .year)
        try container.encodeNullable(plan.window, forKey: .window)
        try container.encode(
            zip(plan.priorities, reading.places.priorities).map(PriorityEntryReport.init), forKey: .priorities)
        let names = Dictionary(plan.priorities.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        try container.encode(
            zip(plan.actions, reading.places.actions).map {
                ActionReport($0, $1, priority: $0.priority.flatMap { names[$0] })
            },
            forKey: .actions)
        try container.encode(
            zip(plan.successMeasures, reading.places.successMeasures).map {
                MeasureReport($0, $1, priority: $0.priority.flatMap { names[$0] })
            },
            forKey: .successMeasures)
        try container.encode(zip(plan.members, reading.places.members).map(MemberReport.init), forKey: .members)
        try container.encode(reading.blocks, forKey: .blocks)
        try container.encode(reading.diagnostics.map(DiagnosticReport.init), forKey: .diagnostics)
    }
}

extension KeyedEncodingContainer {
    /// Writes the value, or null: a key that is always there.
    mutating func encodeNullable(_ value: (some Encodable)?, forKey key: Key) throws {
        if let value { try encode(value, forKey: key) } else { try encodeNil(forKey: key) }
    }
}

/// A place as it is printed: the line where the file has lines, else block, row and cell.
struct PlaceReport: Encodable {
    private let place: Place

    init(_ place: Place) { self.place = place }

    private enum Key: String, CodingKey { case line, column, place, block, row, cell }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        if let line = place.line {
            try container.encode(line, forKey: .line)
            try container.encodeIfPresent(place.column, forKey: .column)
            return
        }
        var nested = container.nestedContainer(keyedBy: Key.self, forKey: .place)
        try nested.encode(place.block, forKey: .block)
        try nested.encodeIfPresent(place.row, forKey: .row)
        try nested.encodeIfPresent(place.cell, forKey: .cell)
    }
}

private struct PriorityEntryReport: Encodable {
    let priority: Priority
    let place: Place

    private enum Key: String, CodingKey { case rank, name, printed, slug, number }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(priority.rank, forKey: .rank)
        try container.encode(priority.name, forKey: .name)
        try container.encode(priority.printed, forKey: .printed)
        try container.encode(priority.slug, forKey: .slug)
        try container.encodeIfPresent(priority.number, forKey: .number)
        try PlaceReport(place).encode(to: encoder)
    }
}

private struct ActionReport: Encodable {
    let action: Action
    let place: Place
    let priority: String?

    init(_ action: Action, _ place: Place, priority: String?) {
        self.action = action
        self.place = place
        self.priority = priority
    }

    private enum Key: String, CodingKey { case ref, address, text, paragraphs, priority, leads, partners, byWhen }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeNullable(action.reference, forKey: .ref)
        try container.encode("/actions/" + action.address, forKey: .address)
        try container.encode(action.text, forKey: .text)
        if action.paragraphs.count > 1 { try container.encode(action.paragraphs, forKey: .paragraphs) }
        try container.encodeNullable(priority, forKey: .priority)
        try container.encode(action.leads, forKey: .leads)
        try container.encode(action.partners, forKey: .partners)
        try container.encode(action.byWhen, forKey: .byWhen)
        try PlaceReport(place).encode(to: encoder)
    }
}

private struct MeasureReport: Encodable {
    let measure: SuccessMeasure
    let place: Place
    let priority: String?

    init(_ measure: SuccessMeasure, _ place: Place, priority: String?) {
        self.measure = measure
        self.place = place
        self.priority = priority
    }

    private enum Key: String, CodingKey { case text, priority, heading, baseline, target }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(measure.text, forKey: .text)
        try container.encodeNullable(priority, forKey: .priority)
        try container.encode(measure.heading, forKey: .heading)
        try container.encodeIfPresent(measure.baseline, forKey: .baseline)
        try container.encodeIfPresent(measure.target, forKey: .target)
        try PlaceReport(place).encode(to: encoder)
    }
}

private struct MemberReport: Encodable {
    let member: Member
    let place: Place

    private enum Key: String, CodingKey { case name, kind, aliases, contacts }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(member.name, forKey: .name)
        try container.encode(member.kind, forKey: .kind)
        try container.encode(member.aliases, forKey: .aliases)
        try container.encode(member.contacts, forKey: .contacts)
        try PlaceReport(place).encode(to: encoder)
    }
}

private struct DiagnosticReport: Encodable {
    let diagnostic: Diagnostic

    private enum Key: String, CodingKey { case severity, rule, quote, message, remedy }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(diagnostic.severity, forKey: .severity)
        try container.encode(diagnostic.rule, forKey: .rule)
        try container.encode(diagnostic.quote, forKey: .quote)
        try container.encode(diagnostic.message, forKey: .message)
        try container.encode(diagnostic.remedy, forKey: .remedy)
        if let place = diagnostic.place { try PlaceReport(place).encode(to: encoder) }
    }
}
