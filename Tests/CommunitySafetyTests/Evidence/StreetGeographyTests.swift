import CommunitySafety
import Testing

/// Two invented districts, Aldmere and Brackwell, each a square with a ward or two.
@Suite struct StreetGeographyTests {
    private static func edge(_ west: Double, _ east: Double) throws -> AreaShape {
        let ring = [(west, 51.0), (east, 51.0), (east, 52.0), (west, 52.0), (west, 51.0)]
        return try #require(
            AreaShape(polygons: [[ring.map { AreaShape.Point(longitude: $0.0, latitude: $0.1) }]]))
    }

    private static func geography() throws -> StreetGeography {
        let places: [(Int, String, AreaKind, String)] = [
            (1, "E23000991", .force, "Westmarch"), (2, "E07000991", .district, "Aldmere"),
            (3, "E07000992", .district, "Brackwell and Hythe"), (4, "E05000991", .ward, "Saltwell"),
            (5, "E05000992", .ward, "Millbank"), (6, "E05000993", .ward, "Hythe"),
            (7, "E01000991", .lsoa, "Aldmere 001A"),
            (8, "E01000992", .lsoa, "Brackwell 001A"), (9, "E07000993", .district, "Elsewhere"),
            (10, "E23000992", .force, "London, City of"), (11, "E05000999", .ward, "Old Saltwell"),
        ]
        return StreetGeography(
            places: places.map { .init(number: $0.0, code: $0.1, kind: $0.2, name: $0.3) },
            otherNames: [(key: AreaNames.key("Brackwell"), number: 3)],
            lyings: [
                (2, 1), (3, 1), (4, 2), (5, 2), (6, 3), (7, 4), (7, 2), (8, 6), (9, 10), (11, 2), (7, 11),
            ].map { (area: $0.0, parent: $0.1) },
            wardEdges: try [(4, edge(0, 0.5)), (5, edge(0.5, 1)), (6, edge(1, 2))].map { (number: $0.0, shape: $0.1) })
    }

    private static func point(_ longitude: Int32) -> StreetPlace.Point {
        .init(longitude: longitude, latitude: 51_500_000)
    }

    @Test(arguments: [
        ("E01000991", "Aldmere 001A", 2, 4), ("E01000992", "whatever it is called", 3, 6),
        ("E01999999", "Brackwell 014C", 3, nil), ("E01999999", "Brackwell & Hythe 014C", 3, nil),
        ("W01999999", "Bexhill 014C", nil, nil), ("", "", nil, nil), ("E01999999", "Aldmere", nil, nil),
    ])
    func `a small area's district is looked up, and else named by all but its last word`(
        code: String, name: String, district: Int?, ward: Int?
    ) throws {
        let setting = try Self.geography().setting(of: StreetLSOA(code: code, name: name))
        // One word alone is the name itself.
        #expect(setting.district == (name == "Aldmere" ? 2 : district))
        #expect(setting.ward == ward)
    }

    @Test(arguments: [
        // In a ward of its district.
        (600_000, 5, false), (400_000, 4, false),
        // In another district's ward, and in none: the small area's ward, and marked so.
        (1_500_000, 4, true), (2_500_000, 4, true),
    ])
    func `a ward is looked for in the district of the small area`(longitude: Int32, ward: Int, isByLSOA: Bool) throws {
        let geography = try Self.geography()
        let setting = geography.setting(of: StreetLSOA(code: "E01000991", name: "Aldmere 001A"))
        let finding = geography.finding(setting, Self.point(longitude), hasNoColumn: false)
        #expect(finding == .init(district: 2, ward: ward, isByLSOA: isByLSOA))
    }

    @Test func `without a small area there is neither ward nor district, unless the file has none at all`() throws {
        let geography = try Self.geography()
        let blank = geography.setting(of: StreetLSOA(code: "", name: ""))
        let nothing = StreetGeography.Finding(district: nil, ward: nil, isByLSOA: false)
        #expect(geography.finding(nil, Self.point(600_000), hasNoColumn: false) == nothing)
        #expect(
            geography.finding(blank, Self.point(600_000), hasNoColumn: true)
                == .init(district: 2, ward: 5, isByLSOA: false))
    }

    @Test(arguments: ["Westmarch Police", "Westmarch Constabulary", "westmarch"])
    func `a force is known by its name less what all of them are called`(name: String) throws {
        let territory = try Self.geography().territory(of: name)
        #expect(territory.districts == [2, 3])
        #expect(territory.always == [2, 3, 4, 5, 6])
        #expect(territory.breakdown.isEmpty)
        let answers: [Bool] = [territory.isOutside(2), territory.isOutside(9), territory.isOutside(nil)]
        #expect(answers == [false, true, true])
    }

    @Test func `a force without an area of its own is counted apart`() throws {
        let territory = try Self.geography().territory(of: "British Transport Police")
        #expect(territory.districts == nil)
        #expect(territory.breakdown == "British Transport Police")
        #expect(try Self.geography().territory(of: "City of London Police").districts == [9])
        let unknown = StreetGeography(places: [])
        #expect(unknown.territory(of: "Kent Police").breakdown.isEmpty)
        #expect(unknown.territory(of: "British Transport Police").breakdown == "British Transport Police")
        #expect(!unknown.knowsWards)
    }

    @Test func `types are measures of the catalogue, each its own`() {
        let keys = StreetCrimeType.allCases.map(\.measure)
        #expect(Set(keys).count == 16)
        #expect(Set(keys).isSubset(of: MeasureCatalogue.measures.map(\.key)))
    }
}
