import CommunitySafety
import Proofreading
import Services

/// Where a version stands, in a few words.
struct StandingWords {
    let version: VersionListing

    init(_ version: VersionListing) { self.version = version }

    /// `Adopted on 14 March 2023 under Cabinet, minute 6`, `Recommended`, `Withdrawn`.
    var state: String {
        switch version.standing.state {
        case .withdrawn: "Withdrawn"
        case .adopted: adopted
        case .draft:
            version.standing.isNewest
                ? "Draft. \(version.standing.passage.words)"
                : "Earlier draft. \(version.standing.passage.words)"
        }
    }

    private var adopted: String {
        var words = "Adopted"
        if let amendment = version.amendment { words = "Amendment no. \(amendment.number), adopted" }
        if let day = version.adoptedOn { words += " on \(day.words)" }
        if let under = version.adoptedUnder, !under.isEmpty { words += " under \(under)" }
        return version.standing.isNewest ? words : "\(words). A later version stands"
    }
}
