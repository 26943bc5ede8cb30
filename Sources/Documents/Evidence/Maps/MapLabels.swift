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
        /// Whether its last line is what was counted.
        var hasWords = false
    }

    /// How large words are, in the drawing's units.
    struct Size {
        let letters: Double
        /// Whether names are tried; else all are numbers.
        let hasNames: Bool

        static let wide = Size(letters: 25, hasNames: true)
        static let narrow = Size(letters: 38, hasNames: false)
        /// Of a map with many places.
        static let fine = Size(letters: 17, hasNames: true)
        static let fineNarrow = Size(letters: 26, hasNames: false)

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
        let points = beside.map(\.points[0])
        for place in beside {
            for care in Care.allCases {
                guard let label = besides(place.index, place.number, place.points[0], points, field, care) else {
                    continue
                }
                labels.append(label)
                break
            }
        }
    }

    /// What a number beside its place keeps clear of; where that can't be had, of less.
    private enum Care: CaseIterable {
        /// Words, other places that have no room for theirs, and lines.
        case all
        case wordsAndPlaces
        case words
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
                    return Label(
                        index: index, lines: lines, box: box, leader: nil, isNumber: isNumber,
                        hasWords: !isNumber && !place.words.isEmpty)
                }
            }
        }
        return nil
    }

    /// The number beside its place, at the nearest spot that is free.
    private func besides(
        _ index: Int, _ number: Int, _ point: MapPoint, _ others: [MapPoint], _ field: MapBox, _ care: Care
    ) -> Label? {
        let words = String(number)
        let (width, height) = (size.width(words) + size.letters * 0.7, size.line * 1.1)
        for ring in 2...40 {
            let distance = Double(ring) * size.letters * 0.75
            for (x, y) in Self.directions {
                let middle = MapPoint(x: point.x + x * distance, y: point.y + y * distance)
                let box = MapBox(around: middle, width: width, height: height)
                if box.lies(within: field), isFree(box, from: point, others, care) {
                    return Label(index: index, lines: [words], box: box, leader: point, isNumber: true)
                }
            }
        }
        return nil
    }

    private func isFree(_ box: MapBox, from point: MapPoint, _ others: [MapPoint], _ care: Care) -> Bool {
        if box.holds(point) || labels.contains(where: { $0.box.overlaps(box) }) { return false }
        if care != .words, others.contains(where: box.holds) { return false }
        guard care == .all else { return true }
        return !labels.contains { other in
            other.box.isCrossed(from: point, to: box.middle)
                || (other.leader.map { box.isCrossed(from: $0, to: other.box.middle) } ?? false)
        }
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
