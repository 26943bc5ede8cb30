import CommunitySafety

/// Kinds of things that not everybody may see, each with a word that was planted in it.
enum Secret: String, CaseIterable, Sendable {
    case draft, elsewhere, history, comment, sent, report, meeting, typed, kept, proposal, accounts
    case table
    case holder, contact, otherContact, consulted
    case given, otherGiven, said, otherSaid
    case asker, otherAsker
    case working, otherWorking
    case money, scored, voter, reason

    /// The planted word.
    var word: String {
        switch self {
        case .contact: "01632 960417"
        case .otherContact: "01632 960733"
        case .consulted: "zqconsultedqz@partner.example"
        default: "zq\(rawValue)qz"
        }
    }

    /// What the document calls it.
    var words: String {
        switch self {
        case .draft: "The words of the draft"
        case .elsewhere: "Parts of the draft that a link doesn’t cover"
        case .history: "What a record said before"
        case .comment: "Comments"
        case .sent: "What the holder of a link sent"
        case .report: "The committee report"
        case .meeting: "The meetings of the plan’s route"
        case .typed: "What an officer typed and hasn’t saved"
        case .kept: "What an officer sent after their session had ended"
        case .proposal: "A plan that is being brought in"
        case .accounts: "Names and addresses of accounts that have no part in the plan"
        case .table: "A partner’s table that is being looked at"
        case .holder: "Who holds a post of the partner lead’s agency, where that isn’t published"
        case .contact: "Private contacts of the partner lead’s agency"
        case .otherContact: "Private contacts of another agency"
        case .given: "The note with a file that the partner lead’s agency sent"
        case .otherGiven: "The note with a file of another agency"
        case .said: "What people said at an activity of the partner lead’s agency"
        case .otherSaid: "What people said at an activity of another agency"
        case .asker: "Who asked for figures"
        case .otherAsker: "Who asked for figures, of an answer that isn’t published"
        case .working: "What the partner lead’s agency wrote for the partnership in a monitoring round"
        case .otherWorking: "The same of another agency"
        case .money: "What a funder asks for"
        case .scored: "Why an issue is scored as it is, before the assessment is agreed"
        case .voter: "Who is asked to vote on an assessment"
        case .reason: "Why a voter scored an issue as they did"
        case .consulted: "Whom to write to at a partner that is consulted"
        }
    }

    /// Who may ever find it in an answer to a request that holds no link.
    var readers: Set<Seat> {
        let makers: Set<Seat> = [.role(.manager), .role(.officer), .machine]
        return switch self {
        case .draft, .elsewhere, .history, .comment, .sent, .report, .meeting:
            Set(Set<Role>.readers.map(Seat.role)).union([.machine])
        case .typed, .kept: [.role(.officer)]
        case .proposal, .otherContact, .consulted: makers
        case .table, .money: makers.union([.role(.analyst)])
        case .given: makers.union([.role(.analyst), .role(.partnerLead)])
        case .otherGiven, .otherSaid, .asker, .otherAsker, .reason: makers.union([.role(.analyst)])
        case .said: makers.union([.role(.analyst), .role(.partnerLead), .role(.taskingPartner)])
        case .working, .otherWorking, .scored, .voter:
            makers.union([.role(.analyst), .role(.partnerLead), .role(.democraticServices)])
        case .accounts: [.role(.administrator)]
        case .holder, .contact: makers.union([.role(.partnerLead)])
        }
    }

    /// The name of the account of a role.
    static func name(of role: Role) -> String { "Zq\(role.rawValue.filter(\.isLetter))qz" }

    /// Those who work on a draft know each other by name; anybody else is known to the administrator alone.
    static func readersOfName(of role: Role) -> Set<Seat> {
        let colleagues = Set(Set<Role>.readers.map(Seat.role)).union([.machine])
        return Set<Role>.readers.contains(role) ? colleagues : [.role(.administrator)]
    }
}
