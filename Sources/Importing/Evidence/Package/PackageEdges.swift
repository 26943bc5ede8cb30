import CommunitySafety

/// Reads the edges of a package: GeoJSON whose features name a place by `code` and an edition by `edition`.
enum PackageEdges {
    static let fileName = "boundaries.geojson"

    private struct Edge {
        var code = ""
        var edition = 0
        var type = ""
        var coordinates: FeatureCoordinates?
    }

    static func read(_ bytes: [UInt8], named name: String, into reading: inout PackageReading) {
        let terminated = bytes + [0]
        var edges: [Edge] = []
        let fault = terminated.withUnsafeBufferPointer { bytes -> MapScanner.Fault? in
            var scanner = MapScanner(terminated: bytes)
            do throws(MapScanner.Fault) {
                try readAll(&scanner, into: &edges)
                return nil
            } catch {
                return error
            }
        }
        switch fault {
        case .malformed(let offset, let why): reading.add(.notJSON(name, at: offset, why))
        case .tooDeep: reading.add(.tooDeep(name))
        case nil:
            for (index, edge) in edges.enumerated() { take(edge, index + 1, name, into: &reading) }
        }
    }

    private static func take(_ edge: Edge, _ number: Int, _ name: String, into reading: inout PackageReading) {
        reading.rows += 1
        do throws(FeatureFault) {
            guard let coordinates = edge.coordinates else { throw .noGeometry }
            guard reading.book[edge.code] != nil else { throw .unknownCode(edge.code) }
            guard (1900...2200).contains(edge.edition) else { throw .noVintage("code") }
            guard reading.book.add(try coordinates.shape(of: edge.type), of: edge.code, vintage: edge.edition) else {
                throw .repeated(edge.code)
            }
        } catch {
            reading.add(.feature(name, number, error))
        }
    }

    private static func readAll(_ scanner: inout MapScanner, into edges: inout [Edge]) throws(MapScanner.Fault) {
        var found: [Edge] = []
        try scanner.object { (scanner, key) throws(MapScanner.Fault) in
            guard key == "features", scanner.peek() == UInt8(ascii: "[") else { return try scanner.skip() }
            try scanner.list { (scanner) throws(MapScanner.Fault) in found.append(try edge(&scanner)) }
        }
        guard scanner.isAtEnd() else { throw scanner.wrong("something follows the end") }
        edges = found
    }

    private static func edge(_ scanner: inout MapScanner) throws(MapScanner.Fault) -> Edge {
        var edge = Edge()
        guard scanner.peek() == UInt8(ascii: "{") else {
            try scanner.skip()
            return edge
        }
        try scanner.object { (scanner, key) throws(MapScanner.Fault) in
            switch (key, scanner.peek()) {
            case ("properties", UInt8(ascii: "{")): try readProperties(&scanner, of: &edge)
            case ("geometry", UInt8(ascii: "{")): try readGeometry(&scanner, of: &edge)
            default: try scanner.skip()
            }
        }
        return edge
    }

    private static func readProperties(_ scanner: inout MapScanner, of edge: inout Edge) throws(MapScanner.Fault) {
        var (code, edition) = ("", 0)
        try scanner.object { (scanner, key) throws(MapScanner.Fault) in
            if key == "code", scanner.peek() == UInt8(ascii: "\"") {
                code = try scanner.string()
            } else if key == "edition", (48...57).contains(scanner.peek()) {
                edition = Int(exactly: try scanner.number()) ?? 0
            } else {
                try scanner.skip()
            }
        }
        (edge.code, edge.edition) = (code, edition)
    }

    private static func readGeometry(_ scanner: inout MapScanner, of edge: inout Edge) throws(MapScanner.Fault) {
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
        (edge.type, edge.coordinates) = (type, coordinates)
    }
}
