/// What an adapter may give out.
protocol JSONConvertible {
    var json: JSON { get }
}

extension Int: JSONConvertible {
    var json: JSON { .number(Double(self)) }
}

extension Double: JSONConvertible {
    var json: JSON { .number(self) }
}

extension Bool: JSONConvertible {
    var json: JSON { .truth(self) }
}

extension String: JSONConvertible {
    var json: JSON { .text(self) }
}

extension Optional: JSONConvertible where Wrapped: JSONConvertible {
    var json: JSON { self?.json ?? .null }
}

extension Array: JSONConvertible where Element: JSONConvertible {
    var json: JSON { .list(map(\.json)) }
}

extension Dictionary: JSONConvertible where Key == String, Value: JSONConvertible {
    var json: JSON { .object(mapValues(\.json)) }
}

extension JSON: JSONConvertible {
    var json: JSON { self }
}
