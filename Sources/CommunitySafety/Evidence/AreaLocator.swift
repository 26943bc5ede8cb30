/// Finds the area that a point lies in, among areas whose edges are on record.
///
/// An edge belongs to one side only, so of areas that share a line each point on it lies in exactly one. Where areas overlap,
/// as those of two editions do, the first of the list is meant. Building costs as much as there are corners; a question
/// costs the corners of the few areas whose box holds the point.
public struct AreaLocator: Sendable {
    private struct Entry {
        let number: Int
        let box: AreaShape.Box
        let edges: Range<Int>
    }

    private let entries: [Entry]
    private let edges: [AreaEdge]
    private let grid: BoxGrid

    /// Areas by number, the one that is meant first where several hold a point.
    public init(_ areas: [(number: Int, shape: AreaShape)]) {
        var entries: [Entry] = []
        var edges: [AreaEdge] = []
        for (number, shape) in areas {
            let first = edges.count
            for polygon in shape.polygons {
                for ring in polygon { AreaEdge.append(ring, to: &edges) }
            }
            entries.append(Entry(number: number, box: shape.box, edges: first..<edges.count))
        }
        self.entries = entries
        self.edges = edges
        grid = BoxGrid(entries.map(\.box))
    }

    public var isEmpty: Bool { entries.isEmpty }

    /// The number of the first area that holds the point and is allowed; nil where there is none.
    public func area(longitude: Double, latitude: Double, where isAllowed: (Int) -> Bool = { _ in true }) -> Int? {
        for index in grid.candidates(longitude: longitude, latitude: latitude) {
            let entry = entries[Int(index)]
            let box = entry.box
            guard longitude >= box.west, longitude <= box.east, latitude >= box.south, latitude <= box.north,
                isAllowed(entry.number), holds(entry, longitude, latitude)
            else { continue }
            return entry.number
        }
        return nil
    }

    /// The even-odd rule, so that holes are outside.
    private func holds(_ entry: Entry, _ longitude: Double, _ latitude: Double) -> Bool {
        var isInside = false
        for index in entry.edges where edges[index].isCrossed(longitude: longitude, latitude: latitude) {
            isInside.toggle()
        }
        return isInside
    }
}

/// One side of a ring, from its lower end to its higher, whichever way the ring turns: two areas that share it reckon alike.
struct AreaEdge: Sendable {
    let low: AreaShape.Point
    let high: AreaShape.Point

    /// Adds a ring's sides but for level ones, which no level ray crosses.
    static func append(_ ring: [AreaShape.Point], to edges: inout [AreaEdge]) {
        guard var before = ring.last else { return }
        for point in ring {
            if before.latitude < point.latitude {
                edges.append(AreaEdge(low: before, high: point))
            } else if before.latitude > point.latitude {
                edges.append(AreaEdge(low: point, high: before))
            }
            before = point
        }
    }

    /// Whether a ray from the point to the east crosses it. Its lower end belongs to it, its higher doesn't.
    func isCrossed(longitude: Double, latitude: Double) -> Bool {
        guard low.latitude <= latitude, latitude < high.latitude else { return false }
        let share = (latitude - low.latitude) / (high.latitude - low.latitude)
        return longitude < low.longitude + share * (high.longitude - low.longitude)
    }
}

/// Boxes by the squares of a grid that they touch.
struct BoxGrid: Sendable {
    private static let side = 64
    private var cells = Array(repeating: [Int32](), count: side * side)
    private var west = 0.0
    private var south = 0.0
    private var width = 1.0
    private var height = 1.0

    init(_ boxes: [AreaShape.Box]) {
        guard let first = boxes.first else { return }
        west = boxes.reduce(first.west) { min($0, $1.west) }
        south = boxes.reduce(first.south) { min($0, $1.south) }
        width = max(boxes.reduce(first.east) { max($0, $1.east) } - west, 1e-9)
        height = max(boxes.reduce(first.north) { max($0, $1.north) } - south, 1e-9)
        for (index, box) in boxes.enumerated() {
            for row in line(box.south, from: south, height)...line(box.north, from: south, height) {
                for column in line(box.west, from: west, width)...line(box.east, from: west, width) {
                    cells[row * Self.side + column].append(Int32(index))
                }
            }
        }
    }

    /// The boxes that may hold a point, in their order.
    func candidates(longitude: Double, latitude: Double) -> [Int32] {
        guard longitude >= west, longitude <= west + width, latitude >= south, latitude <= south + height else {
            return []
        }
        return cells[line(latitude, from: south, height) * Self.side + line(longitude, from: west, width)]
    }

    private func line(_ value: Double, from start: Double, _ length: Double) -> Int {
        min(max(Int((value - start) / length * Double(Self.side)), 0), Self.side - 1)
    }
}
