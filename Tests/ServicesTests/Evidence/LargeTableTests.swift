import CommunitySafety
import Services
import Storage
import Synchronization
import Testing

/// Tables as large as a county's analyst sends them.
@Suite struct LargeTableTests {
    /// How many statements a store was given.
    private final class Count: Sendable {
        private let number = Mutex<Int>(0)

        func add() { number.withLock { $0 += 1 } }

        /// So many since it was asked last.
        func taken() -> Int {
            number.withLock { number in
                defer { number = 0 }
                return number
            }
        }
    }

    private static let wards = 200
    private static let measures = MeasureCatalogue.measures.map(\.key).filter { !$0.hasPrefix("population.") }.prefix(
        25)
    private static let quarters = ["Jan – Mar 22", "Apr – Jun 22", "Jul – Sep 22", "Oct – Dec 22"]

    private static func context(_ count: Count) async throws -> ServiceContext {
        let context = try await ServiceDesk.context { _ in count.add() }
        try await context.store.write { transaction in
            for number in 1...wards {
                let area = try #require(Area(code: "E0500\(1000 + number)", kind: .ward, name: "Ward \(number)"))
                _ = try transaction.keep(area, number: nil, next: number)
            }
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceKept, subject: AuditSubject(kind: "area", id: "all"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
        return context
    }

    /// 200 wards by 25 measures by 4 quarters: 20,000 figures, of which the first is `first`.
    private static func table(first: Int = 0) -> EvidenceFile {
        var names = "Ward"
        var periods = ""
        for measure in measures {
            for quarter in quarters {
                names += ",\(measure)"
                periods += ",\(quarter)"
            }
        }
        var lines = [names, periods]
        for ward in 1...wards {
            let figures = (0..<100).map { ward + $0 == 1 ? String(first) : String(ward + $0) }
            lines.append("Ward \(ward)," + figures.joined(separator: ","))
        }
        return EvidenceFile(name: "wards.csv", bytes: Array(lines.joined(separator: "\n").utf8))
    }

    private func prepared(_ context: ServiceContext, _ file: EvidenceFile) async throws -> (String, PreparedTable) {
        let id = try #require(
            try await PrepareTables(context, intake: TableDesk.intake).run([file], as: .operator).first)
        var table = try await ShowPreparedTable(context).run(id: id, as: .operator).table
        var mapping = table.mapping
        mapping.firstRow = 1
        mapping.headers = [.measure, .period]
        mapping.columns = mapping.columns.indices.map {
            TableMapping.Column(heading: mapping.columns[$0].heading, use: $0 == 0 ? .area : .value)
        }
        try await MapTable(context).run(id: id, version: table.version, mapping, as: .operator)
        table = try await ShowPreparedTable(context).run(id: id, as: .operator).table
        return (id, table)
    }

    /// Far fewer than the figures: some for each measure, and a batch of rows for each write.
    private let few = 200

    @Test func `20,000 figures are previewed and taken in by a few statements`() async throws {
        let count = Count()
        let context = try await Self.context(count)
        let (id, table) = try await prepared(context, Self.table())
        #expect(try #require(table.preview).tally == LoadTally(rows: 200, added: 20_000))
        _ = count.taken()
        _ = try await ShowPreparedTable(context).run(id: id, as: .operator)
        #expect(count.taken() < few)
        let report = try await AcceptTable(context).run(id: id, version: table.version, rememberAs: nil, as: .operator)
        #expect(report.tally == LoadTally(rows: 200, added: 20_000))
        #expect(count.taken() < few)
        let (again, revised) = try await prepared(context, Self.table(first: 7))
        #expect(try #require(revised.preview).tally == LoadTally(rows: 200, revised: 1, unchanged: 19_999))
        _ = count.taken()
        let second = try await AcceptTable(context).run(
            id: again, version: revised.version, rememberAs: nil, as: .operator)
        #expect(second.tally == LoadTally(rows: 200, revised: 1, unchanged: 19_999))
        #expect(count.taken() < few)
    }
}
