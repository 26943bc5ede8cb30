extension Querying {
    /// The number of audit entries so far, which every change adds to.
    package func revision() throws -> Int {
        try first("SELECT sequence FROM audit_head") { try $0.integer("sequence") } ?? 0
    }
}
