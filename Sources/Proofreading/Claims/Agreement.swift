import Statistics

/// Whether a stated figure agrees with one computed from others.
enum Agreement: Sendable, Comparable {
    case no, withinRounding, yes

    var verdict: Claim.Verdict {
        switch self {
        case .yes: .consistent
        case .withinRounding: .withinRounding
        case .no: .inconsistent
        }
    }

    /// Compares a stated percentage (or fraction in words) with the exact one and with the least and greatest that unrounded
    /// inputs could give.
    static func percent(_ stated: Quantity, exact: Double, within bounds: ClosedRange<Double>) -> Agreement {
        let value = abs(stated.value)
        if stated.unit == .fraction
            ? abs(exact - value) <= 0.5 : Rounding.isPrinted(exact, as: value, step: stated.step)
        {
            return .yes
        }
        if let hedge = stated.hedge, hedge.allows(stated: value, exact: exact, slack: slack(stated, hedge)) {
            return .yes
        }
        if stated.unit == .fraction { return abs(exact - value) <= 2.2 ? .withinRounding : .no }
        return near(stated, value, exact, bounds)
    }

    /// How far a hedged percentage may be off: a fraction in words runs to about the next simple one.
    private static func slack(_ stated: Quantity, _ hedge: Hedge) -> Double {
        guard stated.unit == .fraction else { return 3 }
        switch hedge {
        case .above: return stated.value < 50 ? 8 : 16
        case .below: return 4.5
        case .around: return 4
        }
    }

    /// Compares a stated count, sum of money or average with the exact one.
    static func count(_ stated: Quantity, exact: Double, within bounds: ClosedRange<Double>) -> Agreement {
        let value = abs(stated.value)
        if Rounding.isPrinted(exact, as: value, step: stated.step) { return .yes }
        if let hedge = stated.hedge, hedge.allows(stated: value, exact: exact, slack: max(exact, value) * 0.05) {
            return .yes
        }
        if stated.halfStep > 0, abs(exact - value) <= stated.halfStep * 1.0001 { return .withinRounding }
        return near(stated, value, exact, bounds)
    }

    private static func near(_ stated: Quantity, _ value: Double, _ exact: Double, _ bounds: ClosedRange<Double>)
        -> Agreement
    {
        let half = stated.step / 2
        if value + half >= bounds.lowerBound, value - half <= bounds.upperBound { return .withinRounding }
        let truncated = ((exact / stated.step) + 1e-9).rounded(.down) * stated.step
        let isFine = exact >= stated.step * 2 || stated.step < 1
        return isFine && abs(truncated - value) < stated.step * 1e-6 && stated.step <= max(1, value * 0.1)
            ? .withinRounding : .no
    }
}
