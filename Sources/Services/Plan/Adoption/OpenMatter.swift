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

extension Querying {
    /// What is open in a version: each record is read by itself, as its form shows it. Linear in the records.
    func openMatters(of version: StoredPlanVersion) throws -> OpenMatters {
        var matters = OpenMatters()
        var titles: [RecordID: String] = [:]
        let members = try members(of: version.id)
        let dismissed = Set(try dismissals(of: version.planID).map { "\($0.rule) \($0.sentenceDigest)" })
        for kind in RecordKind.allCases {
            for (id, _) in try order(of: kind, in: version.id) {
                guard let record = try record(kind, id) else { continue }
                titles[id] = record.text.title
                let proof = RecordProof(
                    id: id, text: record.text, year: version.year, members: kind == .action ? members : [])
                matters.findings += proof.findings().map(\.shown)
                    .filter { $0.severity != .advice && !dismissed.contains($0.key) }
                    .map { OpenMatter(kind: kind, recordID: id, title: record.text.title, words: $0.message) }
            }
        }
        matters.comments = try comments(onVersion: version.id).filter { $0.state == .open }.map {
            OpenMatter(
                kind: $0.subject.recordKind, recordID: $0.recordID, title: titles[$0.recordID] ?? "", words: $0.words)
        }
        return matters
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
        }
    }
}
