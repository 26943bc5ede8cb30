package import CommunitySafety
internal import Storage

/// A part of a year's plan, as pages lead to it.
package struct DraftPlace: Sendable, Hashable {
    package let year: PlanYear
    /// Nil for the plan as a whole.
    package let kind: RecordKind?
    /// As it stands in an address; empty for the plan as a whole.
    package let key: String
    package let title: String
    /// Whether it is still there.
    package let isThere: Bool
}

extension Querying {
    /// Where a comment or a request stands.
    func place(_ subject: StoredComment.Subject, _ record: RecordID, in year: PlanYear) throws -> DraftPlace {
        guard let kind = subject.kind else {
            return DraftPlace(year: year, kind: nil, key: "", title: "The plan as a whole", isThere: true)
        }
        let found = try self.record(kind, record)
        return DraftPlace(
            year: year, kind: kind, key: record.text, title: found?.placeTitle ?? "A part that was removed",
            isThere: found != nil)
    }
}

extension StoredRecord {
    /// What the part is called where it isn't shown.
    var placeTitle: String {
        let reference = text[.reference]
        let title = text.title.isEmpty ? "Without words" : text.title
        return reference.isEmpty ? title : "\(reference) \(title)"
    }
}
