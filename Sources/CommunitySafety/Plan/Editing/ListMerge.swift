/// Two people's changes to a list of choices: what either added is in, what either took out is out.
struct ListMerge {
    let merged: String

    /// Each is one entry a line.
    init(base: String, mine: String, theirs: String) {
        let (old, left, right) = (Self.entries(base), Self.entries(mine), Self.entries(theirs))
        let removed = Set(old).subtracting(left)
        let added = left.filter { !old.contains($0) && !right.contains($0) }
        merged = (right.filter { !removed.contains($0) } + added).joined(separator: "\n")
    }

    private static func entries(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
