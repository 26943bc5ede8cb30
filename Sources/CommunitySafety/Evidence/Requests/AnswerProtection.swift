/// What was done so that an answer's small counts can't be worked out, as it was when the answer went out.
public struct AnswerProtection: Sendable, Hashable, Codable {
    /// Small counts that aren't printed, and others that would let them be worked out.
    public let small: Int
    public let besides: Int
    /// Figures left out because they aren't for everybody.
    public let leftOut: Int
    /// Small counts that are printed because somebody answered for them: their reasons.
    public let overrides: [String]
    /// In whole sentences, for those who answer for it.
    public let report: [String]

    public init(small: Int, besides: Int, leftOut: Int, overrides: [String], report: [String]) {
        (self.small, self.besides, self.leftOut) = (small, besides, leftOut)
        (self.overrides, self.report) = (overrides, report)
    }

    public static let none = AnswerProtection(small: 0, besides: 0, leftOut: 0, overrides: [], report: [])

    /// Why some numbers aren't given, for whoever asked; nil where all are.
    public var explanation: String? {
        guard small + besides + leftOut > 0 else { return nil }
        let rule =
            "Some numbers aren’t given, because they are so small that they could point at somebody. A count of 1 to 4 is printed as “fewer than 5”"
        let others = "other numbers are left out where a small one could be worked out from them"
        return besides > 0
            ? "\(rule), and \(others)." : "\(rule); where it is near to victims, as “too few to print safely”."
    }
}
