public import Proofreading

/// What a service agreement comes to on a day.
public struct AgreementBook: Sendable, Hashable {
    public let agreement: ServiceAgreement
    public let entries: [AgreementEntry]
    public let today: CalendarDate

    public init(_ agreement: ServiceAgreement, _ entries: [AgreementEntry], on today: CalendarDate) {
        self.agreement = agreement
        self.entries = entries
        self.today = today
    }

    /// What the payments come to, and what of it was paid.
    public var planned: Int { payments { _ in true } }
    public var paid: Int { payments { $0.settledOn != nil } }
    /// Below nothing where the payments come to more than was agreed.
    public var unplanned: Int { agreement.amount.pence - planned }

    public var deliverables: [AgreementEntry] { entries.filter { $0.kind == .deliverable } }

    /// Pence for each that was given, where one thing only is agreed; nil where nothing was given or paid.
    public var unitCost: Int? {
        guard deliverables.count == 1, let done = deliverables.first?.done, done > 0, paid > 0 else { return nil }
        return (2 * paid + done) / (2 * done)
    }

    /// How many would do by today, if they came evenly over the agreement's days.
    public func wouldDo(_ entry: AgreementEntry) -> Int {
        let (days, wanted) = (agreement.period.days, entry.wanted ?? 0)
        let gone = min(max(today.ordinal - agreement.period.from.ordinal + 1, 0), days)
        return wanted * gone / days
    }

    public var warnings: [AgreementWarning] {
        var warnings: [AgreementWarning] = []
        if unplanned < 0 { warnings.append(.paysMore(pence: -unplanned)) }
        for entry in deliverables where entry.done < wouldDo(entry) {
            warnings.append(.behind(entry.words, done: entry.done, wouldDo: wouldDo(entry)))
        }
        for entry in entries where entry.kind != .deliverable && entry.settledOn == nil {
            if let due = entry.due, due < today { warnings.append(.late(entry.words, due: due)) }
        }
        if let review = agreement.review, review < today { warnings.append(.review(review)) }
        return warnings
    }

    private func payments(_ counts: (AgreementEntry) -> Bool) -> Int {
        entries.reduce(0) { $1.kind == .payment && counts($1) ? $0 + ($1.amount?.pence ?? 0) : $0 }
    }
}

/// Something about an agreement that somebody must look at.
public enum AgreementWarning: Sendable, Hashable {
    case paysMore(pence: Int)
    case behind(String, done: Int, wouldDo: Int)
    case late(String, due: CalendarDate)
    /// Its review has passed.
    case review(CalendarDate)
}
