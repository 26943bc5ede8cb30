extension Keys {
    /// Leaves the check value in a new database, and throws `wrongKey` when an older one holds another.
    func check(on connection: any Connection) throws {
        var kept: [UInt8]?
        try connection.forEach("SELECT value FROM key_check") { kept = try $0.bytes("value") }
        guard let kept else {
            _ = try connection.execute("INSERT INTO key_check (singleton, value) VALUES (1, \(checkValue))")
            return
        }
        guard kept == checkValue else { throw StorageError.wrongKey }
    }
}
