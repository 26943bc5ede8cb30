/// What was done to a record. Raw values are stable: they stand in the history for ever.
package enum RevisionDeed: String, Sendable, Hashable, CaseIterable {
    case edited, added, removed, moved, split, merged, renumbered
    /// A finding's recomputed value was taken into the text.
    case mended
    /// An earlier text was brought back.
    case restored
    /// A change was taken back.
    case undone
}
