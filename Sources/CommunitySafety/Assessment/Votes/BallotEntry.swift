/// What a voter chose and wrote on one issue, as a form sends it; not judged yet.
public struct BallotEntry: Sendable, Hashable, Codable {
    /// By criterion, as `3` or `3.5`: empty where they can't say, missing where they haven't chosen yet.
    public var scores: [String: String]
    /// Why they score it so; empty for nothing.
    public var remark: String

    public init(_ scores: [String: String] = [:], remark: String = "") {
        (self.scores, self.remark) = (scores, remark)
    }

    /// The longest remark, in characters.
    public static let longest = 500

    public var isEmpty: Bool { scores.isEmpty && remark.isEmpty }

    /// What of it can be kept before it is sent: only what these criteria ask, and a remark that may still be too long to send.
    public func cut(to criteria: [String]) -> BallotEntry {
        BallotEntry(
            scores.filter { criteria.contains($0.key) }.mapValues { String($0.prefix(8)) },
            remark: String(remark.prefix(2 * Self.longest)))
    }
}
