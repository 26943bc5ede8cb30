import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does with places, sets, notes, measures and sources. It begins where ``EvidenceScenario`` ends.
struct PlacesScenario {
    let store: Store
    let ids: IDSource

    func run() async throws {
        let ids = ids
        try await store.write { transaction in
            try Self.loads(in: &transaction)
            try Self.sets(in: &transaction, ids)
            try Self.notes(in: &transaction, ids)
            try Self.catalogue(in: &transaction)
            try Self.questions(of: transaction)
            try transaction.record(Workbench.event())
        }
    }

    private static func square(_ west: Double) throws -> AreaShape {
        let corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)]
        return try #require(
            AreaShape(polygons: [[corners.map { .init(longitude: west + $0.0, latitude: 51 + $0.1) }]]))
    }

    private static func book(_ name: String, vintage: Int, west: Double) throws -> PlaceBook {
        var book = PlaceBook()
        book.add(code: "E05009881", name: name, vintage: vintage, otherNames: ["Old Quay"])
        book.add(code: "E07009881", name: "Brackwater", vintage: vintage)
        book.add(code: "E22009881", name: "Brackwater", vintage: vintage)
        book.add(code: "E23009881", name: "Merrowshire", vintage: vintage)
        book.add("E05009881", liesIn: "E07009881", vintage: vintage)
        book.add("E07009881", liesIn: "E22009881", vintage: vintage)
        book.add("E22009881", liesIn: "E23009881", vintage: vintage)
        #expect(book.add(try square(west), of: "E05009881", vintage: vintage))
        return book
    }

    private static func take(_ book: PlaceBook, in transaction: inout Transaction) throws -> Int {
        let changes = try transaction.changes(by: book)
        let number = try transaction.begin(
            NewLoad(kind: "boundaries", name: "wards.geojson", digest: "00", madeAt: Workbench.now, madeBy: "operator"))
        try transaction.make(changes, load: number)
        try transaction.end(load: number, changes.tally, report: "{}")
        return number
    }

    private static func loads(in transaction: inout Transaction) throws {
        let first = try take(try book("Quay", vintage: 2023, west: 0), in: &transaction)
        #expect(try transaction.changes(by: try book("Quay", vintage: 2023, west: 0)).tally.unchanged == 4)
        let second = try take(try book("Harbour", vintage: 2023, west: 1), in: &transaction)
        let third = try take(try book("Harbour Quarter", vintage: 2025, west: 2), in: &transaction)
        let ward = try #require(try transaction.area(code: "E05009881"))
        #expect(ward.area.name == "Harbour Quarter")
        #expect(try transaction.boundaryEditions(ofArea: ward.number) == [2023, 2025])
        try transaction.takeBackPlaces(ofLoad: third)
        #expect(try transaction.area(number: ward.number)?.area.name == "Harbour")
        #expect(try transaction.editions(ofArea: ward.number) == [2023])
        try transaction.takeBackPlaces(ofLoad: second)
        #expect(try transaction.area(code: "E05009881")?.area.name == "Quay")
        #expect(try transaction.changes(by: try book("Quay", vintage: 2023, west: 0)).tally.unchanged == 4)
        try transaction.takeBackPlaces(ofLoad: first)
        #expect(try transaction.area(code: "E05009881") == nil)
        _ = try take(try book("Quay", vintage: 2023, west: 0), in: &transaction)
    }

    private static func sets(in transaction: inout Transaction, _ ids: IDSource) throws {
        let areas = try transaction.areas().map(\.number)
        let id = ids.next()
        try transaction.insertSet(id, name: "ours", members: Array(areas.prefix(2)))
        try transaction.updateSet(id, name: "ours and others", members: areas, version: 1)
        #expect(throws: StorageError.staleVersion(table: "area_set", id: id.text)) {
            try transaction.updateSet(id, name: "late", members: areas, version: 1)
        }
        try transaction.setRemoved(id, at: Workbench.now, version: 2)
        #expect(try transaction.areaSets().map(\.isRemoved) == [true])
        #expect(try transaction.areaSets().first?.members.count == areas.count)
        #expect(try transaction.areaSets(holding: areas[0]).isEmpty, "it was taken away")
        try transaction.setRemoved(id, at: nil, version: 3)
        #expect(try transaction.areaSets(holding: areas[0]).map(\.name) == ["ours and others"])
        #expect(try transaction.members(ofSet: id).map(\.number) == areas)
        let month = try #require(EvidencePeriod(year: 2023, month: 4)).range
        #expect(try transaction.standingFigures("asb.police", ofSet: id, within: month)[1]?.map(\.value) == [53])
        #expect(try transaction.populations(ofSet: id).isEmpty)
        try transaction.setRemoved(id, at: Workbench.now, version: 4)
        try usedPlace(in: &transaction, ids)
    }

    /// A place that something uses stays when the load that brought it is taken back.
    private static func usedPlace(in transaction: inout Transaction, _ ids: IDSource) throws {
        var book = PlaceBook()
        book.add(code: "E05009882", name: "Kept Place", vintage: 2023)
        let load = try take(book, in: &transaction)
        let place = try #require(try transaction.area(code: "E05009882"))
        try transaction.insertSet(ids.next(), name: "it and another", members: [place.number, 1])
        try transaction.takeBackPlaces(ofLoad: load)
        #expect(try transaction.area(code: "E05009882")?.area.name == "Kept Place")
        #expect(try transaction.names(ofArea: place.number) == ["Kept Place"])
    }

    private static func notes(in transaction: inout Transaction, _ ids: IDSource) throws {
        let period = try #require(EvidencePeriod(year: 2023, month: 4))
        let note = try #require(
            QualityNote(
                source: "police-uk", measure: "asb.police", area: "E07009881", period: period, isComparable: false,
                reason: "A new system"))
        let area = try #require(try transaction.area(code: "E07009881"))
        let id = ids.next()
        try transaction.insert(note, id: id, area: area.number)
        try transaction.update(note, id: id, area: area.number, version: 1)
        try transaction.setNoteRemoved(id, at: nil, version: 2)
        #expect(try transaction.qualityNotes().map(\.note) == [note])
        #expect(try transaction.qualityNotes(ofSource: "police-uk") == [note])
        #expect(try transaction.qualityNotes(ofSource: "wardens").isEmpty)
    }

    private static func catalogue(in transaction: inout Transaction) throws {
        let measure = try #require(Measure(key: "asb.patrols", name: "Patrols"))
        try transaction.insert(measure)
        try transaction.update(measure, version: 1)
        #expect(try transaction.measureVersions()["asb.patrols"] == 2)
        let source = try #require(EvidenceSource(key: "wardens", name: "Wardens"))
        try transaction.insert(source)
        try transaction.update(source, version: 1)
        #expect(try transaction.sourceVersions()["wardens"] == 2)
    }

    private static func questions(of reading: some Querying) throws {
        let district = try #require(try reading.area(code: "E07009881"))
        #expect(try reading.children(ofArea: district.number).map(\.area.area.name) == ["Quay"])
        #expect(try reading.parents(ofArea: district.number).map(\.area.area.code) == ["E22009881"])
        #expect(try reading.areaCounts()[.force] == 1)
        #expect(try reading.areas(named: "oldq", code: "", kind: .ward, limit: 5).map(\.area.name) == ["Quay"])
        #expect(try reading.names(ofArea: district.number) == ["Brackwater"])
        let finder = try reading.areaFinder()
        #expect(finder.code(named: "BRACKWATER", kind: .partnership, force: "Merrowshire") == "E22009881")
        #expect(finder.code(named: "Brackwater", kind: .partnership, force: "Elsewhere") == nil)
        #expect(try reading.populations(ofArea: district.number).isEmpty)
        #expect(try reading.reportsOfLoads().contains("{}"))
        try figures(of: reading)
    }

    private static func figures(of reading: some Querying) throws {
        let period = try #require(EvidencePeriod(year: 2023, month: 4))
        let figures = try reading.standingFigures("asb.police", area: 1, within: period.range)
        #expect(figures.map(\.value) == [53])
        #expect(try reading.standingFigures("asb.police", partsOf: 1, within: period.range).isEmpty)
        #expect(try reading.measuresHolding().contains("asb.police"))
        #expect(try reading.measure("asb.police")?.issue == "asb" && reading.measure("no.such") == nil)
        #expect(try reading.source("police-uk")?.isSnapped == true && reading.source("none") == nil)
        #expect(try reading.heldMeasures(ofSource: "police-uk").map(\.figures) == [1])
        #expect(try !reading.loads(ofSource: "police-uk", limit: 5).isEmpty)
        #expect(try reading.districtsHolding("asb.police").isEmpty)
        #expect(try reading.areasHolding("asb.police").map(\.figures).reduce(0, +) > 0)
        let key = Observation.Key(measure: "asb.police", area: "E07009991", period: period, source: "police-uk")
        let observation = try #require(Observation(key, value: 54))
        #expect(try reading.tally(of: [observation], areas: try reading.areaNumbers()).revised == 1)
    }
}
