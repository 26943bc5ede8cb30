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

    /// `to write`, `to sign`; nil for a part that is complete.
    func gap(in part: ReportTemplate.Part) -> String? {
        if unwritten.contains(part) { return "to write" }
        return unsigned.contains(part) ? "to sign" : nil
    }

    /// The most parts that the sentence names; beyond that the list of parts says which.
    private static let mostNamed = 4

    private static func sentence(_ parts: [ReportTemplate.Part], _ one: String, _ many: String) -> String? {
        guard !parts.isEmpty else { return nil }
        let count = Counted.things(parts.count, "part \(one)", "parts \(many)").asSentence
        return parts.count > mostNamed ? "\(count)." : "\(count): \(parts.map(\.heading).asList)."
    }
}
