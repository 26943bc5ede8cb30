import CommunitySafety
import Documents
import Foundation
import FoundationXML
import HTML
import Testing

@Suite struct `Maps` {
    /// Squares of a district, the last of them tiny, in the corner of the first.
    private func places(words: String = "1,234") throws -> [AreaMapDrawing.Place] {
        func shape(_ east: Double, _ north: Double, _ side: Double) throws -> AreaShape {
            try #require(
                AreaShape(polygons: [
                    [
                        [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map {
                            AreaShape.Point(
                                longitude: (east + $0.0 * side) / 50, latitude: 51 + (north + $0.1 * side) / 80)
                        }
                    ]
                ]))
        }
        let large = try (0..<9).map { try shape(Double($0 % 3), Double($0 / 3), 1) }
        let small = try (0..<5).map { try shape(1.05 + Double($0) * 0.08, 1.05, 0.07) }
        return (large + small).enumerated().map { index, shape in
            .init(
                number: index + 1,
                name: index == 4 ? "Farningham, Horton Kirby and South Darenth" : "Ward \(index + 1)",
                shape: shape, words: words, tone: index == 2 ? .withheld : .step(index % 5), address: nil)
        }
    }

    /// What a layer of labels holds.
    private func layer(_ name: String) throws -> Substring {
        let rest = try #require(try markup().split(separator: "class=\"\(name)\"").dropFirst().first)
        return try #require(rest.split(separator: "</g>").first)
    }

    private func markup() throws -> String {
        AreaMapDrawing(id: "m", title: "Where", description: "All.", places: try places()).markup.string
    }

    @Test func `say every place, by its name or by its number`() throws {
        let wide = try layer("wide")
        for place in try places() {
            #expect(
                wide.contains(">\(place.name)<") || wide.contains(">\(place.number)<") || wide.contains(">Farningham,"))
        }
        let narrow = try layer("narrow")
        for number in 1...14 { #expect(narrow.contains(">\(number)<")) }
    }

    @Test func `put numbers of small places where they cover none of each other`() throws {
        let pattern = /<rect x="([-0-9.]+)" y="([-0-9.]+)" width="([0-9.]+)" height="([0-9.]+)" class="leader-box">/
        for name in ["wide", "narrow"] {
            let part = try layer(name)
            let boxes = part.matches(of: pattern).compactMap { match -> [Double]? in
                let numbers = [match.1, match.2, match.3, match.4].compactMap { Double($0) }
                return numbers.count == 4 ? numbers : nil
            }
            #expect(boxes.count == 5)
            for (index, one) in boxes.enumerated() {
                #expect(one[0] >= 0 && one[0] + one[2] <= 1_000 && one[1] >= 0)
                for other in boxes[(index + 1)...] {
                    let apart =
                        one[0] + one[2] <= other[0] || other[0] + other[2] <= one[0] || one[1] + one[3] <= other[1]
                        || other[1] + other[3] <= one[1]
                    #expect(apart)
                }
            }
        }
    }

    @Test func `tell all their fillings apart without colour`() {
        var seen: Set<String> = []
        let tones = (0...AreaTone.darkest).map(AreaTone.step) + [.withheld, .tooFew, .more(.worse), .fewer(.worse)]
        for tone in tones {
            let pattern = MapPatterns([tone]).markup.string
            let lines = pattern.components(separatedBy: "<line").count - 1
            let dots = pattern.components(separatedBy: "<circle").count - 1
            let sides = pattern.contains("width=\"22\"") ? "signs" : "lines"
            #expect(seen.insert("\(lines) \(dots) \(sides)").inserted, "\(tone) looks like another")
        }
    }

    @Test func `have patterns of their own where a document holds several`() throws {
        let map = AreaMap(
            title: "Where", description: "All.", places: try places(),
            legend: MapLegend(try places().map { .init($0.tone, "Some") }))
        let page = FigureDrawing.map(map).markup(id: "one").string + FigureDrawing.map(map).markup(id: "two").string
        let ids = page.matches(of: /id="([^"]+)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        let used = Set(page.matches(of: /url\(#([^)]+)\)/).map { String($0.output.1) })
        #expect(!used.isEmpty && used.isSubset(of: ids))
    }

    @Test func `are files of their own for printed documents`() throws {
        let drawing = AreaMapDrawing(id: "m", title: "", description: "", places: try places())
        let file = try #require(drawing.file(MapLegend([.init(.step(0), "0 to <9>")]))).string
        #expect(file.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
        #expect(file.contains("0 to &lt;9&gt;") && file.contains("fill-tone-withheld"))
        #expect(XMLParser(data: Data(file.utf8)).parse())
        #expect(AreaMapDrawing(id: "m", title: "", description: "", places: []).file(MapLegend([])) == nil)
    }

    @Test func `as GeoJSON are read by others, with closed rings and nothing that ends a script`() throws {
        let open = try #require(
            AreaShape(polygons: [
                [[(0, 51), (1, 51), (1, 52.123456789)].map { .init(longitude: $0.0, latitude: $0.1) }]
            ]))
        let bytes = AreaGeoJSON([
            .init(
                shape: open,
                properties: [
                    ("name", .text("</script>\"\\\n\u{0}\u{2028}")), ("value", .number(-1.5)), ("none", .null),
                    ("dark", .flag(true)),
                ])
        ]).bytes
        #expect(!String(decoding: bytes, as: UTF8.self).contains("<"))
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let feature = try #require((json["features"] as? [[String: Any]])?.first)
        let properties = try #require(feature["properties"] as? [String: Any])
        #expect(properties["name"] as? String == "</script>\"\\\n\u{0}\u{2028}")
        #expect(properties["value"] as? Double == -1.5)
        let geometry = try #require(feature["geometry"] as? [String: Any])
        let ring = try #require((geometry["coordinates"] as? [[[[Double]]]])?.first?.first)
        #expect(ring.count == 4 && ring.first == ring.last && ring[2] == [1, 52.12346])
    }
}
