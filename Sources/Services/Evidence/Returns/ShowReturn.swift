package import CommunitySafety
internal import Storage

/// The terms of a return, to change them, and the agencies that can owe one.
package struct ShowReturn: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Somebody who can owe a return.
    package struct Agency: Sendable, Hashable {
        package let id: String
        package let name: String
    }

    package struct Answer: Sendable, Hashable {
        /// Nil for a new one.
        package let terms: DataReturn?
        package let version: Int
        package let agencies: [Agency]
        /// What is switched on of the catalogue: names of agencies, by the key of what they owe.
        package let switchedOn: [String: [String]]
    }

    /// Manager and analyst. Without a key the terms of a new return. Throws `notFound`.
    package func run(_ key: String?, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.keepEvidence)
        return try await context.read { reading in
            let stored = try key.map { key in
                guard let found = try reading.dataReturn(RecordID(key)), !found.isRemoved else {
                    throw ServiceError.notFound(.record(id: key))
                }
                return found
            }
            let agencies = try reading.agencyRegister().list(.agency).map { Agency(id: $0.id, name: $0.record.name) }
            var switchedOn: [String: [String]] = [:]
            for owed in try reading.dataReturns() {
                if let key = owed.terms.statutoryKey { switchedOn[key, default: []].append(owed.terms.agencyName) }
            }
            return Answer(
                terms: stored?.terms, version: stored?.version ?? 1, agencies: agencies, switchedOn: switchedOn)
        }
    }
}
