/// A word that says how far a printed figure may stand from the exact one.
public enum Hedge: String, Sendable, Hashable, CaseIterable, Codable {
    /// "almost", "nearly", "just under", "up to": the exact figure may be lower than the printed one.
    case below
    /// "over", "more than", "at least": the exact figure may be higher than the printed one.
    case above
    /// "around", "about", "some": the exact figure may be on either side.
    case around

    /// Whether an exact figure may stand where it does when this hedge goes with the stated one.
    /// - Parameter slack: how far apart the two may be, in the unit of both.
    public func allows(stated: Double, exact: Double, slack: Double) -> Bool {
        switch self {
        case .below: exact <= stated && stated - exact <= slack
        case .above: exact >= stated && exact - stated <= slack
        case .around: abs(exact - stated) <= slack
        }
    }
}
