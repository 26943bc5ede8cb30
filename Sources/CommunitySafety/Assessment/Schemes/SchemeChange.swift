/// What a version of a scheme does otherwise than the one before.
public enum SchemeChange: Sendable, Hashable {
    case name(from: String)
    case note
    case combination(from: ScoreCombination, to: ScoreCombination)
    /// The criterion's name.
    case added(String)
    case removed(String)
    case renamed(String, from: String)
    case weight(String, from: Int, to: Int)
    case question(String)
    case scale(String)
    case part(String)
    case rule(String, SuggestionRule?)
    case order

    /// A sentence.
    public var words: String {
        switch self {
        case .name(let from): "It was called “\(from)”."
        case .note: "The note on where it comes from is another."
        case .combination(let from, let to): "The score was made of \(from.words); now of \(to.words)."
        case .added(let name): "“\(name)” is new."
        case .removed(let name): "“\(name)” is no longer asked."
        case .renamed(let name, let from): "“\(from)” is called “\(name)” now."
        case .weight(let name, let from, let to): "The weight of “\(name)” was \(from) and is \(to)."
        case .question(let name): "“\(name)” asks another question."
        case .scale(let name): "The steps of “\(name)” or what they mean are others."
        case .part(let name): "“\(name)” counts as another part of the product."
        case .rule(let name, let rule):
            rule.map { "“\(name)” is suggested \($0.words) now." } ?? "“\(name)” is judged by people now."
        case .order: "The criteria stand in another order."
        }
    }
}

extension ScoringScheme {
    /// Everything that it does otherwise than an earlier version, criteria told by their keys.
    public func changes(since earlier: ScoringScheme) -> [SchemeChange] {
        var changes: [SchemeChange] = []
        if name != earlier.name { changes.append(.name(from: earlier.name)) }
        if note != earlier.note { changes.append(.note) }
        if combination != earlier.combination {
            changes.append(.combination(from: earlier.combination, to: combination))
        }
        for criterion in criteria {
            guard let before = earlier.criterion(criterion.key) else {
                changes.append(.added(criterion.name))
                continue
            }
            changes += criterion.changes(since: before)
        }
        changes += earlier.criteria.filter { criterion($0.key) == nil }.map { .removed($0.name) }
        let kept = criteria.map(\.key).filter { earlier.criterion($0) != nil }
        if kept != earlier.criteria.map(\.key).filter({ criterion($0) != nil }) { changes.append(.order) }
        return changes
    }
}

extension ScoringCriterion {
    fileprivate func changes(since earlier: ScoringCriterion) -> [SchemeChange] {
        var changes: [SchemeChange] = []
        if name != earlier.name { changes.append(.renamed(name, from: earlier.name)) }
        if weight != earlier.weight { changes.append(.weight(name, from: earlier.weight, to: weight)) }
        if question != earlier.question { changes.append(.question(name)) }
        if scale != earlier.scale { changes.append(.scale(name)) }
        if part != earlier.part { changes.append(.part(name)) }
        if rule != earlier.rule { changes.append(.rule(name, rule)) }
        return changes
    }
}

extension ScoringCriterion.Part {
    /// What the criterion is in a product.
    public var words: String {
        switch self {
        case .harm: "harm"
        case .likelihood: "likelihood"
        case .position: "how the partnership stands, shown beside the score and not counted"
        }
    }
}
