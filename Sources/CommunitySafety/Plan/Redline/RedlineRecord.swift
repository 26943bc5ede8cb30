/// A record as a redline names it, and the parts of it that it compares, always the same ones in the same order.
protocol RedlineRecord {
    static var redlineKind: RecordChange.Kind { get }
    var redlineName: String { get }
    var redlineAddress: String? { get }
    var redlinePriority: String? { get }
    func redlineFields(_ measures: MeasureNames) -> [(name: String, words: String)]
}

extension Priority: RedlineRecord {
    static var redlineKind: RecordChange.Kind { .priority }
    var redlineName: String { "Priority \(rank): \(name)" }
    var redlineAddress: String? { slug }
    var redlinePriority: String? { slug }
    func redlineFields(_ measures: MeasureNames) -> [(name: String, words: String)] {
        [("Rank", String(rank)), ("Name", printed), ("Number in references", number.map(String.init) ?? "")]
    }
}

extension PlanSection: RedlineRecord {
    static var redlineKind: RecordChange.Kind { .section }
    var redlineName: String { heading.isEmpty ? (kind == .cover ? "Cover" : "Section") : heading }
    var redlineAddress: String? { nil }
    var redlinePriority: String? { priority }
    func redlineFields(_ measures: MeasureNames) -> [(name: String, words: String)] {
        [("Heading", heading), ("Text", narrative), ("Text after the records", narrativeAfter)]
    }
}

extension Action: RedlineRecord {
    static var redlineKind: RecordChange.Kind { .action }
    var redlineName: String { "Action \(reference ?? address)" }
    var redlineAddress: String? { address }
    var redlinePriority: String? { priority }
    func redlineFields(_ measures: MeasureNames) -> [(name: String, words: String)] {
        [
            ("Reference", reference ?? ""), ("Action", paragraphs.joined(separator: "\n")),
            ("Lead", leads.map(\.printed).joined(separator: ", ")),
            ("Partners", partners.map(\.printed).joined(separator: ", ")), ("By when", byWhen.printed),
            ("Status", status?.words ?? ""), ("Counts towards", measures.words(of: self)), ("Priority", priority ?? ""),
        ]
    }
}

extension SuccessMeasure: RedlineRecord {
    static var redlineKind: RecordChange.Kind { .measure }
    var redlineName: String { heading.isEmpty ? "Success measure" : "Success measure, \(heading)" }
    var redlineAddress: String? { nil }
    var redlinePriority: String? { priority }
    func redlineFields(_ measures: MeasureNames) -> [(name: String, words: String)] {
        [
            ("Measure", text), ("Baseline", baseline ?? ""), ("Target", target ?? ""),
            ("Direction", polarity?.words ?? ""), ("By when", due.printed), ("Source", source ?? ""),
            ("Heading", heading),
        ]
    }
}

extension Member: RedlineRecord {
    static var redlineKind: RecordChange.Kind { .member }
    var redlineName: String { name }
    var redlineAddress: String? { nil }
    var redlinePriority: String? { nil }
    func redlineFields(_ measures: MeasureNames) -> [(name: String, words: String)] {
        [
            ("Name", name), ("Other names", aliases.joined(separator: ", ")), ("Its part in law", kind.rawValue),
            ("Web address", contacts.filter(\.isPublic).map(\.value).joined(separator: ", ")),
        ]
    }
}
