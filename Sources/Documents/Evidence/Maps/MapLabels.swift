/// Where the places of a map are named, so that no words overlap and none are cut.
///
/// A place is named within its edge where its name has room there. Where it hasn't, its number in the list stands there, or
/// beside it with a line to it. Numbers beside are set last, where they cover no other words.
struct MapLabels {
    /// What stands at a place.
    struct Label: Hashable {
        let index: Int
        let lines: [String]
        let box: MapBox
        /// The point within the place that a number beside it is bound to.
        let leader: MapPoint?
        let isNumber: Bool
    }

    /// How large words are, in the drawing's units.
    struct Size {
        let letters: Double
        /// Whether names are tried; else all are numbers.
        let hasNames: Bool

        static let wide = Size(letters: 19, hasNames: true)
        static let narrow = Size(letters: 38, hasNames: false)

        var line: Double { letters * 1.2 }

        /// Rather too wide than cut: letters of our fonts are 0.55 of their height on average.
        func width(_ words: String) -> Double { Double(words.count) * letters * 0.57 }
    }

    private(set) var labels: [Label] = []
    let size: Size

    init(
        _ places: [(number: Int, name: String, words: String, outline: MapOutline)], in field: MapBox, size: Size
    ) {
        self.size = size
        var beside: [(index: Int, number: Int, points: [MapPoint])] = []
        for (index, place) in places.enumerated() {
            let points = place.outline.innerPoints()
            if let label = within(place, index, points) {
                labels.append(label)
            } else if !points.isEmpty {
                beside.append((index, place.number, points))
            }
        }
        for place in beside {
            if let label = besides(place.index, place.number, place.points[0], field) { labels.append(label) }
        }
    }

    /// The name with what was counted, or the number, at the roomiest point where it fits.
    private func within(
        _ place: (number: Int, name: String, words: String, outline: MapOutline), _ index: Int, _ points: [MapPoint]
    ) -> Label? {
        var choices = [([String(place.number)], true)]
        if size.hasNames {
            choices = Self.broken(place.name).map { ($0 + (place.words.isEmpty ? [] : [place.words]), false) } + choices
        }
        for (lines, isNumber) in choices {
            let width = (lines.map(size.width).max() ?? 0) + size.letters * 0.5
            let height = Double(lines.count) * size.line + size.letters * 0.2
            for point in points.prefix(isNumber ? 8 : 40) {
                let box = MapBox(around: point, width: width, height: height)
                if place.outline.holds(box) {
                    return Label(index: index, lines: lines, box: box, leader: nil, isNumber: isNumber)
                }
            }
        }
        return nil
    }

    /// The number beside its place: the nearest spot that covers no other words, and whose line crosses none.
    private func besides(_ index: Int, _ number: Int, _ point: MapPoint, _ field: MapBox) -> Label? {
        let words = String(number)
        let (width, height) = (size.width(words) + size.letters * 0.7, size.line * 1.1)
        for ring in 2...24 {
            let distance = Double(ring) * size.letters * 0.75
            for turn in 0..<24 {
                let (x, y) = Self.directions[turn]
                let middle = MapPoint(x: point.x + x * distance, y: point.y + y * distance)
                let box = MapBox(around: middle, width: width, height: height)
                let isFree =
                    box.lies(within: field) && !box.holds(point)
                    && !labels.contains { other in
                        other.box.overlaps(box) || other.box.isCrossed(from: point, to: middle)
                            || (other.leader.map { box.isCrossed(from: $0, to: other.box.middle) } ?? false)
                    }
                if isFree { return Label(index: index, lines: [words], box: box, leader: point, isNumber: true) }
            }
        }
        return nil
    }

    /// Twenty-four directions around a point, 15 degrees apart, beginning in the east.
    private static let directions: [(Double, Double)] = {
        let (cosine, sine) = (0.965_925_826_289_068_3, 0.258_819_045_102_520_76)
        var (x, y) = (1.0, 0.0)
        return (0..<24).map { _ in
            defer { (x, y) = (x * cosine - y * sine, x * sine + y * cosine) }
            return (x, y)
        }
    }()

    /// A name in one line, in two and in three, broken between words where the lines are most alike.
    static func broken(_ name: String) -> [[String]] {
        let words = name.split(separator: " ").map(String.init)
        guard words.count > 1 else { return [[name]] }
        func joined(_ range: Range<Int>) -> String { words[range].joined(separator: " ") }
        var choices = [[name]]
        let pairs = (1..<words.count).map { [joined(0..<$0), joined($0..<words.count)] }
        if let best = pairs.min(by: { Self.longest($0) < Self.longest($1) }) { choices.append(best) }
        if words.count > 2 {
            let threes = (1..<words.count - 1).flatMap { one in
                (one + 1..<words.count).map { two in
                    [joined(0..<one), joined(one..<two), joined(two..<words.count)]
                }
            }
            if let best = threes.min(by: { Self.longest($0) < Self.longest($1) }) { choices.append(best) }
        }
        return choices
    }

    private static func longest(_ lines: [String]) -> Int { lines.map(\.count).max() ?? 0 }
}
