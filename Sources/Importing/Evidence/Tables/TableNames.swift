package import CommunitySafety

/// What the words of a table may stand for: the places and measures on record.
package struct TableNames: Sendable {
    /// A place by one of its names.
    package struct Place: Sendable, Hashable {
        package let code: String
        package let kind: AreaKind

        package init(code: String, kind: AreaKind) {
            self.code = code
            self.kind = kind
        }
    }

    /// What a name stands for.
    package enum Found<Value: Sendable & Hashable>: Sendable, Hashable {
        case one(Value)
        case several
        case none
    }

    private let places: [String: [Place]]
    private let measures: [String: String]
    private let byKey: [String: Measure]

    /// `places` by ``AreaNames/key(_:)`` of each name; `earlier` are measures' keys by words of earlier tables.
    package init(places: [String: [Place]], measures: [Measure], earlier: [String: String] = [:]) {
        self.places = places
        byKey = Dictionary(measures.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var names = earlier.filter { !$0.value.isEmpty }
        for measure in measures {
            names[AreaNames.key(measure.name)] = measure.key
            names[AreaNames.key(measure.key)] = measure.key
        }
        self.measures = names
    }

    package func measure(key: String) -> Measure? { byKey[key] }

    /// The measure that words name; an answer given for this table comes first, and an empty one leaves them out.
    package func measure(named words: String, _ own: [String: String]) -> String? {
        let key = AreaNames.key(words)
        return own[key] ?? measures[key]
    }

    /// The place that words name: by an answer given for this table, by its code, or by one of its names.
    package func place(named words: String, kind: AreaKind?, _ own: [String: String]) -> Found<String> {
        let key = AreaNames.key(words)
        if let code = own[key] { return .one(code) }
        guard !key.isEmpty, let found = places[key], !found.isEmpty else { return .none }
        let fitting = kind.map { kind in found.filter { $0.kind == kind } } ?? found
        if fitting.count == 1 { return .one(fitting[0].code) }
        return fitting.isEmpty && found.count == 1 ? .one(found[0].code) : .several
    }
}
