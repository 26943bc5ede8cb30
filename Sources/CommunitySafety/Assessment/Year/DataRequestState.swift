/// How far a request for figures is. Raw values are stable: they stand in the store.
public enum DataRequestState: String, Sendable, Hashable, Codable, CaseIterable {
    case asked
    case received
    /// It isn't waited for any more.
    case withdrawn

    public var words: String {
        switch self {
        case .asked: "Asked"
        case .received: "Received"
        case .withdrawn: "Withdrawn"
        }
    }
}

/// What can be done with a request for figures.
public enum DataRequestDeed: String, Sendable, Hashable, CaseIterable {
    case ask, receive, withdraw, reopen, remind

    /// The state that follows; nil where it stays as it is.
    public var leadsTo: DataRequestState? {
        switch self {
        case .ask, .reopen: .asked
        case .receive: .received
        case .withdraw: .withdrawn
        case .remind: nil
        }
    }

    /// Whether a request in a state allows it; nil for one that isn't there yet. Nothing is asked for, or asked for again, once the
    /// assessment is agreed: what is still under way can be received or withdrawn.
    public func isAllowed(in state: DataRequestState?, isAgreed: Bool) -> Bool {
        switch self {
        case .ask: state == nil && !isAgreed
        case .receive, .withdraw: state == .asked
        case .reopen: (state == .received || state == .withdrawn) && !isAgreed
        case .remind: state == .asked && !isAgreed
        }
    }
}
