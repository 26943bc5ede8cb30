internal import CommunitySafety
internal import Proofreading

extension ReportTemplate {
    private static let mostParts = 40
    private static let longestHeading = 200
    private static let longestHint = 500

    /// What keeps it from being a form that people can fill in; the diagnostics name the fields `heading-<key>` and so on.
    var faults: [Diagnostic] {
        var faults: [Diagnostic] = []
        if Wording.squeezed(title).isEmpty || title.count > Self.longestHeading {
            faults.append(.form("title", "The report has no title that fits a line.", "Give one of a few words."))
        }
        if parts.count > Self.mostParts {
            faults.append(.form("title", "There are more than \(Self.mostParts) parts.", "Join some of them."))
        }
        for part in parts {
            if part.key.count > 120 || !part.key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
            {
                faults.append(.form("title", "A part has no proper name.", "Open the page again."))
            }
            if Wording.squeezed(part.heading).isEmpty || part.heading.count > Self.longestHeading {
                faults.append(
                    .form("heading-\(part.key)", "A part has no heading that fits a line.", "Give one of a few words."))
            }
            if part.hint.count > Self.longestHint {
                faults.append(.form("hint-\(part.key)", "The hint is too long.", "Say it in a sentence or two."))
            }
        }
        return faults
    }
}
