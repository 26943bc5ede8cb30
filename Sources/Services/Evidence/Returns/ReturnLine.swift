package import CommunitySafety
package import Proofreading
internal import Storage

/// One period of one return, as it stands.
package struct ReturnLine: Sendable, Hashable {
    /// The return's key.
    package let key: String
    package let terms: DataReturn
    package let period: EvidencePeriod
    package let due: CalendarDate
    /// The id and name of the body that owes it: the agency, or whoever does its work on the due day.
    package let agency: String
    package let agencyName: String
    package let standing: ReturnStanding
    /// When it was last asked for by a link.
    package let askedOn: CalendarDate?
    /// Whether the party may send it.
    package let mayGive: Bool

    /// What a form calls it.
    package var partKey: String { "\(key)_\(period.from.iso)" }
}

extension ReturnLine {
    init(
        _ stored: StoredReturn, _ period: EvidencePeriod, _ answer: StoredReturnAnswer?, askedOn: CalendarDate?,
        _ giving: AgencyReach, on day: CalendarDate
    ) {
        let terms = stored.terms
        let due = terms.dueDay(of: period)
        let body = giving.register.successor(of: terms.agency, on: due)
        self.init(
            key: stored.id.text, terms: terms, period: period, due: due, agency: body?.id ?? terms.agency,
            agencyName: body?.record.name ?? terms.agencyName,
            standing: ReturnStanding(period, due: due, answer: answer?.answer, isOwed: body != nil, on: day),
            askedOn: askedOn, mayGive: giving.covers(body?.id))
    }
}

extension Querying {
    /// Every period that ends within a stretch of days, as far as the party sees it: by agency, data set and period.
    func returnLines(
        endingIn range: DateRange, on day: CalendarDate, for party: ActingParty, _ register: PartnershipRegister
    ) throws -> [ReturnLine] {
        let giving = AgencyReach(.giveReturn, of: party, in: register)
        let answers = try returnAnswers(endingIn: range)
        let asked = try lastAsked(endingIn: range)
        return try dataReturns().flatMap { stored in
            stored.terms.periods(endingIn: range).map { period in
                let part = ReturnPart(stored.id, period)
                return ReturnLine(stored, period, answers[part], askedOn: asked[part], giving, on: day)
            }
        }
        .filter { party.sees($0.agency, in: register) }
        .sorted {
            ($0.agencyName, $0.terms.dataset, $0.period.from) < ($1.agencyName, $1.terms.dataset, $1.period.from)
        }
    }

    /// The part that a form names, and the return that it belongs to; throws `notFound` for one that isn't owed.
    func owedPart(_ key: String) throws -> (stored: StoredReturn, part: ReturnPart) {
        let pieces = key.split(separator: "_").map(String.init)
        guard pieces.count == 2, let day = CalendarDate(iso: pieces[1]),
            let stored = try dataReturn(RecordID(pieces[0])), !stored.isRemoved,
            let period = stored.terms.period(beginning: day)
        else { throw ServiceError.notFound(.record(id: key)) }
        return (stored, ReturnPart(stored.id, period))
    }
}
