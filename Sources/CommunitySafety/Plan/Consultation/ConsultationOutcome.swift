/// What was done with what somebody said in a consultation. Raw values are stable: they stand in the database.
public enum ConsultationOutcome: String, Sendable, Hashable, CaseIterable {
    case agreed, noted
    case notAgreed = "not-agreed"

    /// As it is offered: “Agreed and changed”.
    public var words: String {
        switch self {
        case .agreed: "Agreed and changed"
        case .noted: "Noted"
        case .notAgreed: "Not agreed, because"
        }
    }

    /// Whether it says nothing without more words.
    public var needsWords: Bool { self != .noted }

    /// What the committee report prints: “Agreed and changed: the date is now June.”
    public func sentence(_ details: String) -> String {
        let details = Wording.squeezed(details)
        guard !details.isEmpty else { return "\(words)." }
        return self == .notAgreed ? "\(words) \(details)" : "\(words): \(details)"
    }
}
