/// What a pack is for. Raw values are stable: they stand in the store, in addresses and on the command line.
public enum PackKind: String, Sendable, Hashable, Codable, CaseIterable {
    case meeting, scrutiny, quarterly, annual, summary, place, commissioner
    /// The strategic assessment for everybody, and the partnership's own version of it.
    case assessment
    case fullAssessment = "fullassessment"

    /// Who reads it, and so what may stand in it.
    public enum Audience: Sendable, Hashable {
        /// The partnership: working texts, what the figures say, who hasn't answered.
        case partnership
        /// Anybody: only what was approved, of rounds that the strategy group has read.
        case everybody
    }

    public var audience: Audience { self == .meeting || self == .fullAssessment ? .partnership : .everybody }

    /// Whether it is the document of a strategic assessment, which is written beside the scores and not from a round.
    public var isAssessment: Bool { self == .assessment || self == .fullAssessment }

    /// Whose words stand in it: both versions of an assessment are made from one source.
    public var wordsOf: PackKind { self == .assessment ? .fullAssessment : self }

    /// Whether it is about one quarter; the others are about the year so far.
    public var isQuarterly: Bool {
        switch self {
        case .meeting, .scrutiny, .quarterly, .summary: true
        case .annual, .place, .commissioner, .assessment, .fullAssessment: false
        }
    }

    /// Whether awards stand in it and, once released, what each output came to.
    public var tellsMoney: Bool { self == .annual || self == .commissioner }

    /// As a list of packs names it.
    public var words: String {
        switch self {
        case .meeting: "Partnership meeting pack"
        case .scrutiny: "Scrutiny committee pack"
        case .quarterly: "Public quarterly page"
        case .annual: "Annual report"
        case .summary: "One-page summary"
        case .place: "What we have done here"
        case .commissioner: "Commissioner’s return"
        case .assessment: "Strategic assessment"
        case .fullAssessment: "Strategic assessment, the partnership’s version"
        }
    }

    /// What it is for, in a sentence.
    public var purpose: String {
        switch self {
        case .meeting: "For the partnership’s own meeting: what is off track first, then everything by priority."
        case .scrutiny: "For the council’s scrutiny committee, with its recommendations and what came of each."
        case .quarterly: "For residents: what was done in the quarter, by priority."
        case .annual: "What we said, what we did, what changed, and what it cost."
        case .summary: "A page to hand out or pin up."
        case .place: "For a ward, parish or estate: what have you done here?"
        case .commissioner: "For the police and crime commissioner: what was funded, and what came of it."
        case .assessment: "For everybody: what happened, what the last plan came to, and what should come first."
        case .fullAssessment: "For the partnership: the same with the reasons for scores, and who leads on what."
        }
    }
}
