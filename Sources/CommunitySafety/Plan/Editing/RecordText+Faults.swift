import Proofreading

/// Why a field can't be kept as it was typed.
public struct RecordFault: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        case missing
        /// The most characters that are kept.
        case tooLong(limit: Int)
        /// It isn't one of the choices.
        case unknown
        /// A web address that doesn't begin with `https://` or `http://`.
        case notAnAddress
        /// What can't be read as one sum of money.
        case notMoney
    }

    public let field: RecordField
    public let reason: Reason

    public init(_ field: RecordField, _ reason: Reason) {
        self.field = field
        self.reason = reason
    }
}

extension RecordText {
    /// Everything that stands in the way of keeping it, in the order of the form. `priorities` are the slugs there are,
    /// `measures` the ids of the plan's success measures.
    public func faults(priorities: Set<String>, measures: Set<String> = []) -> [RecordFault] {
        kind.editable.compactMap { field in
            let text = self[field]
            if text.isEmpty { return kind.required.contains(field) ? RecordFault(field, .missing) : nil }
            if text.unicodeScalars.count > field.limit { return RecordFault(field, .tooLong(limit: field.limit)) }
            return isKnown(field, priorities, measures) ? nil : RecordFault(field, field.fault)
        }
    }

    private func isKnown(_ field: RecordField, _ priorities: Set<String>, _ measures: Set<String>) -> Bool {
        switch field {
        case .priority: priorities.contains(self[.priority])
        case .measures: lines(.measures).allSatisfy(measures.contains)
        case .polarity: MeasurePolarity(rawValue: self[.polarity]) != nil
        case .status: ActionStatus(rawValue: self[.status]) != nil
        case .memberKind: Member.Kind(rawValue: self[.memberKind]) != nil
        case .links: lines(.links).allSatisfy { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
        case .heading, .narrative, .narrativeAfter, .name, .printed, .words, .leads, .partners, .byWhen, .reference,
            .baseline, .target, .source, .aliases, .sectionKind, .slug, .number, .address, .leadParties,
            .partnerParties:
            true
        case .amount: Money(typed: self[.amount]) != nil
        case .priorities: lines(.priorities).allSatisfy(priorities.contains)
        case .funder, .amountNote, .period, .action: true
        }
    }
}

extension RecordField {
    /// What is wrong with words that it can't keep.
    fileprivate var fault: RecordFault.Reason {
        switch self {
        case .links: .notAnAddress
        case .amount: .notMoney
        default: .unknown
        }
    }
}
