public import Proofreading

/// The strategy group has agreed an assessment with its decisions.
public struct AssessmentSignOff: Sendable, Hashable, Codable {
    public var decidedBy: String
    public var meeting: String
    public var on: CalendarDate

    public init(decidedBy: String, meeting: String, on: CalendarDate) {
        self.decidedBy = decidedBy
        self.meeting = meeting
        self.on = on
    }
}

/// What is said of an agreed assessment later; the assessment itself never changes.
public struct AssessmentAmendment: Sendable, Hashable, Codable {
    public var words: String
    public var reason: String
    public var decision: AssessmentSignOff

    public init(words: String, reason: String, decision: AssessmentSignOff) {
        self.words = words
        self.reason = reason
        self.decision = decision
    }
}
