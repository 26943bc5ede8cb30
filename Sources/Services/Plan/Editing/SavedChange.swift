package import Storage

/// What became of a save.
package struct SavedChange: Sendable, Hashable {
    /// What `UndoChange` takes; nil when nothing differed, so nothing was written.
    package let change: Int?
    package let recordID: RecordID
    /// The row's version now.
    package let version: Int
    /// Whether somebody else's change, made meanwhile to other words, was kept beside it.
    package let isJoined: Bool

    package init(change: Int?, recordID: RecordID, version: Int, isJoined: Bool = false) {
        self.change = change
        self.recordID = recordID
        self.version = version
        self.isJoined = isJoined
    }
}
