extension AreaShape {
    /// As the store keeps it, little-endian: how many polygons, of each how many rings, of each ring how many points, all
    /// as 32 bits, and each point as two 64-bit numbers, longitude first.
    public var encoded: [UInt8] {
        var bytes: [UInt8] = []
        func append(_ count: Int) { withUnsafeBytes(of: UInt32(count).littleEndian) { bytes.append(contentsOf: $0) } }
        func append(_ value: Double) {
            withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
        }
        append(polygons.count)
        for polygon in polygons {
            append(polygon.count)
            for ring in polygon {
                append(ring.count)
                for point in ring {
                    append(point.longitude)
                    append(point.latitude)
                }
            }
        }
        return bytes
    }

    /// Nil for bytes that aren't an encoded shape, or have something after it.
    public init?(encoded bytes: [UInt8]) {
        var reader = Reader(bytes: bytes)
        guard let polygons = reader.list({ $0.list { $0.list { $0.point() } } }), reader.isAtEnd else { return nil }
        self.init(polygons: polygons)
    }

    private struct Reader {
        let bytes: [UInt8]
        var offset = 0

        var isAtEnd: Bool { offset == bytes.count }

        mutating func list<Value>(_ item: (inout Reader) -> Value?) -> [Value]? {
            guard let count = number(UInt32.self), Int(count) <= bytes.count - offset else { return nil }
            var values: [Value] = []
            for _ in 0..<count {
                guard let value = item(&self) else { return nil }
                values.append(value)
            }
            return values
        }

        mutating func point() -> Point? {
            guard let longitude = number(UInt64.self), let latitude = number(UInt64.self) else { return nil }
            return Point(
                longitude: Double(bitPattern: longitude), latitude: Double(bitPattern: latitude))
        }

        private mutating func number<Whole: FixedWidthInteger>(_ type: Whole.Type) -> Whole? {
            let size = MemoryLayout<Whole>.size
            guard bytes.count - offset >= size else { return nil }
            let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Whole.self) }
            offset += size
            return Whole(littleEndian: value)
        }
    }
}
