package import CommunitySafety
internal import Proofreading

/// A scheme as it was typed.
package struct SchemeEntry: Sendable, Hashable {
    package struct Criterion: Sendable, Hashable {
        /// Empty for one that is new: its key is made from its name.
        package var key = ""
        package var name = ""
        package var question = ""
        package var weight = "1"
        /// The raw value of a `ScoringCriterion.Part`; empty for none.
        package var part = ""
        /// The raw value of a `SuggestionRule`; empty where people judge.
        package var rule = ""
        /// One step a line: its number, then what it means.
        package var steps = ""

        package init() {}

        package init(_ criterion: ScoringCriterion) {
            (key, name, question) = (criterion.key, criterion.name, criterion.question)
            (weight, steps) = (String(criterion.weight), ScaleText.of(criterion.scale))
            (part, rule) = (criterion.part?.rawValue ?? "", criterion.rule?.rawValue ?? "")
        }
    }

    package var name = ""
    package var note = ""
    /// The raw value of a `ScoreCombination`.
    package var combination = ""
    package var criteria: [Criterion] = []
    /// Whether it becomes a scheme of its own, and not the next version of the one that it was made from.
    package var isOwn = false
    /// The newest version when the form was shown; 0 while there is none.
    package var seen = 0

    package init() {}

    package init(_ scheme: ScoringScheme, seen: Int) {
        (name, note, combination) = (scheme.name, scheme.note, scheme.combination.rawValue)
        criteria = scheme.criteria.map { Criterion($0) }
        self.seen = seen
    }
}

extension SchemeEntry {
    /// What was typed as a scheme, with everything that is wrong with it: fields are `name`, `note`, `combination`, `criteria`, and
    /// of the first criterion `name-1`, `question-1`, `weight-1`, `part-1`, `rule-1` and `steps-1`.
    func read(key: String) -> (scheme: ScoringScheme, faults: [Diagnostic]) {
        var faults: [Diagnostic] = []
        let combination = ScoreCombination(rawValue: combination)
        if combination == nil {
            faults.append(.form("combination", "It isn’t said how the scores are combined.", "Choose one."))
        }
        var taken = Set(criteria.map(\.key).filter { !$0.isEmpty })
        var scheme = ScoringScheme(
            key: key, name: Wording.squeezed(name), note: Wording.squeezed(note),
            combination: combination ?? .weightedSum, criteria: [])
        for (index, typed) in criteria.prefix(ScoringScheme.mostCriteria + 1).enumerated() {
            var criterion = typed.read(number: index + 1, in: scheme.combination, &faults)
            if criterion.key.isEmpty { criterion.key = ScoringScheme.key(from: criterion.name, taken: taken) }
            taken.insert(criterion.key)
            scheme.criteria.append(criterion)
        }
        let told = Set(faults.compactMap(\.formField))
        faults += scheme.faults.map { field(of: $0, in: scheme) }.filter { fault in
            fault.formField.map { !told.contains($0) } ?? true
        }
        return (scheme, faults)
    }

    /// A fault at the field that it is about.
    private func field(of fault: SchemeFault, in scheme: ScoringScheme) -> Diagnostic {
        let place = fault.criterion.flatMap { key in scheme.criteria.firstIndex { $0.key == key } }.map { $0 + 1 }
        let words = Diagnostic(fault, of: scheme)
        let field =
            switch fault {
            case .noKey, .noName: "name"
            case .tooLong(let field, _): field == "question" ? longQuestion ?? "criteria" : field
            case .criteria, .lacksPart: "criteria"
            case .badKey, .repeatedKey, .noCriterionName: place.map { "name-\($0)" } ?? "criteria"
            case .weight: place.map { "weight-\($0)" } ?? "criteria"
            case .scale, .stepWithoutWords: place.map { "steps-\($0)" } ?? "criteria"
            case .part: place.map { "part-\($0)" } ?? "criteria"
            }
        return .form(field, message(fault, scheme) ?? words.message, words.remedy)
    }

    private var longQuestion: String? {
        criteria.firstIndex { Wording.squeezed($0.question).count > 500 }.map { "question-\($0 + 1)" }
    }

    /// By the criterion's name rather than its key, which nobody typed.
    private func message(_ fault: SchemeFault, _ scheme: ScoringScheme) -> String? {
        guard let key = fault.criterion, let criterion = scheme.criterion(key), !criterion.name.isEmpty else {
            if case .noCriterionName = fault { return "A criterion has no name." }
            return nil
        }
        let name = "“\(criterion.name.prefix(60))”"
        return switch fault {
        case .weight(_, let weight): "The weight of \(name) is \(weight)."
        case .scale: "The steps of \(name) can’t be used."
        case .stepWithoutWords(_, let step): "Step \(step) of \(name) doesn’t say what it means, or says it at length."
        case .part: "\(name) isn’t said to be harm, likelihood or position, and the scheme multiplies."
        case .noCriterionName: "The name of \(name) is very long."
        default: nil
        }
    }
}

extension SchemeEntry.Criterion {
    /// A weighted sum has no parts, and a product no weights: what was typed for the other is passed over.
    fileprivate func read(
        number: Int, in combination: ScoreCombination, _ faults: inout [Diagnostic]
    ) -> ScoringCriterion {
        let typed = weight.trimmed
        var weight = Int(typed) ?? 1
        if combination != .weightedSum {
            weight = (1...100).contains(weight) ? weight : 1
        } else if Int(typed) == nil {
            faults.append(.form("weight-\(number)", "That isn’t a weight.", "Write a whole number from 1 to 100."))
        }
        let (scale, lines) = ScaleText.read(steps)
        if let line = lines.first {
            faults.append(
                .form(
                    "steps-\(number)", "Line \(line) doesn’t begin with a step’s number.",
                    "Write the number first, then what it means: 3 it comes up in most forums."))
        }
        return ScoringCriterion(
            key: key, name: Wording.squeezed(name), question: Wording.squeezed(question), weight: weight,
            part: combination == .weightedSum ? nil : ScoringCriterion.Part(rawValue: part), scale: scale,
            rule: SuggestionRule(rawValue: rule))
    }
}
