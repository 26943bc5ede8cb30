package import CommunitySafety

/// What people wrote into a pack that isn't issued yet, with its row.
package struct StoredPackWords: Sendable, Hashable {
    package let id: RecordID
    package let words: PackWords
    package let version: Int
}

extension Keys.Field {
    fileprivate static func packWords(of id: RecordID) -> Keys.Field {
        Keys.Field(table: "pack_draft", column: "body", row: id.text)
    }
}

extension ReadTransaction {
    package func packWords(_ key: PackKey, of year: PlanYear) throws -> StoredPackWords? {
        try packWords(key, of: year, open)
    }
}

extension Transaction {
    package func packWords(_ key: PackKey, of year: PlanYear) throws -> StoredPackWords? {
        try packWords(key, of: year, open)
    }

    /// `seen` is the version that the writer saw, 0 for none. Throws `staleVersion` when somebody was quicker.
    package mutating func keep(
        _ words: PackWords, in key: PackKey, of year: PlanYear, seen: Int, newID: RecordID
    ) throws {
        let stored = try packWords(key, of: year)
        let id = stored?.id ?? newID
        guard seen == stored?.version ?? 0 else {
            throw StorageError.staleVersion(table: "pack_draft", id: id.text)
        }
        let body = try seal(try SealedText.bytes(of: words), for: .packWords(of: id))
        guard stored != nil else {
            try execute(
                """
                INSERT INTO pack_draft (id, year_start, name, body) VALUES (\(id), \(year), \(key.name), \(body))
                """)
            return
        }
        try change(
            "pack_draft", id,
            by: """
                UPDATE pack_draft SET body = \(body), version = version + 1
                WHERE id = \(id) AND version = \(seen)
                """)
    }
}

extension Querying {
    fileprivate func packWords(
        _ key: PackKey, of year: PlanYear, _ open: ([UInt8], Keys.Field) throws -> [UInt8]
    ) throws -> StoredPackWords? {
        try first(
            "SELECT id, body, version FROM pack_draft WHERE year_start = \(year) AND name = \(key.name)"
        ) { row in
            let id = try row.id("id")
            return StoredPackWords(
                id: id, words: try SealedText.value(try open(try row.bytes("body"), .packWords(of: id))),
                version: try row.integer("version"))
        }
    }
}
