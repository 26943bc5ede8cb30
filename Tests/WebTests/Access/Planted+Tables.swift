import CommunitySafety
import Converters
import Storage
import Testing

@testable import Services

extension Planted {
    /// A partner's table that waits, and one that was taken in.
    mutating func keepTables() async throws {
        let intake = SheetIntake(DocumentIntake(finder: ToolFinder(named: nil, program: nil, searchPath: "")))
        let prepare = PrepareTables(desk, intake: intake)
        let block = "Ward\tOct – Dec 2023\nSaltwell\t12\n\(Secret.table.word)\t7\n"
        for _ in 0..<2 {
            table = try await prepare.run(pasted: block, as: .operator)
            let shown = try await ShowPreparedTable(desk).run(id: table, as: .operator).table
            var mapping = shown.mapping
            mapping.measure = "graffiti.council"
            mapping.columns[0].use = .area
            mapping.columns[1].use = .value
            mapping.headers = [.period]
            try await MapTable(desk).run(id: table, version: shown.version, mapping, as: .operator)
            guard load == 0 else { continue }
            let report = try await AcceptTable(desk).run(id: table, version: 2, rememberAs: nil, as: .operator)
            load = try #require(report.number)
        }
    }
}
