internal import CommunitySafety
internal import Proofreading

extension KeepReturns.Request {
    /// The return that was meant; throws `invalid` with every field that can't be used.
    /// - Parameter standing: the agency that owes it now, which stays possible though it was removed from the records.
    func checked(
        in register: PartnershipRegister, statutoryKey: String?, keeping standing: String? = nil
    ) throws -> DataReturn {
        let body = register[.agency, agency].flatMap { !$0.isRemoved || $0.id == standing ? $0 : nil }
        let (first, last) = (CalendarDate(iso: from), CalendarDate(iso: to))
        let days = Int(dueDays)
        let faults = faults(hasAgency: body != nil, first, last, days)
        let made = first.flatMap { first in
            DataReturn(
                agency: agency, agencyName: body?.record.name ?? "", dataset: Wording.squeezed(dataset),
                wanted: wanted, rhythm: rhythm, dueDays: days, from: first, to: last, statutoryKey: statutoryKey)
        }
        guard faults.isEmpty, let made else { throw ServiceError.invalid(faults) }
        return made
    }

    private func faults(
        hasAgency: Bool, _ first: CalendarDate?, _ last: CalendarDate?, _ days: Int?
    ) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        if !hasAgency {
            faults.append(
                .form("agency", "It isn’t said who owes it.", "Choose an agency of the partnership’s records."))
        }
        let name = Wording.squeezed(dataset)
        if name.isEmpty || name.count > 200 {
            faults.append(.form("dataset", "The data set has no name.", "Name it in up to 200 characters."))
        }
        if wanted.count > 2_000 {
            faults.append(.form("wanted", "That is longer than 2,000 characters.", "Shorten it."))
        }
        if first == nil {
            faults.append(.form("from", "The first day is missing.", "Give a day, such as 1 October 2023."))
        }
        if rhythm == .once, last == nil {
            faults.append(.form("to", "The last day is missing.", "A return that is owed once needs its last day."))
        } else if !to.isEmpty, last == nil || first.map({ first in last.map { $0 < first } ?? false }) ?? false {
            faults.append(
                .form("to", "The last day isn’t a day after the first.", "Give a later day, or leave it empty."))
        }
        if !dueDays.isEmpty || rhythm == .once, days.map({ !(0...DataReturn.mostDueDays).contains($0) }) ?? true {
            faults.append(
                .form(
                    "due-days", "The number of days isn’t one from 0 to 366.",
                    "Say how many days after the end of the period it is due."))
        }
        return faults
    }
}
