import CommunitySafety
import Importing
import Testing

@Suite struct `Boundaries` {
    private static let ring = "[[0.1,51.1],[0.2,51.1],[0.2,51.2],[0.1,51.1]]"

    private static func feature(
        _ coordinates: String, type: String = "Polygon",
        properties: String = #""WD25CD":"E05009991","WD25NM":"Saltwell""#
    ) -> String {
        #"{"type":"Feature","properties":{\#(properties)},"geometry":{"type":"\#(type)","coordinates":\#(coordinates)}}"#
    }

    private static func map(_ features: String...) -> String {
        #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    }

    private func read(_ text: String) -> PlaceReading { read(Array(text.utf8)) }

    private func read(_ bytes: [UInt8]) -> PlaceReading {
        var reading = PlaceReading()
        BoundaryReader(year: 2025).read(bytes, name: "map.geojson", into: &reading)
        return reading
    }

    @Test func `a polygon with a hole is read as it stands, with its edition and its district`() throws {
        let hole = "[[0.12,51.11],[0.15,51.11],[0.15,51.14],[0.12,51.11]]"
        let properties =
            #""WD25CD":"E05009991","WD25NM":"Saltwell","LAD25CD":"E07009991","LAD25NM":"Aldmere","N":[1,{"a":null}]"#
        let reading = read(Self.map(Self.feature("[\(Self.ring),\(hole)]", properties: properties)))
        #expect(reading.problems.isEmpty)
        let ward = try #require(reading.book["E05009991"])
        #expect(ward.called?.name == "Saltwell")
        #expect(ward.vintages == [2025])
        #expect(ward.parents == [.init(code: "E07009991", vintage: 2025)])
        let shape = try #require(ward.shapes[2025])
        #expect(shape.polygons.map { $0.map(\.count) } == [[4, 4]])
        #expect(shape.box == AreaShape(polygons: shape.polygons)?.box)
        #expect([shape.box.west, shape.box.south, shape.box.east, shape.box.north] == [0.1, 51.1, 0.2, 51.2])
        #expect(AreaShape(encoded: shape.encoded) == shape)
    }

    @Test func `several polygons, and a height above the sea, are let in`() throws {
        let high = "[[0.3,51.1,12],[0.4,51.1,12],[0.4,51.2,12],[0.3,51.1,12]]"
        let reading = read(Self.map(Self.feature("[[\(Self.ring)],[\(high)]]", type: "MultiPolygon")))
        #expect(reading.problems.isEmpty)
        #expect(reading.book["E05009991"]?.shapes[2025]?.polygons.count == 2)
    }

    @Test(arguments: [
        ("", "place.notJSON"), ("not a map", "place.notJSON"), ("{\"type\":\"FeatureColl", "place.notJSON"),
        (map(feature("[\(ring)]")).dropLast(30).description, "place.notJSON"),
        (map(feature("[\(ring)]")) + "x", "place.notJSON"), ("[1,2,3]", "place.notFeatures"),
        (#"{"type":"Feature","features":[]}"#, "place.notFeatures"),
        (#"{"type":"FeatureCollection","features":[]}"#, "place.noFeatures"),
        (#"{"type":"Topology","objects":{},"arcs":[]}"#, "place.topology"),
        (map(feature(String(repeating: "[", count: 100_000))), "place.tooDeep"),
        (#"{"a":"# + String(repeating: "[", count: 100_000), "place.tooDeep"),
        (map(feature("[[[552000,155000],[553000,155000],[553000,156000],[552000,155000]]]")), "place.projected"),
        (#"{"type":"\u00"#, "place.notJSON"), (#"{"type":1e}"#, "place.notJSON"), ("{\"a\u{0}", "place.notJSON"),
    ])
    func `a file that isn't a map stops the load, with the reason`(_ text: String, _ code: String) {
        let reading = read(text)
        #expect(reading.problems.contains { $0.code == code && $0.weight == .stops }, "\(reading.problems)")
        #expect(reading.problems.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty })
    }

    @Test(arguments: [
        (feature("[[[0.1,51.1],[0.2,51.1],[0.1,51.1]]]"), "place.fewPoints"),
        (feature("[[[0.1,51.1],[0.2,51.1],[0.2,51.2],[0.3,51.3]]]"), "place.openRing"),
        (feature("[[[0.1,151.1],[0.2,51.1],[0.2,51.2],[0.1,151.1]]]"), "place.outside"),
        (feature("[[[0.1,1e999],[0.2,51.1],[0.2,51.2],[0.1,1e999]]]"), "place.outside"),
        (feature("[]"), "place.badCoordinates"), (feature("\"none\""), "place.badCoordinates"),
        (feature("[[[\"0.1\",\"51.1\"]]]"), "place.badCoordinates"),
        (feature("[\(ring)]", type: "MultiPolygon"), "place.badCoordinates"),
        (feature("[0.1,51.1]", type: "Point"), "place.notPolygon"),
        (feature("[\(ring)]", properties: #""name":"Saltwell""#), "place.featureWithoutCode"),
        (feature("[\(ring)]", properties: #""WD25CD":"S13002516""#), "place.unknownCode"),
        (feature("[\(ring)]", properties: #""WDCD":"E05009991""#), "place.noEdition"),
        (#"{"type":"Feature","properties":{"WD25CD":"E05009991"},"geometry":null}"#, "place.noGeometry"),
        ("7", "place.noGeometry"),
    ])
    func `a feature that can't be used is refused, and the others are taken`(_ feature: String, _ code: String) {
        let good = Self.feature("[\(Self.ring)]", properties: #""WD25CD":"E05009992""#)
        let reading = read(Self.map(feature, good))
        #expect(reading.problems.map(\.code) == [code])
        #expect(reading.problems.map(\.row) == [1])
        #expect(reading.refused == 1 && reading.rows == 2)
        #expect(reading.book.places.filter { !$0.shapes.isEmpty }.map(\.code) == ["E05009992"])
    }

    @Test func `one code twice is refused the second time`() {
        let reading = read(Self.map(Self.feature("[\(Self.ring)]"), Self.feature("[\(Self.ring)]")))
        #expect(reading.problems.map(\.code) == ["place.repeated"])
    }

    @Test func `a ring of ten megabytes is read`() throws {
        let points = (0..<400_000).map { "[0.\(100_000 + $0),51.123456]" }
        let text = Self.map(Self.feature("[[\(points.joined(separator: ",")),\(points[0])]]"))
        #expect(text.utf8.count > 10_000_000 - 2_000_000)
        #expect(read(text).book["E05009991"]?.shapes[2025]?.polygons[0][0].count == 400_001)
    }

    @Test func `cut anywhere, or with any byte changed, a map never stops the program`() {
        let whole = Array(
            Self.map(Self.feature("[\(Self.ring)]"), Self.feature("[[\(Self.ring)]]", type: "MultiPolygon")).utf8)
        for end in whole.indices { #expect(!read(Array(whole[..<end])).problems.isEmpty) }
        for index in whole.indices {
            for byte: UInt8 in [0, 0x22, 0x5B, 0x5D, 0x7B, 0x2C, 0x5C, 0xFF] {
                var changed = whole
                changed[index] = byte
                _ = read(changed)
            }
        }
    }
}
