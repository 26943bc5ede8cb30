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
        try await keepPublished(intake)
    }

    /// A file of an office, one of whose rows is refused.
    private mutating func keepPublished(_ intake: SheetIntake) async throws {
        let text = """
            Month,Reported by,Falls within,Longitude,Latitude,LSOA code,LSOA name,Crime type,Last outcome category
            2023-04,Westmarch Police,Westmarch Police,0.25,51.5,E01099991,Aldmere 001A,Drugs,
            \(Secret.table.word),Westmarch Police,Westmarch Police,0.25,51.5,E01099991,Aldmere 001A,Drugs,
            """
        let file = EvidenceFile(name: "2023-04-westmarch-street.csv", bytes: Array(text.utf8))
        published = try #require(try await KeepPublished(desk, intake: intake).run([file], as: .operator))
        let shown = try await ShowPublished(desk, intake: intake).run(
            id: published, patience: .seconds(60), as: .operator)
        guard case .ready = shown?.standing else {
            Issue.record("The file wasn't read: \(String(describing: shown?.standing))")
            return
        }
    }
}
