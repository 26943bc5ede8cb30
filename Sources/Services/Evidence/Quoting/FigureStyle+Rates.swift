internal import CommunitySafety
internal import Statistics

extension FigureStyle {
    /// A rate in a sentence. One that would round to nothing is given as exactly as it is at first.
    func rate(_ value: Double) -> String {
        let step: Double? =
            switch self[.rates] {
            case .whole: 1
            case .one: 0.1
            case .two: 0.01
            default: nil
            }
        guard let step, value == 0 || Rounding.halfUp(value, step: step) > 0 else { return ChangeFigures.rate(value) }
        return FigureWords.number(Rounding.halfUp(value, step: step))
    }
}
