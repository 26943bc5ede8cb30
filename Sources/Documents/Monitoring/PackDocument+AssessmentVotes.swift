import CommunitySafety
import Proofreading

/// What an assessment says of the partners' votes.
extension PackDocument {
    func votes(_ votes: ReportedVotes?) -> [DocumentNode] {
        guard let votes else { return [] }
        let (people, agencies) = (
            counted(votes.people, "person", "people").capitalisedFirst, counted(votes.agencies, "agency", "agencies")
        )
        let closed = votes.closedOn.map { ", up to \($0.words)" } ?? ""
        let asked = votes.criteria.map { "“\($0.printable)”" }.joined(separator: ", ")
        return [
            heading("How partners voted", 3),
            .plain(
                (["\(people) of \(agencies) scored the issues on \(asked)\(closed), none seeing the others’ scores."]
                    + votes.agreement.map(\.printable)).joined(separator: " ")),
        ]
            + table(
                "Where agencies are furthest apart", ["Issue", "Criterion", "Agencies", "Their scores", "The middle"],
                (votes.widest ?? []).map {
                    [
                        DataCell($0.issue.printable), DataCell($0.criterion.printable),
                        DataCell(PrintedNumber.words($0.agencies)), DataCell($0.range.capitalisedFirst),
                        DataCell($0.middle),
                    ]
                }, weights: [32, 28, 12, 16, 12])
    }
}
