internal import CommunitySafety
internal import Converters

/// One round as a table: an action to a row.
struct RoundSheet {
    private let pack: Pack

    init(_ pack: Pack) { self.pack = pack }

    var sheet: Spreadsheet.Sheet {
        Spreadsheet.Sheet(
            name: pack.rounds.first?.quarter.words ?? "Round", columns: shared + (pack.isInside ? Self.inside : []),
            rows: pack.lines.map { line in
                [
                    .words(line.reference), .words(line.action), .words(priority(line)),
                    .words(line.view?.words ?? (pack.isInside ? "No answer yet" : "")),
                    .words(line.sayings.last?.words ?? ""),
                ] + (line.inside.map(Self.cells) ?? [])
            })
    }

    private var shared: [Spreadsheet.Column] {
        [
            .init("Number", width: 9), .init("Action", width: 50), .init("Priority", width: 24),
            .init(pack.isInside ? "Lead’s view" : "How it is going", width: 15),
            .init(pack.isInside ? "Public text" : "What was done", width: 50),
        ]
    }

    private static let inside: [Spreadsheet.Column] = [
        .init("Lead", width: 26), .init("By when, as printed", width: 20), .init("The figures say", width: 15),
        .init("Why they say it", width: 40), .init("For partners", width: 50), .init("Needed from others", width: 40),
        .init("Next step", width: 40), .init("Next step by", width: 18), .init("Reached", width: 10),
        .init("To be reached", width: 10), .init("Why the lead sees it otherwise", width: 40),
        .init("What is done about it", width: 40), .init("Who does it", width: 24), .init("Done by", width: 18),
    ]

    private static func cells(_ inside: PackInsight) -> [SheetCell] {
        [
            .words(inside.party ?? ""), .words(inside.byWhen), .words(inside.figures.words),
            .words(inside.figures.reason), .words(inside.working), .words(inside.needs), .words(inside.next),
            .day(inside.nextOn), inside.count.map { .number($0.reached) } ?? .empty,
            inside.count.map { .number($0.target) } ?? .empty, .words(inside.reason),
            .words(inside.corrective?.words ?? ""), .words(inside.corrective?.owner ?? ""),
            .day(inside.corrective?.by),
        ]
    }

    private func priority(_ line: PackLine) -> String {
        pack.priorities.first { $0.slug == line.priority }?.name ?? ""
    }
}
