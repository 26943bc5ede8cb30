internal import Storage

/// What a load must come to, and what else is done in its transaction: nothing, unless kept files were looked at first.
struct LoadEnding: Sendable {
    /// What was shown before; nil where nothing was.
    var expected: LoadReport?
    /// Called at the end, where nothing changes too.
    var settle: @Sendable (LoadReport, inout Transaction) throws -> Void = { _, _ in }

    /// Throws `changedMeanwhile` when the load would do something else than what was shown.
    func require(_ report: LoadReport) throws {
        if let expected, expected != report { throw ServiceError.conflict(.changedMeanwhile) }
    }
}
