/// An arithmetical statement that was recognised in a document, with the verdict on it.
public struct Claim: Sendable, Hashable {
    /// What is claimed.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case change, total, share, average, rate, remainder, target, multiple, trend, rank, compare
    }

    /// Whether the claim's numbers can all be true together.
    public enum Verdict: String, Sendable, Hashable, CaseIterable, Codable {
        case consistent, withinRounding, notCheckable, inconsistent
    }

    public enum Direction: String, Sendable, Hashable, Codable { case up, down, level }

    public var place: Place
    public var quote: String
    public var kind: Kind
    public var verdict: Verdict
    /// The earlier and the later value, as printed (counts, money in pounds, percentages as themselves).
    public var before: Double?
    public var after: Double?
    public var difference: Double?
    /// Stated percentage (58 for "58%") and percentage points.
    public var percent: Double?
    public var points: Double?
    public var direction: Direction?
    /// Parts and whole of a total or share.
    public var parts: [Double]
    public var whole: Double?

    public init(
        place: Place, quote: String, kind: Kind, verdict: Verdict, before: Double? = nil,
        after: Double? = nil, difference: Double? = nil, percent: Double? = nil, points: Double? = nil,
        direction: Direction? = nil, parts: [Double] = [], whole: Double? = nil
    ) {
        self.place = place
        self.quote = quote
        self.kind = kind
        self.verdict = verdict
        self.before = before
        self.after = after
        self.difference = difference
        self.percent = percent
        self.points = points
        self.direction = direction
        self.parts = parts
        self.whole = whole
    }
}

/// What proofreading says of a document: its findings and the claims it tested, each in document order.
public struct Report: Sendable, Hashable {
    public var findings: [Finding]
    public var claims: [Claim]

    public init(findings: [Finding] = [], claims: [Claim] = []) {
        self.findings = findings
        self.claims = claims
    }
}
