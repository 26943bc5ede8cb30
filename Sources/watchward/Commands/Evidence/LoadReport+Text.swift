import CommunitySafety
import Services

extension LoadReport {
    /// What was loaded, for the terminal.
    var text: String {
        var lines = [
            "\(tally.rows) rows: \(tally.added) \(things) new, \(tally.revised) revised, \(tally.unchanged) unchanged, \(tally.refused) rows refused."
        ]
        lines += counts.map { "\(Self.words($0.name)): \($0.count.map(String.init) ?? "not known yet")" }
        lines += byDistrict.map { "  \($0.name): \($0.count.map(String.init) ?? "not known yet")" }
        if let number { lines.append("This is load \(number). To take it back: watchward evidence undo \(number)") }
        if !problems.isEmpty { lines.append("To look at:") }
        return (lines + problems.map { "  \($0.line)" }).joined(separator: "\n")
    }

    /// What the tally counts.
    private var things: String {
        switch kind {
        case .lookUp, .boundaries, .place: "places"
        case .policeUK: "records"
        case .recordedCrime, .flyTipping, .population, .table, .grid, .activity, .package: "figures"
        }
    }

    /// `withoutLocation` as "without location", `wardsByLSOA` as "wards by LSOA".
    private static func words(_ name: String) -> String {
        let letters = Array(name)
        return letters.indices.map { index in
            let letter = letters[index]
            guard index > 0, letter.isUppercase, letters[index - 1].isLowercase else { return String(letter) }
            let isWord = index + 1 < letters.count && letters[index + 1].isLowercase
            return " " + (isWord ? letter.lowercased() : String(letter))
        }.joined()
    }
}

/// A report as it is printed in JSON.
struct LoadReportForm: Encodable {
    struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    let report: LoadReport

    init(_ report: LoadReport) { self.report = report }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(report.kind.rawValue, forKey: Key("kind"))
        try container.encodeIfPresent(report.number, forKey: Key("load"))
        try container.encode(report.tally.rows, forKey: Key("rows"))
        try container.encode(report.tally.added, forKey: Key("new"))
        try container.encode(report.tally.revised, forKey: Key("revised"))
        try container.encode(report.tally.unchanged, forKey: Key("unchanged"))
        try container.encode(report.tally.refused, forKey: Key("refused"))
        for count in report.counts { try container.encode(count.count, forKey: Key(count.name)) }
        if !report.byDistrict.isEmpty {
            var districts = container.nestedContainer(keyedBy: Key.self, forKey: Key("byDistrict"))
            for district in report.byDistrict { try districts.encode(district.count, forKey: Key(district.name)) }
        }
        try container.encode(report.problems, forKey: Key("problems"))
    }
}
