/// Words that may stand between a number and what it counts without saying anything else.
enum PlainWords {
    /// Whether a token leaves it as it is what a number counts.
    static func allows(_ token: Token) -> Bool {
        if token.kind != .word || token.quantity != nil { return true }
        if token.has([.function, .auxiliary, .direction, .timeUnit, .month, .earlier, .later, .unchanged]) {
            return true
        }
        if token.has(.clauseOpener) || token.text.hasSuffix("ly") { return true }
        return isHead(token) || words.contains(token.text)
    }

    /// What a number of reports is said to count: "incidents", "recorded offences".
    static func isHead(_ token: Token) -> Bool { heads.contains(token.text) }

    private static let heads: Set<String> = [
        "offence", "offences", "crime", "crimes", "incident", "incidents", "case", "cases", "report", "reports", "call",
        "calls", "complaint", "complaints", "record", "records", "recorded", "reported", "logged", "received",
        "matters",
        "occurrences", "instances", "total", "separate",
    ]

    private static let words: Set<String> = [
        "number", "numbers", "figure", "figures", "count", "counts", "level", "levels", "volume", "equals", "equal",
        "equates", "totalled", "totalling", "reached", "district", "borough", "area", "made", "dealt", "handled",
        "meeting", "meetings", "highest", "lowest", "data", "show", "shows", "showed", "community", "safety", "changed",
        "change", "compared", "same", "period", "occurring", "occurred", "financial", "calendar", "ending", "against",
        "log", "saw",
    ]

    /// Words by which a sentence speaks of another stretch of time than the one that it is about.
    static let otherTimes: Set<String> = [
        "each", "every", "per", "average", "mean", "monthly", "weekly", "quarterly", "month", "week", "quarter",
        "night", "weekend", "since", "far", "hour", "hours", "day", "typical", "fortnight", "decade",
    ]

    /// Words by which a sentence speaks of what is to come, or of what is only supposed.
    static let notYet: Set<String> = [
        "will", "target", "targets", "aim", "aims", "goal", "should", "would", "could", "expect", "expects", "expected",
        "forecast", "forecasts", "projected", "estimate", "estimated", "estimates", "predicted", "if", "plan", "plans",
        "hope", "hopes", "baseline", "maximum", "minimum", "limit",
    ]
}
