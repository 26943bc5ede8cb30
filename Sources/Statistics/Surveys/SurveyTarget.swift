/// How many people each level of one variable should stand for.
public struct SurveyTarget: Hashable, Sendable {
    public var variable: String
    /// Level → total.
    public var totals: [String: Double]

    public init(variable: String, totals: [String: Double]) { (self.variable, self.totals) = (variable, totals) }
}
