/// What is wrong with the chain, and at which entry.
package enum AuditProblem: Sendable, Hashable {
    /// The entry with this number isn't there.
    case missing(sequence: Int)
    /// The entry was altered, or doesn't follow the one before it.
    case altered(sequence: Int)
    /// The payload's row was removed.
    case payloadMissing(sequence: Int)
    /// The payload isn't the one that the entry was made with.
    case payloadAltered(sequence: Int)
    /// The payload is gone, and no entry says that it was erased.
    case payloadErasedWithoutEntry(sequence: Int)
    /// The chain ends elsewhere than its head says: entries were cut off or added.
    case headDiffers(stored: Int, found: Int)
    /// The chain doesn't lead through the head that was kept elsewhere.
    case keptHeadDiffers(sequence: Int)
}

/// The outcome of reading the whole chain.
package struct AuditVerification: Sendable, Hashable {
    /// Where the chain ends, to be kept elsewhere for the next time.
    package let head: AuditHead
    /// In the order of the chain; empty when it is whole.
    package let problems: [AuditProblem]

    package var isWhole: Bool { problems.isEmpty }
}
