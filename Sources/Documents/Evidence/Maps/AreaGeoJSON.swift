package import CommunitySafety

/// Places with their edges and what is said of them, as GeoJSON (RFC 7946): degrees of WGS 84 to five places, about a metre.
package struct AreaGeoJSON: Sendable {
    package enum Value: Sendable, Hashable {
        case text(String), number(Double), flag(Bool), null
    }

    package struct Feature: Sendable {
        package let shape: AreaShape
        /// In the order in which they are written.
        package let properties: [(name: String, value: Value)]

        package init(shape: AreaShape, properties: [(name: String, value: Value)]) {
            self.shape = shape
            self.properties = properties
        }
    }

    private let features: [Feature]

    package init(_ features: [Feature]) { self.features = features }

    package var bytes: [UInt8] {
        var out: [UInt8] = []
        out.append(#"{"type":"FeatureCollection","features":["#)
        for (index, feature) in features.enumerated() {
            if index > 0 { out.append(",") }
            out.append(#"{"type":"Feature","properties":{"#)
            for (place, property) in feature.properties.enumerated() {
                if place > 0 { out.append(",") }
                out.append(json: property.name)
                out.append(":")
                out.append(property.value)
            }
            out.append(#"},"geometry":{"type":"MultiPolygon","coordinates":"#)
            out.append(feature.shape)
            out.append("}}")
        }
        out.append("]}")
        return out
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    fileprivate mutating func append(_ value: AreaGeoJSON.Value) {
        switch value {
        case .text(let text): append(json: text)
        case .number(let number): append(contentsOf: Self.digits(number, places: 6).utf8)
        case .flag(let isOn): append(isOn ? "true" : "false")
        case .null: append("null")
        }
    }

    /// A string with what JSON and scripts want escaped.
    fileprivate mutating func append(json text: String) {
        append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": append(contentsOf: "\\\(scalar)".utf8)
            case "<", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
                let hex = String(scalar.value, radix: 16)
                append(contentsOf: "\\u\(String(repeating: "0", count: 4 - hex.count))\(hex)".utf8)
            default: append(contentsOf: String(scalar).utf8)
            }
        }
        append(UInt8(ascii: "\""))
    }

    /// All its polygons; each ring is closed.
    fileprivate mutating func append(_ shape: AreaShape) {
        append(list: shape.polygons) { out, polygon in
            out.append(list: polygon) { out, ring in
                let closed = ring.first == ring.last ? ring : ring + ring.prefix(1)
                out.append(list: closed) { out, point in
                    out.append("[")
                    out.append(contentsOf: Self.digits(point.longitude, places: 5).utf8)
                    out.append(",")
                    out.append(contentsOf: Self.digits(point.latitude, places: 5).utf8)
                    out.append("]")
                }
            }
        }
    }

    private mutating func append<Item>(list items: [Item], _ write: (inout [UInt8], Item) -> Void) {
        append("[")
        for (index, item) in items.enumerated() {
            if index > 0 { append(",") }
            write(&self, item)
        }
        append("]")
    }

    /// Without an exponent, and with so many places at most.
    private static func digits(_ value: Double, places: Int) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return "0" }
        let power = (0..<places).reduce(1) { product, _ in product * 10 }
        let scaled = Int((value * Double(power)).rounded())
        let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(power))
        var decimals = String(UInt(power) + rest).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return "\(scaled < 0 ? "-" : "")\(whole)\(decimals.isEmpty ? "" : ".\(decimals)")"
    }
}
