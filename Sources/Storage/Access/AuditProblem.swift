/// What is wrong with the chain or with what it vouches for, and at which entry.
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
    /// The history of a plan isn't what the entry of the change says: a text was altered, or a revision removed.
    case historyDiffers(sequence: Int)
    /// The history of a plan has a change of which no entry speaks.
    case historyWithoutEntry(sequence: Int)
    /// A record isn't as its last change, which has this number, left it.
    case recordDiffers(sequence: Int, kind: String, id: String)
    /// The records of a kind don't stand in the order in which the change of this number left them.
    case orderDiffers(sequence: Int, kind: String)
    /// What was decided on an assessment isn't what the entry of this number says, or is gone.
    case decisionDiffers(sequence: Int)
    /// The chain doesn't lead through the head that was kept elsewhere.
    case keptHeadDiffers(sequence: Int)
}

/// The outcome of reading the whole chain.
package struct AuditVerification: Sendable, Hashable {
    /// Where the chain ends, to be kept elsewhere for the next time.
    package let head: AuditHead
    /// Those of the chain in its order, then those of the plans' history and of the assessments; empty when it is whole.
    package let problems: [AuditProblem]

    package var isWhole: Bool { problems.isEmpty }
}
