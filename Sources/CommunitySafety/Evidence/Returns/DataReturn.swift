public import Proofreading

/// Figures that an agency owes the partnership for every month, quarter or year, or once.
public struct DataReturn: Sendable, Hashable {
    /// The agency's id in the partnership's records. Whoever does its work later owes it in its place.
    public let agency: String
    /// What the agency was called when this was agreed.
    public let agencyName: String
    public let dataset: String
    /// What is wanted, in words: fields, form, level of detail.
    public let wanted: String
    public let rhythm: ReturnRhythm
    /// So many days after a period's end; nil for the last day of the period that follows it.
    public let dueDays: Int?
    /// The period that holds this day is the first one owed; of a single stretch it is the first day.
    public let from: CalendarDate
    /// Periods that begin after this day aren't owed; of a single stretch it is the last day.
    public let to: CalendarDate?
    /// The key of the statutory return that this is; nil for a local one.
    public let statutoryKey: String?

    /// The longest that a due day may lie after a period's end.
    public static let mostDueDays = 366

    /// Nil without an agency or a data set, with days out of order, or for a single stretch without its end or a number of
    /// days; texts are limited to 200 and 2,000 characters.
    public init?(
        agency: String, agencyName: String, dataset: String, wanted: String = "", rhythm: ReturnRhythm = .quarterly,
        dueDays: Int? = nil, from: CalendarDate, to: CalendarDate? = nil, statutoryKey: String? = nil
    ) {
        let dataset = dataset.trimmed
        guard !agency.isEmpty, !dataset.isEmpty, dataset.count <= 200, wanted.count <= 2_000,
            dueDays.map({ (0...Self.mostDueDays).contains($0) }) ?? (rhythm != .once),
            to.map({ from <= $0 }) ?? (rhythm != .once)
        else { return nil }
        self.agency = agency
        self.agencyName = agencyName.trimmed
        self.dataset = dataset
        self.wanted = wanted.trimmed
        self.rhythm = rhythm
        self.dueDays = dueDays
        self.from = from
        self.to = to
        self.statutoryKey = statutoryKey
    }

    /// The periods owed that end within a stretch of days, in order.
    public func periods(endingIn range: DateRange) -> [EvidencePeriod] {
        guard rhythm != .once else { return single.map { range.contains($0.to) ? [$0] : [] } ?? [] }
        guard let first = rhythm.period(holding: from), var next = rhythm.period(holding: max(range.from, from)) else {
            return []
        }
        var found: [EvidencePeriod] = []
        while next.to <= range.to, to.map({ next.from <= $0 }) ?? true {
            if next.from >= first.from, next.to >= range.from { found.append(next) }
            guard let following = rhythm.period(after: next) else { break }
            next = following
        }
        return found
    }

    /// The period owed that begins on a day; nil where none does.
    public func period(beginning day: CalendarDate) -> EvidencePeriod? {
        let found = rhythm == .once ? single : rhythm.period(holding: day)
        return found.flatMap { $0.from == day && owes($0) ? $0 : nil }
    }

    /// Whether a period is one of those owed.
    public func owes(_ period: EvidencePeriod) -> Bool {
        guard let day = DateRange(from: period.to, to: period.to) else { return false }
        return periods(endingIn: day).contains(period)
    }

    /// The last day for a period's return.
    ///
    /// Source of the rule for a due day without a number: SI 2007/1831, by which what is prescribed for one quarter is given by
    /// the end of the next.
    public func dueDay(of period: EvidencePeriod) -> CalendarDate {
        if let dueDays { return period.to.adding(days: dueDays) ?? period.to }
        return rhythm.period(after: period)?.to ?? period.to
    }

    private var single: EvidencePeriod? {
        to.flatMap { DateRange(from: from, to: $0) }.map { EvidencePeriod($0) }
    }
}
