/// Tells figures that don't add up: averages, rates, scores and waiting times.
enum MeanFigures {
    /// Whether a caption, an introduction or a heading speaks of such figures.
    static func areNamed(in name: LineName) -> Bool {
        name.hasAny([
            "average", "averages", "mean", "median", "rate", "rates", "per head", "per person", "per 1000", "per case",
            "score", "scores", "rating", "ratings", "waiting time", "wait", "waits", "response time", "response times",
            "days", "minutes", "speed", "mph", "satisfaction", "confidence", "index", "ratio", "cyfartaledd",
        ])
    }

    /// Whether a name leaves no doubt that its figure is a sum.
    static func isCalledTotal(_ name: LineName) -> Bool {
        name.hasAny(["total", "totals", "cyfanswm", "cyfansymiau", "gyfanswm", "sum", "swm", "altogether"])
    }
}
