package import CommunitySafety

/// Reads the edge of one place that somebody drew: a GeoJSON polygon, alone, as a feature, or as the only one of a list.
/// It has the defences of ``BoundaryReader``; what else the file says of the place is passed over.
package struct OwnBoundaryReader: Sendable {
    /// A longer text isn't read: the edge of an estate or a beat has some hundreds of corners.
    package static let byteLimit = 2 << 20

    package init() {}

    /// The edge, or what is wrong. Time and memory grow with its size.
    package func read(_ bytes: [UInt8]) -> Result<AreaShape, Fault> {
        guard bytes.count <= Self.byteLimit else { return .failure(.tooLarge(Self.byteLimit)) }
        var text = bytes[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        let terminated = text + [0]
        return terminated.withUnsafeBufferPointer { buffer in
            var scanner = MapScanner(terminated: buffer)
            return Self.read(&scanner)
        }
    }

    /// Why an edge can't be used, with its words.
    package enum Fault: Error, Sendable, Hashable {
        case tooLarge(Int)
        case notJSON(at: Int, why: String)
        case tooDeep
        case notMap
        case topology
        case several(Int)
        case projected
        case shape(message: String, remedy: String)
    }

    private static func read(_ scanner: inout MapScanner) -> Result<AreaShape, Fault> {
        var drawing = Drawing()
        do throws(MapScanner.Fault) {
            guard scanner.peek() == UInt8(ascii: "{") else { return .failure(.notMap) }
            try drawing.read(&scanner)
            guard scanner.isAtEnd() else { throw scanner.wrong("something follows the end") }
        } catch {
            switch error {
            case .malformed(let offset, let why): return .failure(.notJSON(at: offset, why: why))
            case .tooDeep: return .failure(.tooDeep)
            }
        }
        return drawing.shape
    }
}

/// The polygons that a text holds, whatever stands around them.
private struct Drawing {
    private var type = ""
    private var found: [(type: String, coordinates: FeatureCoordinates)] = []
    private var depth = 0

    mutating func read(_ scanner: inout MapScanner) throws(MapScanner.Fault) {
        guard depth < 4 else { return try scanner.skip() }
        var inner = self
        inner.depth += 1
        var type = ""
        var coordinates: FeatureCoordinates?
        try scanner.object { (scanner, key) throws(MapScanner.Fault) in
            switch (key, scanner.peek()) {
            case ("type", UInt8(ascii: "\"")): type = try scanner.string()
            case ("coordinates", UInt8(ascii: "[")): coordinates = try FeatureCoordinates(&scanner)
            case ("geometry", UInt8(ascii: "{")): try inner.read(&scanner)
            case ("features", UInt8(ascii: "[")), ("geometries", UInt8(ascii: "[")):
                try scanner.list { (scanner) throws(MapScanner.Fault) in
                    if scanner.peek() == UInt8(ascii: "{") { try inner.read(&scanner) } else { try scanner.skip() }
                }
            default: try scanner.skip()
            }
        }
        found = inner.found
        if let coordinates { found.append((type, coordinates)) }
        if depth == 0 { self.type = type }
    }

    var shape: Result<AreaShape, OwnBoundaryReader.Fault> {
        if type == "Topology" { return .failure(.topology) }
        guard let first = found.first else { return .failure(.notMap) }
        guard found.count == 1 else { return .failure(.several(found.count)) }
        guard first.coordinates.projectedPoint == nil else { return .failure(.projected) }
        do throws(FeatureFault) {
            return .success(try first.coordinates.shape(of: first.type))
        } catch {
            return .failure(.shape(message: error.words.message, remedy: error.words.remedy))
        }
    }
}
