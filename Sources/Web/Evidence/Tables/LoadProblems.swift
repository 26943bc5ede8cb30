import CommunitySafety
import HTML
import Services

/// What can't be taken of a file, and what should be looked at: the same for every kind of file.
struct LoadProblems {
    let refusals: [LoadProblem]
    let warnings: [LoadProblem]
    var showsFile = false

    private static let most = 50

    @MarkupBuilder var markup: Markup {
        if !refusals.isEmpty {
            pageSection("What can’t be taken", id: "refused") {
                ProblemList(
                    problems: Array(refusals.prefix(Self.most)), caption: "What can’t be taken", showsFile: showsFile
                ).markup
                furtherLines(refusals.count - Self.most)
            }
        }
        if !warnings.isEmpty {
            pageSection("Have a look at these", id: "warnings") {
                p(.class("ww-body ww-body--s")) { "They don’t stand in the way." }
                ProblemList(
                    problems: Array(warnings.prefix(Self.most)), caption: "Have a look at these", showsFile: showsFile
                ).markup
                furtherLines(warnings.count - Self.most)
            }
        }
    }
}

/// "And 12 more." below a list that was cut.
@MarkupBuilder func furtherLines(_ count: Int) -> Markup {
    if count > 0 { p(.class("ww-fine ww-after")) { "And \(Counted.number(count)) more." } }
}

/// Figures that a file brings, and for those that it would change what stands now.
struct LoadRevisions {
    let revisions: [LoadReport.Revision]
    /// How many there are of them.
    let count: Int
    var areNew = false

    private var title: String { areNew ? "New figures" : "Figures that would change" }

    @MarkupBuilder var markup: Markup {
        if !revisions.isEmpty {
            pageSection(title, id: areNew ? "new" : "changed") {
                RecordTable(
                    caption: title, style: "ww-table--tight",
                    columns: [.init(name: "Measure"), .init(name: "Place"), .init(name: "Period")]
                        + (areNew
                            ? [.init(name: "Figure", isNumber: true)]
                            : [.init(name: "Stands now", isNumber: true), .init(name: "Would be", isNumber: true)]),
                    rows: revisions.map(row)
                ).markup
                furtherLines(count - revisions.count)
            }
        }
    }

    private func row(_ line: LoadReport.Revision) -> [RecordTable.Cell] {
        let part = line.breakdown.isEmpty ? Markup() : span(.class("ww-acts__more ww-fine")) { line.breakdown }
        return [.init(Markup(text: line.measure) + part), .init(line.area), .init(line.period)]
            + (areNew ? [] : [.init(line.from)]) + [.init(line.to)]
    }
}
