import Testing

/// A sentence in the manner of councils and police press offices, written for the tests and labelled before it was tried.
struct WrittenClaim: Sendable, CustomTestStringConvertible {
    enum Label: Sendable { case wrong, right, open }

    let label: Label
    let text: String

    var testDescription: String { text }

    static func wrong(_ text: String) -> WrittenClaim { WrittenClaim(label: .wrong, text: text) }
    static func right(_ text: String) -> WrittenClaim { WrittenClaim(label: .right, text: text) }
    /// Nothing in it can be checked.
    static func open(_ text: String) -> WrittenClaim { WrittenClaim(label: .open, text: text) }

    static let all: [WrittenClaim] =
        basics + pressProse + wordOrders + rephrased + committee + forcePages + minutes + leaflets + papers + bulletins
        + reviews + scrutiny + overviews + newsletters + summaries + reports + releases + reporters + quarterlies
        + bases
        + gazettes + dispatches
}
