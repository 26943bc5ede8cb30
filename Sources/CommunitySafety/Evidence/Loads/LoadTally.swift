/// What a load brings: rows read, and of the figures made from them which are new, which change one that stands, which are
/// as they were, and which rows can't be used.
public struct LoadTally: Sendable, Hashable, Codable {
    public var rows: Int
    public var added: Int
    public var revised: Int
    public var unchanged: Int
    public var refused: Int

    public init(rows: Int = 0, added: Int = 0, revised: Int = 0, unchanged: Int = 0, refused: Int = 0) {
        self.rows = rows
        self.added = added
        self.revised = revised
        self.unchanged = unchanged
        self.refused = refused
    }

    /// Whether it would change nothing.
    public var changesNothing: Bool { added == 0 && revised == 0 }
}
