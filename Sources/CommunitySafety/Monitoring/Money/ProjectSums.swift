/// A project of an award in figures. What belongs to none is one too, so that all of them make the award.
public struct ProjectSums: Sendable, Hashable, Codable {
    public let words: String
    /// The reference of the action that it serves; empty for none.
    public let action: String
    /// In pence.
    public let setAside, spent, committed: Int

    public init(_ words: String, action: String = "", setAside: Int, spent: Int, committed: Int) {
        self.words = words
        self.action = action
        (self.setAside, self.spent, self.committed) = (setAside, spent, committed)
    }

    /// In pence; below nothing where more was spent than was set aside.
    public var left: Int { setAside - spent - committed }
}

extension MoneyBook {
    /// Its projects, then what belongs to none where that is something; `names` are the references of actions by address.
    public func projectSums(_ names: [String: String]) -> [ProjectSums] {
        projects.map { project in
            let address = project.line.action ?? ""
            return ProjectSums(
                project.line.words, action: names[address] ?? address, setAside: project.setAside,
                spent: project.spent, committed: project.committed)
        } + (restSums.map { [$0] } ?? [])
    }

    /// What belongs to no project; nil where that is nothing.
    public var restSums: ProjectSums? {
        let (spent, committed) = (spentElsewhere, committedElsewhere)
        guard unallocated != 0 || spent != 0 || committed != 0 else { return nil }
        return ProjectSums("Belongs to no project", setAside: unallocated, spent: spent, committed: committed)
    }
}
