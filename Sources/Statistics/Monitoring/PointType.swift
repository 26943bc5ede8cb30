/// What a marked point means for a measure that should fall, rise or neither.
public enum PointType: String, Hashable, Sendable {
    case improvement = "special_cause_improvement"
    case concern = "special_cause_concern"
    case neutralHigh = "special_cause_neutral_high"
    case neutralLow = "special_cause_neutral_low"
    case common = "common_cause"

    init(_ cause: SpecialCause, improvement: Improvement) {
        guard let high = cause.isHigh else {
            self = .common
            return
        }
        self =
            switch improvement {
            case .decrease: high ? .concern : .improvement
            case .increase: high ? .improvement : .concern
            case .neutral: high ? .neutralHigh : .neutralLow
            }
    }
}
