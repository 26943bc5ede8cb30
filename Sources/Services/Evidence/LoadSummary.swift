package import CommunitySafety
package import Proofreading
internal import Storage

/// A load as lists show it.
package struct LoadSummary: Sendable, Hashable {
    package let number: Int
    package let kind: String
    package let name: String
    package let digest: String
    package let madeOn: CalendarDate
    /// As the audit trail names whoever made it.
    package let madeBy: String
    package let tally: LoadTally
    /// Nil while it stands.
    package let undoneOn: CalendarDate?

    init(_ load: StoredLoad) {
        number = load.number
        kind = load.kind
        name = load.name
        digest = load.digest
        madeOn = load.madeAt.day
        madeBy = load.madeBy
        tally = load.tally
        undoneOn = load.undoneAt?.day
    }
}
