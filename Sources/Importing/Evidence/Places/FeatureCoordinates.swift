import CommunitySafety

/// The coordinates of one feature, of whatever geometry: lists of lists of points.
struct FeatureCoordinates {
    private var points: [AreaShape.Point] = []
    private var rings: [[AreaShape.Point]] = []
    private var polygons: [[[AreaShape.Point]]] = []
    /// How deep the lists are nested over the points: 2 for a polygon, 3 for several; nil when they are no such lists.
    private var height: Int?

    /// Reads a value that may be anything.
    init(_ scanner: inout MapScanner) throws(MapScanner.Fault) {
        guard scanner.peek() == UInt8(ascii: "[") else {
            try scanner.skip()
            return
        }
        height = try read(&scanner, depth: 0)
    }

    /// The shape of a geometry of this type.
    func shape(of type: String) throws(FeatureFault) -> AreaShape {
        guard type == "Polygon" || type == "MultiPolygon" else { throw .notPolygon(type) }
        guard height == (type == "Polygon" ? 2 : 3) else { throw .badCoordinates }
        for ring in polygons.joined() { try Self.check(ring) }
        guard let shape = AreaShape(polygons: polygons) else { throw .badCoordinates }
        return shape
    }

    /// A point whose numbers are metres of a grid; nil when there is none.
    var projectedPoint: AreaShape.Point? {
        polygons.joined().lazy.compactMap { ring in
            ring.first { abs($0.longitude) > 1_000 && abs($0.latitude) > 1_000 }
        }.first
    }

    private static func check(_ ring: [AreaShape.Point]) throws(FeatureFault) {
        guard ring.count >= 4 else { throw .fewPoints }
        guard ring.first == ring.last else { throw .openRing }
        for point in ring where !(abs(point.longitude) <= 180 && abs(point.latitude) <= 90) {
            throw .outside("\(point.longitude), \(point.latitude)")
        }
    }

    /// One list; answers its height over the points, or nil when it is none of a geometry.
    private mutating func read(_ scanner: inout MapScanner, depth: Int) throws(MapScanner.Fault) -> Int? {
        guard depth < MapScanner.deepest else { throw .tooDeep }
        try scanner.expect(UInt8(ascii: "["))
        let next = scanner.peek()
        if next == UInt8(ascii: "[") { return try readLists(&scanner, depth) }
        if next == UInt8(ascii: "-") || (48...57).contains(next) { return try readPoint(&scanner) }
        while !scanner.pass(UInt8(ascii: "]")) {
            try scanner.skip(depth + 1)
            _ = scanner.pass(UInt8(ascii: ","))
        }
        return nil
    }

    private mutating func readLists(_ scanner: inout MapScanner, _ depth: Int) throws(MapScanner.Fault) -> Int? {
        var inner: Int?
        var isEven = true
        var isFirst = true
        repeat {
            let height = try scanner.peek() == UInt8(ascii: "[") ? read(&scanner, depth: depth + 1) : skipped(&scanner)
            if isFirst { inner = height }
            isEven = isEven && height != nil && height == inner
            isFirst = false
        } while scanner.pass(UInt8(ascii: ","))
        try scanner.expect(UInt8(ascii: "]"))
        guard isEven, let inner else { return nil }
        close(inner)
        return inner + 1
    }

    private func skipped(_ scanner: inout MapScanner) throws(MapScanner.Fault) -> Int? {
        try scanner.skip()
        return nil
    }

    /// Ends a ring, or a polygon, whose parts have this height.
    private mutating func close(_ height: Int) {
        if height == 0 {
            rings.append(points)
            points.removeAll(keepingCapacity: true)
        } else if height == 1 {
            polygons.append(rings)
            rings.removeAll(keepingCapacity: true)
        }
    }

    /// Longitude and latitude; a height above the sea and more is let pass.
    private mutating func readPoint(_ scanner: inout MapScanner) throws(MapScanner.Fault) -> Int? {
        let longitude = try scanner.number()
        guard scanner.pass(UInt8(ascii: ",")) else {
            try scanner.expect(UInt8(ascii: "]"))
            return nil
        }
        let latitude = try scanner.number()
        while scanner.pass(UInt8(ascii: ",")) { _ = try scanner.number() }
        try scanner.expect(UInt8(ascii: "]"))
        points.append(AreaShape.Point(longitude: longitude, latitude: latitude))
        return 0
    }
}
