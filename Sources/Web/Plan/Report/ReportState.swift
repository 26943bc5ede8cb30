import CommunitySafety

/// What a committee report still lacks, in words.
struct ReportState: Sendable {
    private let unwritten: [ReportTemplate.Part]
    private let unsigned: [ReportTemplate.Part]

    init(_ report: CommitteeReport) {
        unwritten = report.unwritten
        unsigned = report.unsigned
    }

    /// `Two parts aren’t signed off: Legal implications and Equality. One part isn’t written: Risk.`
    var sentence: String {
        let parts = [
            Self.sentence(unsigned, "isn’t signed off", "aren’t signed off"),
            Self.sentence(unwritten, "isn’t written", "aren’t written"),
        ].compactMap { $0 }
        return parts.isEmpty ? "Every part is written and signed off." : parts.joined(separator: " ")
    }

    /// `not written`, `not signed off`; nil for a part that is complete.
    func gap(in part: ReportTemplate.Part) -> String? {
        if unwritten.contains(part) { return "not written" }
        return unsigned.contains(part) ? "not signed off" : nil
    }

    private static func sentence(_ parts: [ReportTemplate.Part], _ one: String, _ many: String) -> String? {
        guard !parts.isEmpty else { return nil }
        let count = Counted.things(parts.count, "part \(one)", "parts \(many)").asSentence
        return "\(count): \(parts.map(\.heading).asList)."
    }
}
