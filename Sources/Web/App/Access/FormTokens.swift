/// The tokens of visitors without a session, drawn anew by every server.
struct FormTokens: Sendable {
    let ofEverybody: String
    let ofOperator: String

    init() {
        ofEverybody = Self.random()
        ofOperator = Self.random()
    }

    /// Whether two tokens are the same, in a time that doesn't tell where they differ.
    static func areSame(_ one: String, _ other: String) -> Bool {
        let one = Array(one.utf8)
        let other = Array(other.utf8)
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in String(UInt64.random(in: .min ... .max, using: &generator), radix: 36) }.joined()
    }
}
