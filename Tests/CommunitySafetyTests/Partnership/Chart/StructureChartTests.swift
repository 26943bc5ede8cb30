@testable import CommunitySafety
import Testing

@Suite struct StructureChartTests {
    typealias Node = StructureChart.Node

    /// Trees of many shapes: any group may report to any before it, or to one after it, or to itself by a roundabout way.
    private static func forest(_ seed: Int) -> [Node] {
        var state = UInt64(seed &* 2_654_435_761 &+ 99)
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let words = [
            "Strategy", "Group", "Anti-social", "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "of", "Überörtliche", "安全小组",
        ]
        return (0..<next(40)).map { index in
            let name = (0...next(12)).map { _ in words[next(words.count)] }.joined(separator: " ")
            return Node(
                id: "\(index)", name: name, note: next(2) == 0 ? "" : "Chair: \(name)",
                parent: next(4) == 0 ? nil : "\(next(40))")
        }
    }

    @Test(arguments: 0..<60) func `no two boxes overlap, whoever reports to whom`(seed: Int) {
        let boxes = StructureChart(Self.forest(seed)).boxes
        for (index, one) in boxes.enumerated() {
            for other in boxes.dropFirst(index + 1) where one.x == other.x {
                #expect(one.y + one.height <= other.y || other.y + other.height <= one.y, "\(one.id) and \(other.id)")
            }
            let columns = Set(boxes.map(\.x)).sorted()
            #expect(zip(columns, columns.dropFirst()).allSatisfy { $1 - $0 > StructureChart.boxWidth })
        }
    }

    @Test(arguments: 0..<60) func `every group has one box within the drawing, and every word of its name is in it`(
        seed: Int
    ) {
        let nodes = Self.forest(seed)
        let chart = StructureChart(nodes)
        #expect(chart.boxes.map(\.id).sorted() == nodes.map(\.id).sorted())
        for box in chart.boxes {
            #expect(box.x >= 0 && box.x + StructureChart.boxWidth <= chart.width)
            #expect(box.y >= 0 && box.y + box.height <= chart.height)
            let name = nodes.first { $0.id == box.id }?.name ?? ""
            #expect(box.name.joined().filter { $0 != " " } == name.filter { $0 != " " })
            #expect(box.height >= (box.name.count + box.note.count) * StructureChart.lineHeight)
        }
    }

    @Test(arguments: 0..<60) func `no line is wider than its box`(seed: Int) {
        for box in StructureChart(Self.forest(seed)).boxes {
            for line in box.name where line.count > 1 {
                let width = TextWidth.of(line, size: StructureChart.nameSize, isBold: true)
                #expect(width <= Double(StructureChart.boxWidth - 2 * StructureChart.padding))
            }
        }
    }

    @Test func `those that report to one another in a circle are still drawn, each once`() {
        let chart = StructureChart([Node(id: "a", name: "A", parent: "b"), Node(id: "b", name: "B", parent: "a")])
        #expect(chart.boxes.map(\.id) == ["a", "b"])
        #expect(chart.connectors.count == 1)
    }

    @Test func `a chain of a thousand groups is drawn`() {
        let chain = (0..<1_000).map { Node(id: "\($0)", name: "G", parent: $0 == 0 ? nil : "\($0 - 1)") }
        #expect(StructureChart(chain).boxes.map(\.depth) == Array(0..<1_000))
    }

    @Test func `no groups make no drawing`() {
        let chart = StructureChart([])
        #expect(chart.boxes.isEmpty && chart.width == 0 && chart.height == 0)
    }

    /// Advance widths of Helvetica-Bold in thousandths, from Adobe's metrics (AFM) of the core fonts.
    private static let helveticaBold: [(Character, Int)] = [
        (" ", 278), ("A", 722), ("B", 722), ("C", 722), ("D", 722), ("E", 667), ("G", 778), ("I", 278), ("M", 833),
        ("O", 778), ("Q", 778), ("W", 944), ("a", 556), ("b", 611), ("e", 556), ("f", 333), ("i", 278), ("j", 278),
        ("l", 278), ("m", 889), ("n", 611), ("o", 611), ("r", 389), ("t", 333), ("w", 778), ("0", 556), ("9", 556),
        ("&", 722), ("(", 333), (",", 278), ("-", 333), (".", 278), ("/", 278), ("@", 975), ("%", 889), ("'", 238),
        ("+", 584), ("#", 556),
    ]

    @Test(arguments: helveticaBold)
    func `a character is never taken for narrower than it is`(character: Character, width: Int) {
        #expect(TextWidth.of(String(character), size: 1_000, isBold: true) >= Double(width))
    }
}
