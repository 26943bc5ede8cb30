package import CommunitySafety
internal import Proofreading
internal import Storage

/// Something in a draft's text that waits for somebody: a finding, or a comment that nobody has settled.
package struct OpenMatter: Sendable, Hashable {
    /// The kind of record that it is about; nil for the plan as a whole.
    package let kind: RecordKind?
    package let recordID: RecordKey
    /// What the record is called.
    package let title: String
    /// The finding's message, or the comment's words.
    package let words: String
}

/// All that is open in one version.
package struct OpenMatters: Sendable, Hashable {
    /// Errors and warnings of the proofreader that weren't dismissed, in the plan's order. Advice isn't counted.
    package var findings: [OpenMatter] = []
    /// Oldest first.
    package var comments: [OpenMatter] = []
}

extension ServiceContext {
    /// What is open in the version that `choose` names, with the store's revision for which it holds; that is nil when somebody
    /// wrote meanwhile. Proofreads the whole plan where its words changed since the last time.
    func openMatters(
        of choose: @escaping @Sendable (ReadTransaction) throws -> StoredPlanVersion
    ) async throws(ServiceError) -> (matters: OpenMatters, revision: Int?) {
        let standing = try await proof(of: choose)
        let found = standing.proof.open
        return try await read { reading in
            let comments = try reading.comments(onVersion: standing.version).filter { $0.state == .open }
            var matters = OpenMatters()
            matters.findings = try found.map { item in
                let record = item.record
                return OpenMatter(
                    kind: record?.kind, recordID: record?.recordID ?? standing.version,
                    title: try record.map { try reading.title(of: $0.kind, $0.recordID) } ?? "",
                    words: item.finding.message)
            }
            matters.comments = try comments.map { comment in
                let kind = comment.subject.recordKind
                return OpenMatter(
                    kind: kind, recordID: comment.recordID,
                    title: try kind.map { try reading.title(of: $0, comment.recordID) } ?? "", words: comment.words)
            }
            let revision = try reading.revision()
            return (matters, revision == standing.revision ? revision : nil)
        }
    }
}

extension Querying {
    fileprivate func title(of kind: RecordKind, _ id: RecordID) throws -> String {
        try record(kind, id)?.text.title ?? ""
    }
}

extension StoredComment.Subject {
    /// The kind of record; nil for the plan as a whole.
    fileprivate var recordKind: RecordKind? {
        switch self {
        case .plan: nil
        case .section: .section
        case .priority: .priority
        case .action: .action
        case .measure: .measure
        case .member: .member
        case .funding: .funding
        case .theme: .theme
        }
    }
}
