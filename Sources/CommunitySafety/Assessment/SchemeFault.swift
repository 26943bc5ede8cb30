/// What keeps a scoring scheme from being used.
public enum SchemeFault: Sendable, Hashable {
    case noKey
    case noName
    case tooLong(field: String, limit: Int)
    /// Fewer than one criterion, or more than 20.
    case criteria(Int)
    case badKey(String)
    case repeatedKey(String)
    case noCriterionName(String)
    case weight(String, Int)
    /// Not two to eleven steps that rise from 0 or more to 100 at most.
    case scale(String)
    case stepWithoutWords(String, Int)
    /// A product needs harm and likelihood; a weighted sum has no parts.
    case part(String)
    case lacksPart(ScoringCriterion.Part)

    /// The criterion it is about, by its key.
    public var criterion: String? {
        switch self {
        case .noKey, .noName, .tooLong, .criteria, .lacksPart: nil
        case .badKey(let key), .repeatedKey(let key), .noCriterionName(let key), .weight(let key, _),
            .scale(let key), .stepWithoutWords(let key, _), .part(let key):
            key
        }
    }
}

extension ScoringScheme {
    /// Everything that is wrong with it, in order.
    public var faults: [SchemeFault] {
        var faults: [SchemeFault] = []
        if !Self.isKey(key) { faults.append(.noKey) }
        if name.trimmed.isEmpty { faults.append(.noName) }
        if name.count > 120 { faults.append(.tooLong(field: "name", limit: 120)) }
        if note.count > 2_000 { faults.append(.tooLong(field: "note", limit: 2_000)) }
        if !(1...Self.mostCriteria).contains(criteria.count) { faults.append(.criteria(criteria.count)) }
        var seen: Set<String> = []
        for criterion in criteria.prefix(Self.mostCriteria) {
            if !seen.insert(criterion.key).inserted { faults.append(.repeatedKey(criterion.key)) }
            faults += criterion.faults(in: combination)
        }
        return faults + missingParts
    }

    public static let mostCriteria = 20

    /// Lower-case letters, digits and hyphens, 60 at most.
    public static func isKey(_ text: String) -> Bool {
        (1...60).contains(text.utf8.count)
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }

    private var missingParts: [SchemeFault] {
        guard combination != .weightedSum else { return [] }
        let held = Set(criteria.compactMap(\.part))
        return [ScoringCriterion.Part.harm, .likelihood].filter { !held.contains($0) }.map { .lacksPart($0) }
    }
}

extension ScoringCriterion {
    fileprivate func faults(in combination: ScoreCombination) -> [SchemeFault] {
        var faults: [SchemeFault] = []
        if !ScoringScheme.isKey(key) { faults.append(.badKey(key)) }
        if name.trimmed.isEmpty || name.count > 120 { faults.append(.noCriterionName(key)) }
        if question.count > 500 { faults.append(.tooLong(field: "question", limit: 500)) }
        if !(1...100).contains(weight) { faults.append(.weight(key, weight)) }
        if (part != nil) != (combination != .weightedSum) { faults.append(.part(key)) }
        let values = scale.map(\.value)
        if !(2...11).contains(values.count) || values.contains(where: { !(0...100).contains($0) })
            || zip(values, values.dropFirst()).contains(where: { $0 >= $1 })
        {
            faults.append(.scale(key))
        }
        for step in scale.prefix(11) where step.words.trimmed.isEmpty || step.words.count > 300 {
            faults.append(.stepWithoutWords(key, step.value))
        }
        return faults
    }
}
