public import Proofreading

/// The target of a success measure as something that can be judged: set beside the plan, whose words stay as adopted.
public struct MeasureTarget: Sendable, Hashable {
    public var kind: TargetKind
    public var polarity: MeasurePolarity
    public var goal: TargetGoal
    /// What it starts from, where no figures say so.
    public var baseline: Double?
    /// By so much it may be missed: per cent of the target, of shares percentage points.
    public var tolerance: Double
    /// The body that answers for it.
    public var owner: String
    /// Nil for the end of the plan year.
    public var due: CalendarDate?
    public var basis: TargetBasis

    public init(
        kind: TargetKind, polarity: MeasurePolarity = .lower, goal: TargetGoal = .better, baseline: Double? = nil,
        tolerance: Double = 0, owner: String = "", due: CalendarDate? = nil, basis: TargetBasis = .unset
    ) {
        self.kind = kind
        self.polarity = polarity
        self.goal = goal
        self.baseline = baseline
        self.tolerance = tolerance
        self.owner = owner
        self.due = due
        self.basis = basis
    }

    /// The most that any figure of it may be.
    public static let largest = 10_000_000.0

    /// What keeps it from being judged, in the order of the form.
    public var faults: [TargetFault] {
        goalFaults + (baseline.map(Self.isFigure) ?? true ? [] : [.baseline])
            + ((0...100).contains(tolerance) ? [] : [.tolerance]) + basisFaults
    }

    private var goalFaults: [TargetFault] {
        switch (kind, goal) {
        case (.milestone, _): return []
        case (.rank, .value(let place)): return place >= 1 && place <= 1_000 && place == place.rounded() ? [] : [.place]
        case (.rank, _): return [.place]
        case (.number, .value(let number)): return Self.isFigure(number) && number >= 1 ? [] : [.goal]
        case (.number, _): return [.goal]
        case (_, .value(let value)):
            return Self.isFigure(value) && (!kind.isShare || value <= 100) ? direction : [.goal]
        case (_, .change(let percent)): return (0...100).contains(percent) ? direction : [.percent]
        case (_, .better): return direction
        }
    }

    private var direction: [TargetFault] { polarity == .neither ? [.polarity] : [] }

    private var basisFaults: [TargetFault] {
        switch (kind, basis) {
        case (_, .unset): [.basis]
        case (.rank, .evidence), (.rate, .evidence): []
        case (.rank, _), (.rate, _): [.needsEvidence]
        case (.milestone, .evidence): [.needsAction]
        case (.number, .action), (.milestone, .action): []
        case (_, .action): [.notCounted]
        case (_, .typed(let outturn)):
            outturn.map { Self.isFigure($0.value) && (!kind.isShare || $0.value <= 100) } ?? true ? [] : [.outturn]
        case (_, .evidence): []
        }
    }

    private static func isFigure(_ value: Double) -> Bool { value.isFinite && (0...largest).contains(value) }
}

/// What is wrong with a target.
public enum TargetFault: String, Sendable, Hashable, CaseIterable {
    case place, goal, percent, polarity, baseline, tolerance, basis, needsEvidence, needsAction, notCounted, outturn
}
