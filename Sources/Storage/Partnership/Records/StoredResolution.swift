package import CommunitySafety

/// Which party printed words mean.
package struct StoredResolution: Sendable, Hashable {
    /// `Wording.key` of the words.
    package let key: String
    package let printed: String
    package let party: PartnershipReference

    package init(printed: String, party: PartnershipReference) {
        key = Wording.key(printed)
        self.printed = printed
        self.party = party
    }
}

extension Querying {
    package func resolutions() throws -> [StoredResolution] {
        try all("SELECT printed, party FROM party_resolution ORDER BY printed_key") { row in
            guard let party = PartnershipReference(try row.text("party")) else {
                throw StorageError.unexpectedValue(table: "party_resolution", column: "party")
            }
            return StoredResolution(printed: try row.text("printed"), party: party)
        }
    }
}

extension Transaction {
    package mutating func keep(_ resolution: StoredResolution) throws {
        try execute(
            """
            INSERT INTO party_resolution (printed_key, printed, party)
            VALUES (\(resolution.key), \(resolution.printed), \(resolution.party.text))
            ON CONFLICT (printed_key) DO UPDATE
            SET printed = excluded.printed, party = excluded.party, version = party_resolution.version + 1
            """)
    }

    package mutating func removeResolution(_ key: String) throws {
        try execute("DELETE FROM party_resolution WHERE printed_key = \(key)")
    }
}
