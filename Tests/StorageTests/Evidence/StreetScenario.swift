import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does with street-level records.
struct StreetScenario {
    let store: Store

    func run() async throws {
        let store = store
        try await store.write { transaction in
            let april = try #require(EvidencePeriod(year: 2023, month: 4))
            let records = StreetRecords(
                lsoas: [StreetLSOA(code: "E01009991", name: "Aldmere 001A")],
                places: [
                    StreetPlace(lsoa: 0, point: .init(longitude: 250_000, latitude: 51_000_000)),
                    StreetPlace(lsoa: nil, point: nil),
                ], types: ["Drugs"],
                months: [
                    StreetMonth(
                        force: "Westmarch Police", period: april,
                        records: [0, 0, 1].map { StreetRecord(place: $0, type: 0, outcome: 0) })
                ])
            let number = try Self.load(records, in: &transaction)
            let standing = try #require(try transaction.standingStreetMonths(from: april.from, to: april.to).first)
            #expect(standing.load == number)
            #expect(standing.records.count == 3)
            let small = try transaction.streetCountsByLSOA(of: standing)
            #expect(small.map { "\($0.code) \($0.type) \($0.count)" } == ["E01009991 Drugs 2"])
            #expect(try StreetDraft(records, on: transaction).changesNothing)
            let again = try Self.load(records, in: &transaction)
            #expect(try StreetDraft(records, on: transaction).isSaid(byLoadOf: "00", in: transaction))
            #expect(try transaction.figureCount(ofLoad: again) == 0, "it says what stands")
            #expect(try transaction.undo(load: number, at: Workbench.now, by: "operator"))
            #expect(try transaction.countConfirmedStreetMonths() > 0)
            #expect(try transaction.countConfirmedStreetMonths() == 0)
            try Self.bounds(in: &transaction)
            try transaction.recountStreetRecords()
            #expect(try transaction.recountStreetRecords() == 0)
            var less = records
            less.months[0].records.removeLast()
            _ = try Self.load(less, in: &transaction)
            try transaction.record(Workbench.event())
        }
    }

    private static func load(_ records: StreetRecords, in transaction: inout Transaction) throws -> Int {
        let number = try transaction.begin(
            NewLoad(kind: "police.uk", name: "a.csv", digest: "00", madeAt: Workbench.now, madeBy: "operator"))
        let draft = try StreetDraft(records, on: transaction)
        try transaction.write(draft, load: number)
        try transaction.end(load: number, draft.tally, report: "{}")
        return number
    }

    /// The ward of the scenario of figures gets an edge.
    private static func bounds(in transaction: inout Transaction) throws {
        let ring = [(0.0, 50.0), (1.0, 50.0), (1.0, 52.0), (0.0, 52.0)].map {
            AreaShape.Point(longitude: $0.0, latitude: $0.1)
        }
        let shape = try #require(AreaShape(polygons: [[ring]]))
        try transaction.execute(
            """
            INSERT INTO area_boundary (area_id, vintage, west, south, east, north, shape)
            VALUES (2, 2023, 0, 50, 1, 52, \(shape.encoded))
            """)
    }
}
