import CommunitySafety
import Importing
import Testing

@Suite struct `The edge of one place, as somebody drew it` {
    private static let ring = "[[0.1,51.1],[0.2,51.1],[0.2,51.2],[0.1,51.1]]"
    private static let polygon = "{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}"

    private func read(_ text: String) -> Result<AreaShape, OwnBoundaryReader.Fault> {
        OwnBoundaryReader().read(Array(text.utf8))
    }

    private func fault(_ text: String) -> OwnBoundaryReader.Fault? {
        if case .failure(let fault) = read(text) { fault } else { nil }
    }

    @Test(arguments: [
        polygon, "\u{FEFF}" + polygon,
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[\(ring)]]}",
        "{\"type\":\"Feature\",\"properties\":{\"name\":\"<script>\"},\"geometry\":\(polygon)}",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":\(polygon)}]}",
        "{\"type\":\"GeometryCollection\",\"geometries\":[\(polygon)]}",
    ]) func `a polygon is found alone, as a feature, and in a list of one`(_ text: String) throws {
        let shape = try read(text).get()
        #expect(shape.polygons.count == 1 && shape.polygons[0][0].count == 4)
        #expect([shape.box.west, shape.box.south, shape.box.east, shape.box.north] == [0.1, 51.1, 0.2, 51.2])
    }

    @Test func `what is no edge of one place is refused with its reason`() {
        #expect(fault("[1,2]") == .notMap)
        #expect(fault("{}") == .notMap)
        #expect(fault("{\"type\":\"Topology\",\"arcs\":[]}") == .topology)
        #expect(
            fault(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":\(Self.polygon)},{\"geometry\":\(Self.polygon)}]}"
            ) == .several(2))
        #expect(
            fault(
                "{\"type\":\"Polygon\",\"coordinates\":[[[550000,160000],[550001,160000],[550001,160001],[550000,160000]]]}"
            )
                == .projected)
        for text in [
            "{\"type\":\"Point\",\"coordinates\":[0.1,51.1]}",
            "{\"type\":\"Polygon\",\"coordinates\":[[[0,51],[1,51],[1,52],[0,52]]]}",
        ] {
            guard case .shape = fault(text) else {
                Issue.record("no fault of shape: \(text)")
                continue
            }
        }
    }

    @Test func `a text cut off, too deep or too long is refused`() {
        guard case .notJSON = fault(String(Self.polygon.dropLast(5))) else {
            Issue.record("not seen as cut off")
            return
        }
        guard case .notJSON = fault(Self.polygon + "}") else {
            Issue.record("what follows the end isn't seen")
            return
        }
        let deep = "{\"type\":\"Polygon\",\"coordinates\":" + String(repeating: "[", count: 5_000)
        #expect(fault(deep) == .tooDeep)
        let nested = String(repeating: "{\"geometry\":", count: 5_000) + String(repeating: "}", count: 5_000)
        #expect(fault(nested) != nil)
        guard case .failure(.tooLarge) = OwnBoundaryReader().read(Array(repeating: 0x20, count: 3 << 20)) else {
            Issue.record("three megabytes are read")
            return
        }
    }
}
