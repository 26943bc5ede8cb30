package import CommunitySafety
internal import Proofreading

/// The form of a target as it was typed.
package struct TargetEntry: Sendable, Hashable {
    package var kind = ""
    package var polarity = ""
    /// `better`, `change` or `value`.
    package var goalKind = ""
    package var goal = ""
    package var baseline = ""
    package var tolerance = ""
    package var owner = ""
    package var due = ""
    /// `evidence:burglary.police`, `action:2.3`, `typed`, or nothing.
    package var basis = ""
    package var outturn = ""
    package var of = ""
    package var on = ""
    package var source = ""

    package init() {}

    /// A target as a form shows it.
    package init(_ target: MeasureTarget) {
        kind = target.kind.rawValue
        polarity = target.polarity.rawValue
        switch target.goal {
        case .better: goalKind = "better"
        case .change(let percent): (goalKind, goal) = ("change", PrintedNumber.words(percent))
        case .value(let value): (goalKind, goal) = ("value", PrintedNumber.words(value))
        }
        baseline = target.baseline.map { PrintedNumber.words($0) } ?? ""
        tolerance = target.tolerance == 0 ? "" : PrintedNumber.words(target.tolerance)
        owner = target.owner
        due = target.due?.words ?? ""
        switch target.basis {
        case .evidence(let key): basis = "evidence:\(key)"
        case .action(let address): basis = "action:\(address)"
        case .typed(let typed):
            basis = "typed"
            outturn = typed.map { PrintedNumber.words($0.value) } ?? ""
            of = typed?.of.map { PrintedNumber.words($0) } ?? ""
            on = typed?.on.words ?? ""
            source = typed?.source ?? ""
        case .unset: break
        }
    }

    /// The target, or everything that is wrong with the form. Throws `invalid`.
    func target() throws(ServiceError) -> MeasureTarget {
        var faults: [Diagnostic] = []
        func number(_ text: String, _ field: String) -> Double? {
            let plain = text.filter { !$0.isWhitespace && $0 != "," && $0 != "%" && $0 != "£" }
            guard !plain.isEmpty else { return nil }
            if plain.utf8.count <= 20, let value = Double(plain), value.isFinite { return value }
            faults.append(.form(field, "That isn’t a number.", "Write it in digits, such as 1,200 or 5.5."))
            return nil
        }
        func day(_ text: String, _ field: String) -> CalendarDate? {
            guard !text.trimmed.isEmpty else { return nil }
            let found = CalendarDate(iso: text)
            if found == nil { faults.append(.form(field, "That isn’t a day.", "Write it as 31 March 2024.")) }
            return found
        }
        let kind = TargetKind(rawValue: kind) ?? .count
        let goal = number(self.goal, "goal")
        var target = MeasureTarget(
            kind: kind, polarity: MeasurePolarity(rawValue: polarity) ?? .neither,
            goal: goalKind == "value" || kind == .rank || kind == .number
                ? .value(goal ?? -1) : goalKind == "change" ? .change(percent: goal ?? -1) : .better,
            baseline: number(baseline, "baseline"), tolerance: number(tolerance, "tolerance") ?? 0,
            owner: String(Wording.squeezed(owner).prefix(200)), due: day(due, "due"))
        if kind == .number { target.polarity = .higher }
        if kind == .milestone { (target.goal, target.polarity) = (.better, .neither) }
        if kind == .rank, target.polarity == .neither { target.polarity = .lower }
        target.basis = basis(number(outturn, "outturn"), number(of, "of"), day(on, "on"), &faults)
        let known = Set(faults.compactMap(\.formField))
        faults += target.faults.map(\.diagnostic).filter { !known.contains($0.formField ?? "") }
        guard faults.isEmpty else { throw .invalid(faults) }
        return target
    }

    private func basis(
        _ outturn: Double?, _ of: Double?, _ on: CalendarDate?, _ faults: inout [Diagnostic]
    ) -> TargetBasis {
        let parts = basis.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("evidence", 2): return .evidence(parts[1])
        case ("action", 2): return .action(parts[1])
        case ("typed", 1):
            guard let outturn else { return .typed(nil) }
            guard let on else {
                faults.append(.form("on", "The day of the figure is missing.", "Say for which day it holds."))
                return .typed(nil)
            }
            let whole = of.flatMap { (1...1_000_000).contains($0) ? Int(exactly: $0) : nil }
            if of != nil, whole == nil {
                faults.append(.form("of", "That isn’t a whole number of people or cases.", "Write it in digits."))
            }
            return .typed(
                TypedOutturn(value: outturn, of: whole, on: on, source: String(Wording.squeezed(source).prefix(200))))
        default: return .unset
        }
    }
}

extension TargetFault {
    /// As the form says it.
    var diagnostic: Diagnostic {
        switch self {
        case .place:
            .form("goal", "The rank to keep or reach is missing.", "Write how many places there are to be among: 3.")
        case .goal: .form("goal", "The number to reach is missing, or isn’t one of its kind.", "Write it in digits.")
        case .percent: .form("goal", "The change isn’t between 0 and 100 per cent.", "Write 5 for five per cent.")
        case .polarity: .form("polarity", "Which way is better isn’t said.", "Choose lower or higher.")
        case .baseline: .form("baseline", "That isn’t a figure to start from.", "Leave it empty where none is known.")
        case .tolerance: .form("tolerance", "That isn’t between 0 and 100.", "Leave it empty for none.")
        case .basis: .form("basis", "What it is read from isn’t said.", "Choose a measure, an action, or type it.")
        case .needsEvidence:
            .form("basis", "A rank or a rate is read from figures only.", "Choose a measure of the evidence.")
        case .needsAction:
            .form("basis", "Something done isn’t a figure.", "Choose the action that does it, or type the day.")
        case .notCounted: .form("basis", "An action doesn’t count that.", "Choose a measure, or type the figure.")
        case .outturn: .form("outturn", "That isn’t a figure of its kind.", "A share is between 0 and 100.")
        }
    }
}
