/// A place's edge: its polygons, each an outer ring and the rings of its holes, in degrees of WGS 84.
public struct AreaShape: Sendable, Hashable {
    /// A corner of an edge.
    public struct Point: Sendable, Hashable {
        public let longitude: Double
        public let latitude: Double

        public init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    /// The smallest upright rectangle around it.
    public struct Box: Sendable, Hashable {
        public let west: Double
        public let south: Double
        public let east: Double
        public let north: Double
    }

    public let polygons: [[[Point]]]
    public let box: Box

    /// Nil without a corner. Rings are taken as they are; whoever reads them from a file looks whether they are closed.
    public init?(polygons: [[[Point]]]) {
        guard let box = Self.box(around: polygons) else { return nil }
        self.polygons = polygons
        self.box = box
    }

    private static func box(around polygons: [[[Point]]]) -> Box? {
        guard let first = polygons.first?.first?.first else { return nil }
        var (west, east) = (first.longitude, first.longitude)
        var (south, north) = (first.latitude, first.latitude)
        for polygon in polygons {
            for point in polygon.joined() {
                west = min(west, point.longitude)
                east = max(east, point.longitude)
                south = min(south, point.latitude)
                north = max(north, point.latitude)
            }
        }
        return Box(west: west, south: south, east: east, north: north)
    }
}
