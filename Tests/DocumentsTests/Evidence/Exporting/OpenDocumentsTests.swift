import CommunitySafety
import Documents
import Foundation
import Testing

@Suite struct OpenDocumentsTests {
    /// With the clock outside, against it inside: the wrong way round for RFC 7946.
    private static let outer = [(0.0, 0.0), (0, 3), (3, 3), (3, 0), (0, 0)]
    private static let hole = [(1.0, 1.0), (2, 1), (2, 2), (1, 2), (1, 1)]

    private func geometry(_ polygons: [[[(Double, Double)]]]) throws -> [String: Any] {
        let shape = try #require(
            AreaShape(
                polygons: polygons.map { $0.map { $0.map { AreaShape.Point(longitude: $0.0, latitude: $0.1) } } }))
        let json = try JSONSerialization.jsonObject(with: Data(GeoShape(shape).tree.bytes))
        return try #require(json as? [String: Any])
    }

    @Test func `outer rings are turned against the clock and holes with it`() throws {
        let found = try geometry([[Self.outer, Self.hole]])
        #expect(found["type"] as? String == "Polygon")
        let rings = try #require(found["coordinates"] as? [[[Double]]])
        #expect(rings[0] == [[0, 0], [3, 0], [3, 3], [0, 3], [0, 0]])
        #expect(rings[1] == [[1, 1], [1, 2], [2, 2], [2, 1], [1, 1]])
        let right = try geometry([[Self.outer.reversed(), Self.hole.reversed()], [Self.outer.reversed()]])
        #expect(right["type"] as? String == "MultiPolygon")
        let same = try #require(right["coordinates"] as? [[[[Double]]]])
        #expect(same[0] == rings && same[1] == [rings[0]])
    }

    @Test func `any text stands in JSON as it is`() throws {
        let texts = ["\"quoted\" \\ /", "a\nb\tc\u{0}\u{1F}\u{7F}", "</script>\u{2028}", "É 🏘 ’", ""]
        let tree = JSONTree.list(texts.map(JSONTree.text) + [.null, .truth(true), .whole(-7), .number(0.5)])
        let found = try #require(try JSONSerialization.jsonObject(with: Data(tree.bytes)) as? [Any])
        #expect(found.prefix(texts.count).map { $0 as? String } == texts)
        #expect(found[5] is NSNull && found[6] as? Bool == true && found[7] as? Int == -7 && found[8] as? Double == 0.5)
        #expect(!tree.bytes.contains { $0 < 0x20 })
    }

    @Test func `fields keep their order`() {
        let tree = JSONTree.fields(["z": .whole(1), "a": .text(orNull: ""), "m": .number(.infinity)])
        #expect(String(decoding: tree.bytes, as: UTF8.self) == #"{"z":1,"a":null,"m":null}"#)
    }

    @Test func `numbers and days stay as they are while words are guarded`() {
        var writer = CSVWriter(isMarked: false)
        writer.append([.plain("-5"), .words("-5"), .words("a, \"b\"\r\nc"), .plain("2024-03-31")])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "-5,'-5,\"a, \"\"b\"\"\r\nc\",2024-03-31\r\n")
    }

    @Test(arguments: [
        ("Aldmere Community Safety Partnership", "aldmere-community-safety-partnership-figures"),
        ("Ély & Co", "ly-co-figures"),
        ("…", "figures"),
    ])
    func `a package has a name that the standard allows`(partnership: String, name: String) {
        #expect(DataPackage.name(of: partnership) == name)
    }
}
