/// The inputs of a reference case, read by key.
struct Inputs {
    let values: [String: JSON]

    /// A key that is missing or holds something else.
    struct Wrong: Error {
        let key: String
    }

    func number(_ key: String) throws -> Double { try Self.number(values[key], key) }

    func number(_ key: String, else value: Double) throws -> Double { try has(key) ? number(key) : value }

    func whole(_ key: String) throws -> Int { try Self.whole(values[key], key) }

    func wholeIfAny(_ key: String) throws -> Int? { try has(key) ? whole(key) : nil }

    func numbers(_ key: String) throws -> [Double] { try list(key).map { try Self.number($0, key) } }

    func wholes(_ key: String) throws -> [Int] { try list(key).map { try Self.whole($0, key) } }

    func text(_ key: String) throws -> String { try Self.text(values[key], key) }

    func truth(_ key: String) throws -> Bool {
        guard case .truth(let value) = values[key] else { throw Wrong(key: key) }
        return value
    }

    func list(_ key: String) throws -> [JSON] { try Self.list(values[key], key) }

    func objects(_ key: String) throws -> [Inputs] {
        try list(key).map {
            guard case .object(let values) = $0 else { throw Wrong(key: key) }
            return Inputs(values: values)
        }
    }

    func object(_ key: String) throws -> Inputs {
        guard case .object(let values) = values[key] else { throw Wrong(key: key) }
        return Inputs(values: values)
    }

    func rows(_ key: String) throws -> [[Double]] {
        try list(key).map { try Self.list($0, key).map { try Self.number($0, key) } }
    }

    func wholeRows(_ key: String) throws -> [[Int]] {
        try list(key).map { try Self.list($0, key).map { try Self.whole($0, key) } }
    }

    func has(_ key: String) -> Bool { (values[key] ?? .null) != .null }

    static func list(_ value: JSON?, _ key: String) throws -> [JSON] {
        guard case .list(let values) = value else { throw Wrong(key: key) }
        return values
    }

    static func number(_ value: JSON?, _ key: String) throws -> Double {
        guard case .number(let number) = value else { throw Wrong(key: key) }
        return number
    }

    static func whole(_ value: JSON?, _ key: String) throws -> Int {
        guard let whole = Int(exactly: try number(value, key)) else { throw Wrong(key: key) }
        return whole
    }

    static func text(_ value: JSON?, _ key: String) throws -> String {
        guard case .text(let text) = value else { throw Wrong(key: key) }
        return text
    }
}
