package import CommunitySafety
package import Proofreading
internal import Storage

/// A file that an agency sent, as pages show it.
package struct ReceivedFile: Sendable, Hashable {
    /// What became of it.
    package enum State: Sendable, Hashable {
        case waiting
        /// The number of the load that took it in, where that is known.
        case loaded(Int?)
        case discarded, expired
    }

    /// A return that it holds, and for which period.
    package struct Part: Sendable, Hashable {
        package let dataset: String
        package let period: EvidencePeriod
    }

    package let key: String
    package let reference: String
    package let agency: String
    package let agencyName: String
    package let name: String
    /// Who sent it, as they said; it may be empty.
    package let sender: String
    package let note: String
    package let byteCount: Int
    /// SHA-256 in hexadecimal.
    package let digest: String
    package let receivedOn: CalendarDate
    /// In universal time: `09:13`.
    package let clock: String
    package let state: State
    package let parts: [Part]
    /// Whether what is in it is still kept.
    package let isKept: Bool

    init(_ stored: StoredReceivedFile, _ reading: some Querying) throws {
        key = stored.id.text
        reference = stored.reference
        agency = stored.agency
        agencyName = stored.agencyName
        name = stored.name
        sender = stored.sender
        note = stored.note
        byteCount = stored.byteCount
        digest = stored.digest
        receivedOn = stored.receivedOn
        clock = stored.receivedAt.moment.clock
        state =
            switch stored.state {
            case .waiting: .waiting
            case .loaded: .loaded(stored.load)
            case .discarded: .discarded
            case .expired: .expired
            }
        isKept = try reading.hasBody(file: stored.id)
        parts = try reading.parts(ofFile: stored.id).compactMap { part in
            try reading.dataReturn(part.returnID).map { Part(dataset: $0.terms.dataset, period: part.period) }
        }
    }
}
