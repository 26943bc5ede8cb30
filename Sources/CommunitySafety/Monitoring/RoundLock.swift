public import Proofreading

/// What keeps somebody from doing something with a round: which lock it is, until when, and who can lift it.
public enum RoundLock: Sendable, Hashable {
    /// The role doesn't do this.
    case role(RoundDeed)
    case notOpened
    case opensOn(CalendarDate)
    case alreadyOpened
    /// The last day for it has passed.
    case ended(CalendarDate)
    /// It must be closed first; it takes answers until a day.
    case stillOpen(until: CalendarDate)
    /// Frozen since a day.
    case closed(on: CalendarDate?)
    /// The strategy group has read it, so that nothing of it changes.
    case cleared(on: CalendarDate)
    case notCleared

    /// Which lock it is, in one sentence.
    public var reason: String {
        switch self {
        case .role(let deed): Self.who(deed)
        case .notOpened: "The round hasn’t been opened yet."
        case .opensOn(let day): "The round opens on \(day.words)."
        case .alreadyOpened: "The round has been opened already."
        case .ended(let day): "The last day for answers was \(day.words)."
        case .stillOpen(let day): "The round is still open: it takes answers until \(day.words)."
        case .closed(let day):
            day.map { "The round closed on \($0.words), and is frozen." } ?? "The round is closed, and is frozen."
        case .cleared(let day): "The strategy group cleared the round on \(day.words), so nothing in it changes."
        case .notCleared: "The strategy group hasn’t cleared this round yet."
        }
    }

    /// Until when it holds, and who can lift it.
    public var remedy: String {
        switch self {
        case .role: "That doesn’t change with time. The manager can say who has which role."
        case .notOpened: "Until the manager opens it."
        case .opensOn(let day): "Until \(day.words), or until the manager sets an earlier day."
        case .alreadyOpened: "A quarter is asked once. The manager can open a closed round again."
        case .ended: "The manager or an officer can still type what you say, until the round is closed."
        case .stillOpen: "Until the manager closes it."
        case .closed: "Until the manager opens it again. What is wrong in it is put right by a note with its date."
        case .cleared:
            "Until the manager takes the clearance back. What is wrong in it is put right by a note with its date."
        case .notCleared: "Until the group has read it, and the manager has entered that."
        }
    }

    /// Both, for one line.
    public var words: String { "\(reason) \(remedy)" }

    private static func who(_ deed: RoundDeed) -> String {
        switch deed {
        case .open, .approve, .clear, .close, .reopen: "Only the manager can do this with a round."
        case .answerOnBehalf, .correct, .remind: "Only the manager and officers can do this with a round."
        case .answer: "Only whoever leads the action can answer for it."
        case .readWorking: "What leads wrote for the partnership is read inside it only."
        case .readPublic: "Everybody can read this."
        }
    }
}
