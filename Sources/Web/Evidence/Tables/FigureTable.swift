import CommunitySafety
import HTML
import Services

/// Figures of a table, with what each would do.
struct FigureTable {
    let lines: [TablePreview.Line]
    let caption: String
    var showsChange = false

    var markup: Markup {
        RecordTable(
            caption: caption, style: "ww-table--tight",
            columns: [
                .init(name: "Measure"), .init(name: "Place"), .init(name: "Period"),
                .init(name: showsChange ? "Stands now" : "", isNumber: true),
                .init(name: showsChange ? "Would be" : "Figure", isNumber: true), .init(name: "Cell"),
            ].filter { !$0.name.isEmpty },
            rows: lines.map(row)
        ).markup
    }

    private func row(_ line: TablePreview.Line) -> [RecordTable.Cell] {
        let part = line.breakdown.isEmpty ? Markup() : span(.class("ww-acts__more ww-fine")) { line.breakdown }
        var cells: [RecordTable.Cell] = [
            .init(Markup(text: line.measure) + part), .init(line.area), .init(line.period),
        ]
        if showsChange {
            if case .revised(let old) = line.deed { cells.append(.init(old)) } else { cells.append(.init("–")) }
        }
        return cells + [.init(line.value), .init("\(line.column.prefix { $0 != " " })\(line.row)")]
    }
}

/// Problems of a table, each with its place and what would mend it.
struct ProblemList {
    let problems: [LoadProblem]
    let caption: String
    /// What stands in a cell isn't kept once the table is taken in.
    var showsValue = true
    /// Where several files were given, or an archive, each problem names its own.
    var showsFile = false

    var markup: Markup {
        RecordTable(
            caption: caption, style: "ww-table--tight ww-plain-rows",
            columns: (["Where"] + (showsValue ? ["What stands there"] : []) + ["What is wrong", "What would mend it"])
                .map { .init(name: $0) },
            rows: problems.map { problem in
                [.init(place(problem))] + (showsValue ? [.init(problem.value)] : [])
                    + [.init(problem.message), .init(problem.remedy)]
            }
        ).markup
    }

    /// "row 7, C Oct – Dec 21"; for what isn't about a cell, what it is about.
    private func place(_ problem: LoadProblem) -> String {
        let parts = [
            showsFile && !problem.file.isEmpty ? problem.file : nil, problem.row.map { "row \($0)" },
            problem.column.isEmpty ? nil : "column \(problem.column)",
        ]
        let place = parts.compactMap(\.self).joined(separator: ", ")
        if showsFile { return place }
        return place.isEmpty || problem.code == "load.jump" ? problem.file : place.asSentence
    }
}
