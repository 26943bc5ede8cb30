internal import CommunitySafety
internal import Storage

extension ReportTemplate.Part {
    /// Whether the council made it itself.
    var isOwn: Bool { key.hasPrefix("own-") }

    /// The part as the trail keeps it when it is left out, so that it can come back: kind, heading, hint, a line each.
    var recorded: String {
        [kind.rawValue, heading, hint].map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
    }

    fileprivate init?(key: String, recorded: String) {
        let lines = recorded.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard lines.count == 3, let kind = Kind(rawValue: lines[0]) else { return nil }
        self.init(key: key, heading: lines[1], kind: kind, hint: lines[2])
    }
}

extension Querying {
    /// The council's own parts that its form of reports once had and hasn't now, as they were when they were left out; the one left
    /// out last comes first.
    func leftOutParts(of template: ReportTemplate) throws -> [ReportTemplate.Part] {
        var seen = Set(template.parts.map(\.key))
        return try recordedChanges(of: AuditSubject(kind: "report_template", id: "1"), limit: 1_000).flatMap { change in
            change.before.sorted { $0.key < $1.key }.compactMap { key, recorded in
                seen.insert(key).inserted ? ReportTemplate.Part(key: key, recorded: recorded) : nil
            }
        }
    }
}
