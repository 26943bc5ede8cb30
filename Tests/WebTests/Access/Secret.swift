import CommunitySafety

/// Kinds of things that not everybody may see, each with a word that was planted in it.
enum Secret: String, CaseIterable, Sendable {
    case draft, history, comment, typed, kept, proposal, accounts, contact

    /// The planted word.
    var word: String { self == .contact ? "01632 960417" : "zq\(rawValue)qz" }

    /// What the document calls it.
    var words: String {
        switch self {
        case .draft: "The words of the draft"
        case .history: "What a record said before"
        case .comment: "Comments"
        case .typed: "What an officer typed and hasn’t saved"
        case .kept: "What an officer sent after their session had ended"
        case .proposal: "A plan that is being brought in"
        case .accounts: "Names and addresses of other people’s accounts"
        case .contact: "A member’s private contacts"
        }
    }

    /// Who may ever find it in an answer.
    var readers: Set<Seat> {
        let draft: [Role] = [.administrator, .manager, .officer, .analyst, .partnerLead, .democraticServices]
        return switch self {
        case .draft, .history, .comment: Set(draft.map(Seat.role) + [.machine])
        case .typed, .kept: [.role(.officer)]
        case .proposal: [.role(.manager), .role(.officer), .machine]
        case .accounts: [.role(.administrator)]
        case .contact: [.role(.manager), .role(.officer), .machine]
        }
    }

    /// The name of the account of a role: a secret for everybody else but the administrator.
    static func name(of role: Role) -> String { "Zq\(role.rawValue.filter(\.isLetter))qz" }
}
