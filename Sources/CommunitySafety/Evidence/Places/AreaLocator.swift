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
