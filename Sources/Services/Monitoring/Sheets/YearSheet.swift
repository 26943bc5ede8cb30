internal import CommunitySafety
internal import Converters

/// The actions of a year as a table: a row to an action, two columns to each quarter.
struct YearSheet {
    private let packs: [Pack]

    init(_ packs: [Pack]) { self.packs = packs }

    var sheet: Spreadsheet.Sheet {
        let isInside = packs.contains(where: \.isInside)
        let quarters = packs.flatMap { pack -> [Spreadsheet.Column] in
            let name = pack.rounds.first?.quarter.words ?? ""
            return [.init("\(name): how it is going", width: 15), .init("\(name): what was done", width: 45)]
                + (isInside ? [.init("\(name): for partners", width: 45)] : [])
        }
        let first: [Spreadsheet.Column] = [
            .init("Number", width: 9), .init("Action", width: 50), .init("Priority", width: 24),
        ]
        let lead: [Spreadsheet.Column] = isInside ? [.init("Lead", width: 26)] : []
        return Spreadsheet.Sheet(
            name: "Actions", columns: first + lead + quarters, rows: addresses.map { row($0, isInside) })
    }

    /// In the order in which actions first come.
    private var addresses: [String] {
        var seen: Set<String> = []
        return packs.flatMap(\.lines).map(\.address).filter { seen.insert($0).inserted }
    }

    private func row(_ address: String, _ isInside: Bool) -> [SheetCell] {
        let lines = packs.map { pack in pack.lines.first { $0.address == address } }
        guard let line = lines.compactMap(\.self).last else { return [] }
        let priority = packs.flatMap(\.priorities).first { $0.slug == line.priority }?.name ?? ""
        let first: [SheetCell] = [.words(line.reference), .words(line.action), .words(priority)]
        let lead: [SheetCell] = isInside ? [.words(line.inside?.party ?? "")] : []
        return first + lead
            + lines.flatMap { line -> [SheetCell] in
                let said: [SheetCell] = [
                    .words(line?.view?.words ?? ""), .words(line?.sayings.last?.words ?? ""),
                ]
                return said + (isInside ? [.words(line?.inside?.working ?? "")] : [])
            }
    }
}
