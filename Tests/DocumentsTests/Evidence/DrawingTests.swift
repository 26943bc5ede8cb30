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

    @Test func `where a year may end has a shape, a bar and words of its own`() throws {
        let months = (0..<18).compactMap { index in
            EvidencePeriod(year: (2022 * 12 + 9 + index) / 12, month: (9 + index) % 12 + 1)
                .map { MonthlyRun.Given($0, index < 12 ? 8 : 10) }
        }
        let chart = MonthlyChart(try #require(RollingYear(months)), counted: "Each point is twelve months.")
        #expect(chart.points.count == 13, "from September 2023 to the end of the year in progress")
        #expect(chart.points.filter { $0.value != nil }.count == 7)
        let drawing = MonthlyDrawing(chart, id: "year", height: 260).markup.string
        #expect(drawing.components(separatedBy: "class=\"pt-ahead\"").count - 1 == 1)
        #expect(drawing.components(separatedBy: "class=\"ci\"").count - 1 == 3)
        #expect(drawing.contains("four of five such years end between"), "said to whoever can't see it")
        #expect(!drawing.contains("NaN") && !drawing.contains("inf"))
    }

    @Test func `a funnel names what lies beyond its limits and ours, and names can't become markup`() {
        func limits(_ people: Double) -> FunnelChart.Limits {
            .init(people: people, low95: 8, high95: 12, low998: 6, high998: 14)
        }
        let chart = FunnelChart(
            finding: "Ours lies within", description: "One place lies above.",
            points: [
                .init(name: "Ours", people: 100_000, rate: 9, mark: .usual, isOurs: true),
                .init(name: "<script>", people: 150_000, rate: 13, mark: .worse, isOurs: false),
                .init(name: "Unnamed", people: 120_000, rate: 10, mark: .usual, isOurs: false),
            ], curve: [limits(90_000), limits(160_000)], whole: 10)
        let drawing = FunnelDrawing(chart, id: "funnel").markup.string
        #expect(drawing.contains(#"role="img" aria-labelledby="funnel-t funnel-d""#))
        #expect(drawing.contains("Ours") && drawing.contains("&lt;script&gt;") && !drawing.contains("Unnamed"))
        #expect(drawing.components(separatedBy: "class=\"dot-us\"").count - 1 == 1)
        #expect(drawing.components(separatedBy: "class=\"pt-worse\"").count - 1 == 1)
        #expect(drawing.components(separatedBy: "class=\"limit\"").count - 1 == 2)
        let hostile = FunnelChart(
            finding: "", description: "",
            points: [.init(name: "x", people: 1, rate: .infinity, mark: .usual, isOurs: true)], curve: [], whole: 0)
        let odd = FunnelDrawing(hostile, id: "odd").markup.string
        #expect(!odd.contains("NaN") && !odd.contains("inf"))
    }
}
