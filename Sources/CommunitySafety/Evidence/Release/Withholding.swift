/// Why a figure isn't printed for everybody.
public enum Withholding: Sendable, Hashable {
    /// It is a count of 1 to 4 under the rule that shows from five on: its words may say so.
    case fewerThanFive
    /// It is small under a stricter rule, or would tell a small one.
    case tooFew

    /// As it stands in a cell in place of a number.
    public var words: String {
        switch self {
        case .fewerThanFive: "fewer than 5"
        case .tooFew: "too few to print safely"
        }
    }
}
