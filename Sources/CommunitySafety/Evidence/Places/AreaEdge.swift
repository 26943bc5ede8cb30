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
