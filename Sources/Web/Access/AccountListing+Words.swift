import CommunitySafety
import Services

extension AccountListing {
    /// Open, closed, or waiting for its person.
    var stateWords: String {
        if !isActive { return "Closed" }
        if !hasPassword { return "Invited" }
        return hasSecondFactor ? "Open, with second factor" : "Open"
    }
}
