/// Why one field of a record can't be kept.
public struct PartnershipProblem: Sendable, Hashable {
    public enum Reason: Error, Sendable, Hashable {
        case missing
        /// The most characters that may stand there.
        case tooLong(Int)
        case noDate
        case endsBeforeItBegins
        case noChoice
        case noWebAddress
        /// The record named isn't there, or was removed.
        case noSuchRecord
        /// It would stand under itself, or follow itself.
        case loops
        /// Another record has this name already.
        case nameTaken
        /// Another post answers at the same time: its name.
        case answersAlready(String)
        /// A post can't answer for a team that it doesn't name.
        case noTeam
        /// The team is another agency's.
        case otherAgency
        /// A service for people who flee from somebody has no address on record.
        case addressOfRefuge
        /// Only a post's telephone number, e-mail address or page may be published.
        case cantBePublished
        case noEmail
        case noTelephone
        /// Somebody holds the post at that time already.
        case heldAlready
    }

    public let field: PartnershipField
    public let reason: Reason

    public init(_ field: PartnershipField, _ reason: Reason) {
        self.field = field
        self.reason = reason
    }
}

/// All problems of one record, in the order of its fields.
public struct PartnershipProblems: Error, Sendable, Hashable {
    public let problems: [PartnershipProblem]

    public init(_ problems: [PartnershipProblem]) { self.problems = problems }
}
