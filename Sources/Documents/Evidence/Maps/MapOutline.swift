internal import CommunitySafety

/// The edge of a place in a drawing, coarse enough for it: points of one unit's square are one.
struct MapOutline {
    let rings: [[MapPoint]]

    init(_ shape: AreaShape, _ frame: MapFrame) {
        rings = shape.polygons.flatMap(\.self).map { ring in
            var kept: [MapPoint] = []
            for place in ring {
                let exact = frame.point(place)
                let point = MapPoint(x: exact.x.rounded(), y: exact.y.rounded())
                if point != kept.last { kept.append(point) }
            }
            if kept.count > 1, kept.first == kept.last { kept.removeLast() }
            return kept
        }.filter { $0.count >= 3 }
    }

    /// By the even-odd rule.
    func holds(_ point: MapPoint) -> Bool {
        var isInside = false
        for ring in rings {
            guard var last = ring.last else { continue }
            for corner in ring {
                if (corner.y > point.y) != (last.y > point.y),
                    point.x < (last.x - corner.x) * (point.y - corner.y) / (last.y - corner.y) + corner.x
                {
                    isInside.toggle()
                }
                last = corner
            }
        }
        return isInside
    }

    /// Whether a box lies within: its edge is looked at every few units, and no corner of the outline may lie in it.
    func holds(_ box: MapBox) -> Bool {
        let (across, down) = (max(2, Int(box.width / 12)), max(2, Int(box.height / 12)))
        for step in 0...across {
            let x = box.left + box.width * Double(step) / Double(across)
            if !holds(MapPoint(x: x, y: box.top)) || !holds(MapPoint(x: x, y: box.bottom)) { return false }
        }
        for step in 0...down {
            let y = box.top + box.height * Double(step) / Double(down)
            if !holds(MapPoint(x: box.left, y: y)) || !holds(MapPoint(x: box.right, y: y)) { return false }
        }
        return !rings.contains { $0.contains(where: box.holds) }
    }

    /// Points within, the furthest from the edge first.
    func innerPoints(across count: Int = 15) -> [MapPoint] {
        let points = rings.flatMap(\.self)
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
            let bottom = points.map(\.y).max()
        else { return [] }
        var found: [(point: MapPoint, room: Double)] = []
        for row in 0..<count {
            for column in 0..<count {
                let point = MapPoint(
                    x: left + (right - left) * (Double(column) + 0.5) / Double(count),
                    y: top + (bottom - top) * (Double(row) + 0.5) / Double(count))
                if holds(point) { found.append((point, room(around: point))) }
            }
        }
        return found.sorted { ($0.room, $1.point.y, $1.point.x) > ($1.room, $0.point.y, $0.point.x) }.map(\.point)
    }

    /// How far the edge is.
    private func room(around point: MapPoint) -> Double {
        var nearest = Double.infinity
        for ring in rings {
            guard var last = ring.last else { continue }
            for corner in ring {
                nearest = min(nearest, Self.distance(point, last, corner))
                last = corner
            }
        }
        return nearest
    }

    private static func distance(_ point: MapPoint, _ start: MapPoint, _ end: MapPoint) -> Double {
        let (across, down) = (end.x - start.x, end.y - start.y)
        let length = across * across + down * down
        let share = length == 0 ? 0 : ((point.x - start.x) * across + (point.y - start.y) * down) / length
        let nearest = min(max(share, 0), 1)
        return point.distance(to: MapPoint(x: start.x + across * nearest, y: start.y + down * nearest))
    }
}
