public import Proofreading

/// One record of the partnership as its fields; one that breaks a rule of its fields can't be built.
public struct PartnershipRecord: Sendable, Hashable {
    public let kind: PartnershipKind
    /// What stands in its fields; one that is empty isn't in it. Dates are ISO text, a tick is `yes`.
    public let values: [PartnershipField: String]

    /// Takes what was typed; throws every field that can't be kept, with why.
    public init(_ kind: PartnershipKind, typed: [PartnershipField: String]) throws(PartnershipProblems) {
        var values: [PartnershipField: String] = [:]
        var problems: [PartnershipProblem] = []
        for field in kind.fields {
            do {
                let value = try PartnershipReading.value(typed[field] ?? "", of: field)
                if !value.isEmpty { values[field] = value }
                if value.isEmpty, kind.required.contains(field) { problems.append(.init(field, .missing)) }
            } catch {
                problems.append(.init(field, error))
            }
        }
        problems += PartnershipReading.problems(kind, values)
        guard problems.isEmpty else { throw PartnershipProblems(problems) }
        self.kind = kind
        self.values = values
    }

    /// The record of what was typed; nil when a field can't be kept.
    public static func sound(_ kind: PartnershipKind, _ typed: [PartnershipField: String]) -> PartnershipRecord? {
        do {
            return try PartnershipRecord(kind, typed: typed)
        } catch {
            return nil
        }
    }

    /// What was typed, unread: for what only asks whom it names.
    package static func typed(_ kind: PartnershipKind, _ values: [PartnershipField: String]) -> PartnershipRecord {
        PartnershipRecord(kept: kind, values)
    }

    /// What the store keeps, which was read before it was written.
    package init(kept kind: PartnershipKind, _ values: [PartnershipField: String]) {
        self.kind = kind
        self.values = values.filter { !$0.value.isEmpty }
    }

    public subscript(field: PartnershipField) -> String { values[field] ?? "" }

    public func lines(_ field: PartnershipField) -> [String] { self[field].split(separator: "\n").map(String.init) }

    public func has(_ field: PartnershipField) -> Bool { values[field] == "yes" }

    public func date(_ field: PartnershipField) -> CalendarDate? { CalendarDate(iso: self[field]) }

    /// What it is called in a list; a contact or a time in a post is called by its register.
    public var name: String { self[.name] }

    /// Whether it has begun and hasn't ended on the day; dates that aren't known don't count.
    public func isInForce(on day: CalendarDate) -> Bool {
        (date(.from).map { $0 <= day } ?? true) && (date(.to).map { day <= $0 } ?? true)
    }

    /// Whether the times of two records have a day in common.
    func overlaps(_ other: PartnershipRecord) -> Bool {
        let begins = max(self[.from], other[.from])
        let ends = [self[.to], other[.to]].filter { !$0.isEmpty }.min()
        return ends.map { begins <= $0 } ?? true
    }

    /// The records that it names, by field.
    public var references: [(field: PartnershipField, to: PartnershipReference)] {
        kind.fields.flatMap { field -> [(PartnershipField, PartnershipReference)] in
            switch field.content {
            case .one(let kind): self[field].isEmpty ? [] : [(field, PartnershipReference(kind, self[field]))]
            case .many(let kind): lines(field).map { (field, PartnershipReference(kind, $0)) }
            case .any: PartnershipReference(self[field]).map { [(field, $0)] } ?? []
            case .line, .lines, .text, .date, .tick, .web, .choice: []
            }
        }
    }

    /// The names by which printed words may mean it: its own and its short ones.
    public var names: [String] { [name] + lines(.shortNames) }
}
