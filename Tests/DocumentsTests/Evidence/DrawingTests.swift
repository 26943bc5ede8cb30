import CommunitySafety
import Documents
import Foundation
import HTML
import Testing

@Suite struct DrawingTests {
    private func run(_ values: [Double?]) throws -> MonthlyRun {
        try #require(
            MonthlyRun(
                values.enumerated().compactMap { index, value in
                    EvidencePeriod(year: 2022 + index / 12, month: index % 12 + 1).map { .init($0, value) }
                }, polarity: .lower))
    }

    @Test func `a chart has a shape for every mark, and words for whoever can't see it`() throws {
        let steady = (0..<14).map { $0.isMultiple(of: 2) ? 100.0 : 120 }
        let chart = MonthlyChart(try run(steady + [190]), counted: "Incidents per month", polarity: .lower)
        let drawing = MonthlyDrawing(chart, id: "run").markup.string
        #expect(drawing.contains(#"role="img" aria-labelledby="run-t run-d""#))
        #expect(drawing.contains("<title id=\"run-t\">March 2023 is above the upper limit</title>"))
        #expect(drawing.components(separatedBy: "class=\"pt\"").count - 1 == 14)
        #expect(drawing.components(separatedBy: "class=\"pt-worse\"").count - 1 == 1)
        #expect(drawing.contains("March 2023: 190, above the upper limit"))
        #expect(!drawing.contains("NaN") && !drawing.contains("inf"))
    }

    @Test func `a gap has no line and no point`() throws {
        let chart = MonthlyChart(try run([10, 12, nil, 14, 11]), counted: "Letters", polarity: .neither)
        let drawing = MonthlyDrawing(chart, id: "x").markup.string
        #expect(drawing.components(separatedBy: "class=\"pt\"").count - 1 == 4)
        #expect(drawing.components(separatedBy: "class=\"line\"").count - 1 == 2)
    }

    @Test func `names in a map can't become markup`() throws {
        let shape = try #require(
            AreaShape(polygons: [
                [
                    [
                        .init(longitude: 1, latitude: 51), .init(longitude: 2, latitude: 51),
                        .init(longitude: 2, latitude: 52),
                        .init(longitude: 1, latitude: 51),
                    ]
                ]
            ]))
        let map = AreaMapDrawing(
            id: "m", title: "Where", description: "One place.",
            places: [
                .init(
                    number: 1, name: "<script>", shape: shape, words: "fewer than 5", tone: .withheld, address: nil)
            ]
        ).markup.string
        #expect(map.contains("&lt;script&gt;") && !map.contains("<script>"))
        #expect(map.contains("url(#fill-tone-withheld)"))
        #expect(AreaMapDrawing(id: "m", title: "", description: "", places: []).markup.isEmpty)
    }

    @Test func `the name of a place stands in the middle of its largest part`() throws {
        let square: [AreaShape.Point] = [(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)].map {
            .init(longitude: $0.0, latitude: $0.1)
        }
        let island: [AreaShape.Point] = [(9, 9), (10, 9), (10, 10), (9, 9)].map {
            .init(longitude: $0.0, latitude: $0.1)
        }
        let middle = try #require(AreaShape(polygons: [[island], [square]])).labelPoint
        #expect(abs(middle.longitude - 2) < 1e-9 && abs(middle.latitude - 2) < 1e-9)
    }
}
