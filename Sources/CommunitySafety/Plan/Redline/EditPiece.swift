/// What stays, and what then is replaced by what.
struct EditPiece {
    var kept: [WordToken] = []
    var removed: [WordToken] = []
    var added: [WordToken] = []
    private var keptWeight = 0
    private var removedWeight = 0
    private var addedWeight = 0

    init(kept: [WordToken] = []) { self.kept = kept }

    var isEdit: Bool { !removed.isEmpty || !added.isEmpty }

    /// The greater of what it takes out and puts in, in letters.
    private var weight: Int { max(removedWeight, addedWeight) }

    /// Counts its letters; to be called when its words have their places.
    mutating func weigh() {
        keptWeight = Self.weight(kept)
        removedWeight = Self.weight(removed)
        addedWeight = Self.weight(added)
    }

    /// Whether what it keeps is lost between its own change and that of the piece before.
    func isLost(after before: EditPiece) -> Bool {
        if kept.contains(where: \.endsLine) { return false }
        if keptWeight == 0 { return before.weight > 0 && weight > 0 }
        return keptWeight <= before.weight && keptWeight <= weight
    }

    /// Takes the piece that follows into its own change, with what that one keeps.
    mutating func absorb(_ piece: EditPiece) {
        removed += piece.kept
        removed += piece.removed
        added += piece.kept
        added += piece.added
        removedWeight += piece.keptWeight + piece.removedWeight
        addedWeight += piece.keptWeight + piece.addedWeight
    }

    private static func weight(_ tokens: [WordToken]) -> Int { tokens.reduce(0) { $0 + $1.weight } }
}
