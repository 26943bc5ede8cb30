/// A claim as a finder saw it, with the finding if it doesn't hold; places are still token numbers of the passage.
struct Draft: Sendable {
    var kind: Claim.Kind
    var verdict: Claim.Verdict
    /// The tokens that state it.
    var tokens: Range<Int>
    /// The tokens of the numbers it used.
    var figures: Set<Int> = []
    var rule: Rule?
    var severity: Severity?
    var message = ""
    var stated: String?
    var recomputed: String?
    var suggestion: String?
    var before: Double?
    var after: Double?
    var difference: Double?
    var percent: Double?
    var points: Double?
    var direction: Claim.Direction?
    var parts: [Double] = []
    var whole: Double?

    init(_ kind: Claim.Kind, _ verdict: Claim.Verdict, tokens: Range<Int>, figures: Set<Int> = []) {
        self.kind = kind
        self.verdict = verdict
        self.tokens = tokens
        self.figures = figures
    }

    /// Adds what is wrong.
    func found(
        _ rule: Rule, _ message: String, stated: String?, recomputed: String?, suggestion: String? = nil,
        severity: Severity? = nil
    ) -> Draft {
        var draft = self
        draft.rule = rule
        draft.severity = severity
        draft.message = message
        draft.stated = stated
        draft.recomputed = recomputed
        draft.suggestion = suggestion
        return draft
    }
}
