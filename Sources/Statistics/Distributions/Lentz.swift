/// A continued fraction b0 + a1/(b1 + a2/(b2 + …)) by the modified Lentz method (Thompson and Barnett, 1986).
struct Lentz {
    private(set) var value: Double
    private var c: Double
    private var d = 0.0
    private static let tiny = 1e-300

    init(first: Double) {
        value = first == 0 ? Self.tiny : first
        c = value
    }

    /// Takes the next two terms; true once they change nothing.
    mutating func advance(_ a: Double, _ b: Double) -> Bool {
        d = b + a * d
        if d == 0 { d = Self.tiny }
        c = b + a / c
        if c == 0 { c = Self.tiny }
        d = 1 / d
        let change = c * d
        value *= change
        return abs(change - 1) < 4e-16
    }
}
