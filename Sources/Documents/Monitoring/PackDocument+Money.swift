package import CommunitySafety
import Proofreading

/// Money that came in, and what each output came to.
extension PackDocument {
    var awards: [DocumentNode] {
        guard let awards = pack.awards, !awards.isEmpty else { return [] }
        let rows = awards.map { award in
            [DataCell(award.name.printable), DataCell(Self.source(award))]
                + [award.amount, award.spent, award.committed, award.left].map(MoneyTable.cell)
        }
        return MoneyTable.data(
            "Money that came in, as at \(pack.asAt.words)", ["Award", "From", "Sum", "Spent", "Committed", "Left"],
            rows,
            weights: [28, 24, 12, 12, 12, 12]) + awards.flatMap(Self.parts)
    }

    private static func source(_ award: PackAward) -> String {
        award.party.printable + (award.kind == .inKind ? ", in kind" : "")
    }

    /// What an award was set aside for, and what goes back of it.
    private static func parts(_ award: PackAward) -> [DocumentNode] {
        let projects =
            award.projects.isEmpty
            ? []
            : MoneyTable.projects(
                "\(award.name), \(award.days)", award.projects, whole: "The award", amount: award.amount)
        guard let back = award.toReturn, back > 0 else { return projects }
        return projects + [
            .plain("\(Money.words(pence: back)) of \(award.name.printable) wasn’t spent and is to go back.")
        ]
    }

    /// Where the manager released it: what was spent on actions beside what was counted, with her note.
    var costs: [DocumentNode] {
        guard let costs = pack.costs else { return [] }
        let note = written(pack.words.value?.note ?? "", topHeading: 4)
        guard !costs.isEmpty || !note.isEmpty else { return [] }
        return [heading("Was it good value?", 3)] + note + Self.table(of: costs)
    }

    /// The table with the sentence that says what it isn’t.
    package static func table(of costs: [PackCost]) -> [DocumentNode] {
        guard !costs.isEmpty else { return [] }
        return MoneyTable.costs(costs.map { (name: $0.action, cost: $0.cost) }, first: "Action") + [.plain(caution)]
    }

    private static let caution =
        "What each came to is about what had been spent by the day of the count, divided by the count. It is no price: the money may have paid for more than was counted, and time and help that nobody entered may have paid for some of it."
}
