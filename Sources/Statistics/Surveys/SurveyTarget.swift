/// How many people each level of one variable should stand for.
public struct SurveyTarget: Hashable, Sendable {
    /// As the respondents' rows have it.
    public var variable: String
    /// Level → total.
    public var totals: [String: Double]

    /// Checked by `Raking`.
    public init(variable: String, totals: [String: Double]) { (self.variable, self.totals) = (variable, totals) }
}
