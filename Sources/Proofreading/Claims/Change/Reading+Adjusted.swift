/// Sizes of change that were worked out from other numbers than those printed.
extension Reading {
    /// "in real terms", "like for like", "seasonally adjusted": the size isn't of the plain levels.
    func isAdjusted(_ sentence: Int) -> Bool {
        sentences[sentence].contains { index in
            switch passage.text(index) {
            case "real": passage.text(index - 1) == "in" && passage.text(index + 1) == "terms"
            case "like": ["for", "with", "is"].contains(passage.text(index + 1)) && isTwice(index)
            case "like-for-like", "annualised", "inflation-adjusted", "standardised": true
            case "adjusted", "adjusting", "allowing", "allowance": passage.text(index + 1) == "for" || isTerm(index - 1)
            case "inflation": ["after", "above", "below", "by"].contains(passage.text(index - 1))
            case "pro": passage.text(index + 1) == "rata"
            default: false
            }
        }
    }

    private func isTwice(_ index: Int) -> Bool { (2...4).contains { passage.text(index + $0) == "like" } }

    private func isTerm(_ index: Int) -> Bool { ["seasonally", "age", "population"].contains(passage.text(index)) }
}
