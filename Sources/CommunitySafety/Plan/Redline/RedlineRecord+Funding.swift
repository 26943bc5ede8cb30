extension FundingLine: RedlineRecord {
    static var redlineKind: RecordChange.Kind { .funding }
    var redlineName: String { "Funding: \(Excerpt.short(text, limit: 60))" }
    var redlineAddress: String? { nil }
    var redlinePriority: String? { priority }
    func redlineFields(_ measures: MeasureNames) -> [(name: String, words: String)] {
        [
            ("What it pays for", text), ("From", funder ?? ""), ("Amount", amount?.words ?? ""),
            ("Note on the amount", note ?? ""), ("For", period ?? ""), ("Priority", priority ?? ""),
            ("Action", action ?? ""),
        ]
    }
}

extension CrossCuttingTheme: RedlineRecord {
    static var redlineKind: RecordChange.Kind { .theme }
    var redlineName: String { "Theme: \(name)" }
    var redlineAddress: String? { nil }
    var redlinePriority: String? { nil }
    func redlineFields(_ measures: MeasureNames) -> [(name: String, words: String)] {
        [("Name", name), ("Text", narrative), ("Priorities", priorities.joined(separator: ", "))]
    }
}
