/// A point of a drawing, in its own units, down and to the right of its corner.
struct MapPoint: Hashable {
    var x, y: Double

    func distance(to other: MapPoint) -> Double {
        let (across, down) = (x - other.x, y - other.y)
        return (across * across + down * down).squareRoot()
    }
}

/// An upright box of a drawing.
struct MapBox: Hashable {
    var left, top, width, height: Double

    init(left: Double, top: Double, width: Double, height: Double) {
        (self.left, self.top, self.width, self.height) = (left, top, width, height)
    }

    init(around middle: MapPoint, width: Double, height: Double) {
        self.init(left: middle.x - width / 2, top: middle.y - height / 2, width: width, height: height)
    }

    var right: Double { left + width }
    var bottom: Double { top + height }
    var middle: MapPoint { MapPoint(x: left + width / 2, y: top + height / 2) }

    func overlaps(_ other: MapBox) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func holds(_ point: MapPoint) -> Bool {
        left < point.x && point.x < right && top < point.y && point.y < bottom
    }

    func lies(within other: MapBox) -> Bool {
        left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom
    }

    /// Whether a straight line runs through it.
    func isCrossed(from start: MapPoint, to end: MapPoint) -> Bool {
        let steps = max(2, Int(start.distance(to: end) / 4))
        return (0...steps).contains { step in
            let share = Double(step) / Double(steps)
            return holds(MapPoint(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share))
        }
    }
}
