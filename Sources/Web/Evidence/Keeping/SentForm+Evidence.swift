import CommunitySafety
import Services

extension SentForm {
    /// What was typed as a measure; what the form of a shipped one doesn't ask is as it stands.
    func measure(_ key: String, _ standing: Measure?) throws(ServiceError) -> Measure {
        let key = key == "new" ? text("key") : key
        guard Measure.isKey(key) else {
            throw .invalid([
                .form("key", "This isn’t a key.", "Use lower-case words with a dot between them, as asb.patrols.")
            ])
        }
        let measure = Measure(
            key: key, name: self["name"].map { _ in text("name") } ?? standing?.name ?? "",
            unit: choice("unit") ?? standing?.unit ?? .count,
            polarity: choice("polarity") ?? standing?.polarity ?? .neither,
            aggregation: choice("aggregation") ?? standing?.aggregation ?? .sum,
            basis: choice("basis") ?? standing?.basis ?? .reported,
            audience: choice("audience") ?? standing?.audience ?? .restricted,
            smallestArea: choice("smallest") ?? standing?.smallestArea ?? .district,
            profile: choice("profile") ?? standing?.profile, numerator: standing?.numerator,
            denominator: self["whole"].map { _ in text("whole") }.map { $0.isEmpty ? nil : $0 }
                ?? standing?.denominator,
            issue: self["issue"].map { _ in issueKey } ?? standing?.issue ?? "", note: text("note"))
        guard let measure else {
            throw .invalid([.form("name", "The measure has no name.", "Write it as a heading would print it.")])
        }
        return measure
    }

    /// What was typed as a source.
    func source(_ key: String, _ standing: EvidenceSource?) throws(ServiceError) -> EvidenceSource {
        let key = key == "new" ? text("key") : key
        guard EvidenceSource.isKey(key), key != "new" else {
            throw .invalid([
                .form("key", "This isn’t a key.", "Use lower-case words with hyphens between them, as county-wardens.")
            ])
        }
        let source = EvidenceSource(
            key: key, name: text("name"), ownedBy: text("owner"), suppliedBy: text("supplier"),
            licence: text("licence"),
            attribution: text("attribution"), counting: text("counting"), caveats: text("caveats"),
            isSnapped: standing?.isSnapped ?? false)
        guard let source else {
            throw .invalid([.form("name", "The source has no name.", "Write it as a note under a table would.")])
        }
        return source
    }

    /// What was typed as a note on quality.
    var qualityNote: KeepQualityNotes.Typed {
        KeepQualityNotes.Typed(
            source: text("source"), measure: text("measure"), area: String(text("area").prefix(300)),
            from: FormDate.read(text("from")), to: FormDate.read(text("to")), isComparable: text("comparable") == "yes",
            reason: text("reason"))
    }

    private var issueKey: String {
        String(text("issue").lowercased().map { $0 == " " ? "-" : $0 }.prefix(80))
    }

    private func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? { Choice(rawValue: text(name)) }
}
