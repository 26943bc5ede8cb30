internal import Proofreading

/// What goes out: what a provider gives, and what it is paid.
extension MoneyBook {
    /// What the payments come to, and what of it was paid.
    public var planned: Int { sum(.payment) }
    public var paid: Int { sum(.payment) { $0.settledOn != nil } }
    /// Below nothing where the payments come to more than was agreed.
    public var unplanned: Int { promise.amount.pence - planned }

    public var deliverables: [MoneyLine] { lines(.deliverable) }

    /// Pence for each that was given, where one thing only is agreed; nil where nothing was given or paid.
    public var unitCost: Int? {
        guard deliverables.count == 1, let done = deliverables.first?.done else { return nil }
        return Self.each(paid, of: done)
    }

    /// How many would do by today, if they came evenly over the agreement's days.
    public func wouldDo(_ line: MoneyLine) -> Int {
        let (days, wanted) = (promise.period.days, line.wanted ?? 0)
        let gone = min(max(today.ordinal - promise.period.from.ordinal + 1, 0), days)
        return wanted * gone / days
    }

    var agreementWarnings: [MoneyWarning] {
        let paysMore = unplanned < 0 ? [MoneyWarning.paysMore(pence: -unplanned)] : []
        let behind = deliverables.filter { $0.done < wouldDo($0) }
            .map { MoneyWarning.behind($0.words, done: $0.done, wouldDo: wouldDo($0)) }
        return paysMore + behind
    }
}
