/// What the figures say of an action, beside the lead's view.
public struct FiguresView: Sendable, Hashable, Codable {
    /// Nil where it can't be said.
    public var verdict: LeadView?
    /// Why, in a sentence.
    public var reason: String

    public init(_ verdict: LeadView?, _ reason: String) {
        self.verdict = verdict
        self.reason = reason
    }

    /// As it stands on the screen.
    public var words: String { verdict?.words ?? "Can’t be said" }

    /// Whether it contradicts the lead: one says that there is something to worry about, the other doesn’t, or how much.
    public func differs(from view: LeadView) -> Bool {
        guard let verdict, view != .stopped else { return false }
        return verdict.worry != view.worry && !(view == .notStarted && verdict == .onTrack)
    }

    /// Whether the lead sees it in a better light, so that they are asked why.
    public func isWorse(than view: LeadView) -> Bool {
        guard let verdict, differs(from: view) else { return false }
        return verdict.worry > view.worry
    }
}
