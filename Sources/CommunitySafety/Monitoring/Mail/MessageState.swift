/// How far a message has come. Raw values are stable.
public enum MessageState: String, Sendable, Hashable, CaseIterable {
    /// Written, and not tried yet.
    case waiting
    /// Being talked about with the server, which doesn't have it yet.
    case sending
    /// Its end may have been sent; the server may have it.
    case handingOver = "handing-over"
    /// The server took it.
    case sent
    /// The server couldn't be reached or said to come again.
    case deferred
    /// The server won't have it, or it came back.
    case refused
    /// Tried for so long that the time for it has passed.
    case givenUp = "given-up"
    /// It was handed over and nobody knows whether it arrived: only a person decides what follows.
    case inDoubt = "in-doubt"
    /// Somebody stopped it, or there was no more reason for it.
    case stopped
    /// Somebody passed on the link themselves.
    case byHand = "by-hand"

    /// Whether the sender takes it up by itself.
    public var isQueued: Bool { self == .waiting || self == .deferred }

    /// Whether nobody will hear of it unless somebody does something.
    public var needsSomebody: Bool { self == .refused || self == .givenUp || self == .inDoubt }

    /// The state after an event; nil where the event can't happen to it.
    public func after(_ event: MessageEvent) -> MessageState? {
        switch event {
        case .claimed: isQueued ? .sending : nil
        case .endComing: self == .sending ? .handingOver : nil
        case .accepted: self == .handingOver ? .sent : nil
        case .putOff: isUnderWay ? .deferred : nil
        case .refused: isUnderWay ? .refused : nil
        case .timePassed: isUnderWay ? .givenUp : nil
        case .unanswered: self == .handingOver ? .inDoubt : nil
        case .abandoned: self == .sending ? .waiting : self == .handingOver ? .inDoubt : nil
        case .noMoreReason: isQueued ? .stopped : nil
        case .askedAgain: isSettled && self != .sent || self == .deferred ? .waiting : nil
        case .stopped: isQueued || needsSomebody ? .stopped : nil
        case .takenByHand: isQueued || needsSomebody || self == .stopped ? .byHand : nil
        case .foundArrived: self == .inDoubt ? .sent : nil
        case .cameBack: self == .sent ? .refused : nil
        }
    }

    private var isUnderWay: Bool { self == .sending || self == .handingOver }
    private var isSettled: Bool { !isQueued && !isUnderWay }
}

/// What can happen to a message. The first nine the sender does by itself, the others a person.
public enum MessageEvent: String, Sendable, Hashable, CaseIterable {
    /// The sender takes it up.
    case claimed
    /// The server has every byte but the end.
    case endComing = "end-coming"
    case accepted
    case putOff = "put-off"
    case refused
    /// It was put off once more, and it is too late for another try.
    case timePassed = "time-passed"
    /// Handed over, and no answer came.
    case unanswered
    /// The sender that had it is gone.
    case abandoned
    /// What it asks for has been done.
    case noMoreReason = "no-more-reason"
    case askedAgain = "again"
    case stopped = "stop"
    case takenByHand = "by-hand"
    /// In doubt, and the recipient says that they have it.
    case foundArrived = "arrived"
    case cameBack = "came-back"

    /// Whether only a person decides it.
    public var isPersons: Bool {
        switch self {
        case .askedAgain, .stopped, .takenByHand, .foundArrived, .cameBack: true
        case .claimed, .endComing, .accepted, .putOff, .refused, .timePassed, .unanswered, .abandoned, .noMoreReason:
            false
        }
    }
}
