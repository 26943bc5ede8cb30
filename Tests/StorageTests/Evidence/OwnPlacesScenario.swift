import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does with places of the partnership's own. It begins where ``ReturnsScenario`` ends.
struct OwnPlacesScenario {
    let store: Store
    let ids: IDSource

    func run() async throws {
        let ids = ids
        try await store.write { transaction in
            let (own, official) = try Self.places(in: &transaction)
            try Self.used(own, in: &transaction, ids)
            try Self.join(own, official, in: &transaction)
            try transaction.record(Workbench.event())
        }
    }

    private static func places(in transaction: inout Transaction) throws -> (StoredOwnPlace, StoredArea) {
        let area = try #require(try transaction.makeOwnPlace(named: "Quay estate"))
        let made = try #require(try transaction.ownPlace(code: area.code))
        try transaction.touch(made, version: 1)
        #expect(throws: StorageError.staleVersion(table: "own_place", id: area.code)) {
            try transaction.touch(made, version: 1)
        }
        let official = try #require(try transaction.area(code: "E05009991"))
        let district = try #require(try transaction.area(code: "E07009991"))
        try transaction.setNames("Quays", others: ["QE"], ofOwn: made.number)
        try transaction.setParent(district.number, ofOwn: made.number, vintage: 2024)
        let ring = [(0.0, 51.0), (1.0, 51.0), (1.0, 52.0), (0.0, 51.0)].map {
            AreaShape.Point(longitude: $0.0, latitude: $0.1)
        }
        let shape = try #require(AreaShape(polygons: [[ring]]))
        try transaction.setShape(shape, ofOwn: made.number, vintage: 2024)
        #expect(try transaction.areas(meant: "qe", kind: .custom).map(\.area.name) == ["Quays"])
        let place = try #require(try transaction.ownPlace(code: area.code))
        try transaction.setRemoved(place, at: Workbench.now)
        #expect(try transaction.areas(meant: "qe", kind: nil).isEmpty)
        try transaction.setRemoved(try #require(try transaction.ownPlace(code: area.code)), at: nil)
        #expect(try transaction.ownPlaces().contains { $0.number == made.number && !$0.isRemoved })
        return (try #require(try transaction.ownPlace(code: area.code)), official)
    }

    private static func used(_ own: StoredOwnPlace, in transaction: inout Transaction, _ ids: IDSource) throws {
        let period = try #require(EvidencePeriod(year: 2023, month: 4))
        let key = Observation.Key(measure: "asb.council", area: own.area.code, period: period, source: "typed")
        let number = try transaction.begin(
            NewLoad(kind: "grid", name: "Typed", digest: "own", madeAt: Workbench.now, madeBy: "operator"))
        let figure = try #require(Observation(key, value: 5))
        let areas = try transaction.areaNumbers()
        _ = try transaction.take([figure], load: number, areas: areas)
        #expect(try transaction.isSaid([figure], by: .grid, digest: "own", areas: areas))
        #expect(try !transaction.isSaid([figure], by: .grid, digest: "other", areas: areas))
        let note = try #require(
            QualityNote(
                source: "typed", measure: nil, area: own.area.code, period: period, isComparable: false, reason: "x"))
        try transaction.insert(note, id: ids.next(), area: own.number)
        try transaction.insertSet(ids.next(), name: "own", members: [own.number])
        let walk = try #require(
            Activity(kind: .safetyWalk, heldOn: period.from, place: "Steps", area: own.area.code))
        try transaction.insert(walk, id: ids.next(), area: own.number)
    }

    private static func join(
        _ own: StoredOwnPlace, _ official: StoredArea, in transaction: inout Transaction
    ) throws {
        let figures = try transaction.standingFigures(ofArea: own.number, code: own.area.code)
        #expect(figures.map(\.value) == [5])
        let number = try transaction.begin(
            NewLoad(kind: "place", name: "joined", digest: "j", madeAt: Workbench.now, madeBy: "operator"))
        try transaction.join(own, to: official.number, load: number)
        #expect(try transaction.areaNumbers()[own.area.code] == official.number)
        let first = try transaction.count(
            "SELECT MIN(load_number) AS count FROM observation WHERE area_id = \(own.number)")
        #expect(try transaction.join(ofPlacesIn: first) == number)
        try transaction.takeBackJoin(ofLoad: number)
        #expect(try transaction.areaNumbers()[own.area.code] == own.number)
        #expect(try transaction.join(ofPlacesIn: first) == nil)
    }
}
