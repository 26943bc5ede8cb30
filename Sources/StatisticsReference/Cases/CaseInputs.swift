/// The inputs of a reference case, read by key; null is the same as absent.
struct CaseInputs {
    let values: [String: JSON]

    /// Throws for a key that isn't among these, and for a required one that is absent.
    func check(required: Set<String>, optional: Set<String> = []) throws(CaseFailure) {
        let known = required.union(optional)
        if let unknown = values.keys.sorted().first(where: { !known.contains($0) }) { throw .unknownInput(unknown) }
        if let missing = required.sorted().first(where: { !has($0) }) { throw .missingInput(missing) }
    }

    func has(_ key: String) -> Bool { (values[key] ?? .null) != .null }

    func number(_ key: String) throws(CaseFailure) -> Double { try Self.number(values[key], key) }

    func number(_ key: String, else value: Double) throws(CaseFailure) -> Double { try has(key) ? number(key) : value }

    func whole(_ key: String) throws(CaseFailure) -> Int { try Self.whole(values[key], key) }

    func wholeIfAny(_ key: String) throws(CaseFailure) -> Int? { try has(key) ? whole(key) : nil }

    func text(_ key: String) throws(CaseFailure) -> String { try Self.text(values[key], key) }

    /// One of the words that a method knows.
    func word<Word: RawRepresentable<String>>(_ key: String) throws(CaseFailure) -> Word {
        try Self.word(values[key], key)
    }

    func truth(_ key: String) throws(CaseFailure) -> Bool {
        guard case .truth(let value) = values[key] else { throw .wrongInput(key) }
        return value
    }

    func list(_ key: String) throws(CaseFailure) -> [JSON] { try Self.list(values[key], key) }

    func numbers(_ key: String) throws(CaseFailure) -> [Double] { try Self.numbers(values[key], key) }

    func wholes(_ key: String) throws(CaseFailure) -> [Int] {
        try list(key).map { value throws(CaseFailure) in try Self.whole(value, key) }
    }

    func rows(_ key: String) throws(CaseFailure) -> [[Double]] {
        try list(key).map { row throws(CaseFailure) in try Self.numbers(row, key) }
    }

    func wholeRows(_ key: String) throws(CaseFailure) -> [[Int]] {
        try list(key).map { row throws(CaseFailure) in
            try Self.list(row, key).map { value throws(CaseFailure) in try Self.whole(value, key) }
        }
    }

    func object(_ key: String) throws(CaseFailure) -> CaseInputs { try Self.object(values[key], key) }

    /// Objects whose keys the caller checks.
    func objects(_ key: String) throws(CaseFailure) -> [CaseInputs] {
        try list(key).map { value throws(CaseFailure) in try Self.object(value, key) }
    }

    static func object(_ value: JSON?, _ key: String) throws(CaseFailure) -> CaseInputs {
        guard case .object(let values) = value else { throw .wrongInput(key) }
        return CaseInputs(values: values)
    }

    static func list(_ value: JSON?, _ key: String) throws(CaseFailure) -> [JSON] {
        guard case .list(let values) = value else { throw .wrongInput(key) }
        return values
    }

    static func numbers(_ value: JSON?, _ key: String) throws(CaseFailure) -> [Double] {
        try list(value, key).map { element throws(CaseFailure) in try number(element, key) }
    }

    static func number(_ value: JSON?, _ key: String) throws(CaseFailure) -> Double {
        guard case .number(let number) = value, number.isFinite else { throw .wrongInput(key) }
        return number
    }

    static func whole(_ value: JSON?, _ key: String) throws(CaseFailure) -> Int {
        guard let whole = Int(exactly: try number(value, key)) else { throw .wrongInput(key) }
        return whole
    }

    static func text(_ value: JSON?, _ key: String) throws(CaseFailure) -> String {
        guard case .text(let text) = value else { throw .wrongInput(key) }
        return text
    }

    static func word<Word: RawRepresentable<String>>(_ value: JSON?, _ key: String) throws(CaseFailure) -> Word {
        guard let word = Word(rawValue: try text(value, key)) else { throw .wrongInput(key) }
        return word
    }
}
