import CommunitySafety

/// Reads boundaries: GeoJSON whose features have a code of a place among their properties, in degrees.
///
/// The name of the code's property says of what the edge is, and of which edition: WD25CD, LSOA21CD, ltla24_code.
package struct BoundaryReader: Sendable {
    /// A larger file isn't read.
    package static let byteLimit = 128 << 20
    /// The year that stands where the file names none.
    let year: Int

    package init(year: Int) { self.year = year }

    /// Adds what the file says to the reading. Time and memory grow with its size.
    package func read(_ bytes: [UInt8], name: String, into reading: inout PlaceReading) {
        guard bytes.count <= Self.byteLimit else {
            reading.problems.append(.tooLarge(name, limit: Self.byteLimit))
            return
        }
        var file = FeatureFile(name: name, year: year, reading: reading)
        let terminated = bytes + [0]
        terminated.withUnsafeBufferPointer { file.read($0) }
        reading = file.reading
    }
}

/// One file as it is read.
private struct FeatureFile {
    let name: String
    let year: Int
    var reading: PlaceReading
    private var type = ""
    private var features = 0

    init(name: String, year: Int, reading: PlaceReading) {
        self.name = name
        self.year = year
        self.reading = reading
    }

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var scanner = MapScanner(terminated: bytes)
        do throws(MapScanner.Fault) {
            try readTop(&scanner)
            guard scanner.isAtEnd() else { throw scanner.wrong("something follows the end") }
            settle()
        } catch {
            switch error {
            case .malformed(let offset, let why): reading.problems.append(.notJSON(name, at: offset, why))
            case .tooDeep: reading.problems.append(.tooDeep(name))
            }
        }
    }

    private mutating func readTop(_ scanner: inout MapScanner) throws(MapScanner.Fault) {
        guard scanner.peek() == UInt8(ascii: "{") else { return try scanner.skip() }
        var file = self
        try scanner.object { (scanner, key) throws(MapScanner.Fault) in
            if key == "type", scanner.peek() == UInt8(ascii: "\"") {
                file.type = try scanner.string()
            } else if key == "features", scanner.peek() == UInt8(ascii: "[") {
                try scanner.list { (scanner) throws(MapScanner.Fault) in try file.readFeature(&scanner) }
            } else {
                try scanner.skip()
            }
        }
        self = file
    }

    /// What the whole file shows.
    private mutating func settle() {
        if type == "Topology" {
            reading.problems.append(.topology(name))
        } else if type != "FeatureCollection" {
            reading.problems.append(.notFeatures(name, type))
        } else if features == 0 {
            reading.problems.append(.noFeatures(name))
        }
    }

    private mutating func readFeature(_ scanner: inout MapScanner) throws(MapScanner.Fault) {
        features += 1
        reading.rows += 1
        guard scanner.peek() == UInt8(ascii: "{") else {
            try scanner.skip()
            return refuse(.noGeometry)
        }
        var feature = Feature()
        try scanner.object { (scanner, key) throws(MapScanner.Fault) in
            switch (key, scanner.peek()) {
            case ("properties", UInt8(ascii: "{")): try feature.readProperties(&scanner)
            case ("geometry", UInt8(ascii: "{")): try feature.readGeometry(&scanner)
            default: try scanner.skip()
            }
        }
        take(feature)
    }

    private mutating func take(_ feature: Feature) {
        if let point = feature.coordinates?.projectedPoint {
            guard !reading.problems.contains(where: { $0.code == "place.projected" }) else { return }
            reading.problems.append(
                .projected(name, feature: features, "\(point.longitude), \(point.latitude)"))
            return
        }
        do throws(FeatureFault) {
            let row = PlaceRow(feature.values)
            let (code, vintage) = try Self.place(of: row)
            guard let coordinates = feature.coordinates else { throw .noGeometry }
            let shape = try coordinates.shape(of: feature.type)
            _ = row.add(to: &reading.book, vintage: vintage, fallback: year)
            guard reading.book.add(shape, of: code, vintage: vintage) else { throw .repeated(code) }
        } catch {
            refuse(error)
        }
    }

    /// The smallest of the places that a feature names is the one whose edge it is.
    private static func place(of row: PlaceRow) throws(FeatureFault) -> (code: String, vintage: Int) {
        guard let first = row.entries.first else { throw .noCode }
        let known = row.entries.compactMap { entry in
            Area.kind(ofCode: entry.code).map { (entry: entry, size: $0.size) }
        }
        guard let smallest = known.min(by: { $0.size < $1.size })?.entry else { throw .unknownCode(first.code) }
        guard let vintage = smallest.vintage else { throw .noVintage(smallest.level) }
        return (smallest.code, vintage)
    }

    private mutating func refuse(_ fault: FeatureFault) {
        reading.problems.append(.feature(name, features, fault))
    }
}

/// One feature: what its properties say of places, and its coordinates.
private struct Feature {
    var values: [(column: PlaceColumn, value: String)] = []
    var type = ""
    var coordinates: FeatureCoordinates?

    mutating func readProperties(_ scanner: inout MapScanner) throws(MapScanner.Fault) {
        var values: [(column: PlaceColumn, value: String)] = []
        try scanner.object { (scanner, key) throws(MapScanner.Fault) in
            guard scanner.peek() == UInt8(ascii: "\""), let column = PlaceColumn(named: key) else {
                return try scanner.skip()
            }
            let value = SheetCell.trimmed(try scanner.string())
            if column.role != .code || value.utf8.count <= 40 { values.append((column, value)) }
        }
        self.values = values
    }

    mutating func readGeometry(_ scanner: inout MapScanner) throws(MapScanner.Fault) {
        var type = ""
        var coordinates: FeatureCoordinates?
        try scanner.object { (scanner, key) throws(MapScanner.Fault) in
            if key == "type", scanner.peek() == UInt8(ascii: "\"") {
                type = try scanner.string()
            } else if key == "coordinates" {
                coordinates = try FeatureCoordinates(&scanner)
            } else {
                try scanner.skip()
            }
        }
        self.type = type
        self.coordinates = coordinates
    }
}
