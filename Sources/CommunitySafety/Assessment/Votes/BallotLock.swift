public import Proofreading

/// What keeps somebody from doing something with the partners' votes: which lock it is, until when, and who can lift it.
public enum BallotLock: Sendable, Hashable {
    /// The role doesn't do this.
    case role(BallotDeed)
    /// Nobody has been asked yet.
    case notOpened
    /// Votes are being taken until a day; what they come to is sealed, to everybody.
    case stillOpen(until: CalendarDate)
    /// The last day for votes has passed.
    case ended(CalendarDate)
    case closed(on: CalendarDate?)
    /// The assessment is signed off.
    case agreed

    /// Which lock it is, in one sentence.
    public var reason: String {
        switch self {
        case .role(let deed): Self.who(deed)
        case .notOpened: "Nobody has been asked to vote yet."
        case .stillOpen(let day): "Votes are taken until \(day.words), and nobody sees them before the round is closed."
        case .ended(let day): "The last day for votes was \(day.words)."
        case .closed(let day):
            day.map { "The round of votes closed on \($0.words)." } ?? "The round of votes is closed."
        case .agreed: "The assessment is agreed, so its votes don’t change any more."
        }
    }

    /// Until when it holds, and who can lift it.
    public var remedy: String {
        switch self {
        case .role: "That doesn’t change with time. The manager can say who has which role."
        case .notOpened: "Until the manager asks the partners."
        case .stillOpen: "Until the manager closes it."
        case .ended: "Until the manager closes the round and opens it again, for late votes."
        case .closed:
            "Until the manager opens it again. What was voted by then is kept, and votes that come later are marked late."
        case .agreed: "That doesn’t change with time. The next assessment asks anew."
        }
    }

    /// Both, for one line.
    public var words: String { "\(reason) \(remedy)" }

    private static func who(_ deed: BallotDeed) -> String {
        switch deed {
        case .open, .invite, .remind, .close, .reopen: "Only the manager can do this with a round of votes."
        case .take: "Only those who may score issues can take the votes as scores."
        case .vote: "Only whoever was asked can vote, by their own link."
        case .readTurnout, .readSpread: "Votes are read inside the partnership only."
        }
    }
}
