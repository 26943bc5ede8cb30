internal import CommunitySafety
internal import Proofreading

/// Notes on quality for months from before data.police.uk made its groups what they are: a group of the same name held more.
enum StreetGroupNotes {
    /// Those that months give cause for, up to the last of them that is concerned.
    static func notes(for months: [StreetMonth]) -> [KeptSuggestion] {
        [
            note(
                "other.police", months, before: "2011-09-01", last: "2011-08-31",
                "Until August 2011 other crime held what are groups of their own since: criminal damage and arson, drugs, other theft, public disorder and weapons, shoplifting."
            ),
            note(
                "other-theft.police", months.filter { $0.period.from.iso >= "2011-09-01" }, before: "2013-05-01",
                last: "2013-04-30",
                "Until April 2013 other theft held bicycle theft and theft from the person, which are groups of their own since."
            ),
        ].compactMap(\.self)
    }

    private static func note(
        _ measure: String, _ months: [StreetMonth], before day: String, last: String, _ reason: String
    ) -> KeptSuggestion? {
        let concerned = months.map(\.period.from.iso).filter { $0 < day }
        guard let first = concerned.min() else { return nil }
        return KeptSuggestion(
            source: "police-uk", measure: measure, area: nil, from: first, to: last, reason: reason)
    }
}
