internal import CommunitySafety

extension Diagnostic {
    /// What is wrong with a scheme, in the words of whoever made it.
    init(_ fault: SchemeFault, of scheme: ScoringScheme) {
        let field = fault.criterion.map { "criterion-\($0)" } ?? "scheme"
        let (message, remedy) = Self.words(fault)
        self = .form(field, message, remedy)
    }

    private static func words(_ fault: SchemeFault) -> (String, String) {
        switch fault {
        case .noKey:
            ("The scheme has no key that can be used.", "Give it one of lower-case letters, digits and hyphens.")
        case .noName: ("The scheme has no name.", "Name it.")
        case .tooLong(let field, let limit): ("The \(field) is longer than \(limit) characters.", "Shorten it.")
        case .criteria(let count):
            (
                "A scheme of \(count) criteria can’t be used.", "Give it from 1 to \(ScoringScheme.mostCriteria)."
            )
        case .badKey(let key):
            (
                "“\(key.prefix(60))” can’t be the key of a criterion.",
                "Use lower-case letters, digits and hyphens, 60 at most."
            )
        case .repeatedKey(let key): ("Two criteria have the key “\(key)”.", "Give one of them another.")
        case .noCriterionName(let key):
            ("The criterion “\(key.prefix(60))” has no name, or a very long one.", "Name it in 120 characters at most.")
        case .weight(let key, let weight):
            ("The criterion “\(key)” has the weight \(weight).", "Give it a whole weight from 1 to 100.")
        case .scale(let key):
            (
                "The scale of the criterion “\(key)” can’t be used.",
                "Give it 2 to 11 steps that rise, from 0 or more to 100 at most."
            )
        case .stepWithoutWords(let key, let step):
            (
                "Step \(step) of the criterion “\(key)” doesn’t say what it means.",
                "Describe it in 300 characters at most."
            )
        case .part(let key):
            (
                "The criterion “\(key)” doesn’t fit how the scheme combines its scores.",
                "In a weighted sum criteria have no part; in a product each is harm, likelihood or position."
            )
        case .lacksPart(let part):
            ("The scheme multiplies, and has no criterion of \(part.rawValue).", "Add one.")
        }
    }
}
