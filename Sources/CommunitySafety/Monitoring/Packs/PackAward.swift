/// An award in a pack, as its book stood on the pack's day. Sums are in pence.
public struct PackAward: Sendable, Hashable, Codable {
    public let name: String
    /// Who gives it.
    public let party: String
    public let kind: MoneyPromise.Kind
    /// `1 April 2023 to 31 March 2024`.
    public let days: String
    public let amount, spent, committed, left: Int
    /// What of a grant that is over has still to go back; nil while it isn't, and for what nobody asks back.
    public let toReturn: Int?
    /// Add up to the award; none where nothing is set aside for a project by name.
    public let projects: [ProjectSums]

    /// `names` are the references of actions by address.
    public init(_ book: MoneyBook, names: [String: String]) {
        let promise = book.promise
        (name, party, kind, days) = (promise.name, promise.party, promise.kind, promise.days)
        (amount, spent, committed, left) = (promise.amount.pence, book.spent, book.committed, book.left)
        toReturn = book.toReturn
        projects = book.projects.isEmpty ? [] : book.projectSums(names)
    }
}

/// What an action cost beside what was counted for it.
public struct PackCost: Sendable, Hashable, Codable {
    /// The action's number with its words.
    public let action: String
    /// Of all awards that the pack tells of.
    public let cost: OutputCost

    public init(_ action: String, _ cost: OutputCost) {
        self.action = action
        self.cost = cost
    }
}
