internal import CommunitySafety

/// Reads the coordinates of street records as they are printed: plain degrees with a point.
enum StreetCoordinates {
    enum Fault: Error { case unreadable, elsewhere, exchanged }

    /// Nil where both are blank.
    static func point(
        _ longitude: UnsafeBufferPointer<UInt8>, _ latitude: UnsafeBufferPointer<UInt8>
    ) throws(Fault) -> StreetPlace.Point? {
        if longitude.isEmpty, latitude.isEmpty { return nil }
        guard let east = millionths(longitude), let north = millionths(latitude) else { throw .unreadable }
        guard isInBritain(east, north) else { throw isInBritain(north, east) ? .exchanged : .elsewhere }
        return StreetPlace.Point(longitude: east, latitude: north)
    }

    /// The United Kingdom with its waters.
    private static func isInBritain(_ longitude: Int32, _ latitude: Int32) -> Bool {
        (-9_000_000...3_000_000).contains(longitude) && (49_000_000...62_000_000).contains(latitude)
    }

    /// `-0.123456` is -123456; digits behind the sixth are cut. Nil for anything else, such as "NaN" or "1e5".
    static func millionths(_ text: UnsafeBufferPointer<UInt8>) -> Int32? {
        guard !text.isEmpty, text.count <= 24 else { return nil }
        let isNegative = text[0] == UInt8(ascii: "-")
        var value = 0
        var digits = 0
        var decimals = -1
        for position in (isNegative ? 1 : 0)..<text.count {
            let byte = text[position]
            if byte == UInt8(ascii: "."), decimals < 0 {
                decimals = 0
            } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                digits += 1
                guard decimals < 6 else { continue }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
                if decimals >= 0 { decimals += 1 }
                guard value < 1_000_000_000 else { return nil }
            } else {
                return nil
            }
        }
        guard digits > 0 else { return nil }
        for _ in max(decimals, 0)..<6 { value *= 10 }
        guard value <= 180_000_000 else { return nil }
        return Int32(isNegative ? -value : value)
    }
}
