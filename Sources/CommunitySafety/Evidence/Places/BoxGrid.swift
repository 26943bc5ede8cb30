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
