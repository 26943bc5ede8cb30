import CommunitySafety
import Documents
import HTML
import Services
import Statistics

/// How the places of a map are filled, and what that means in words.
struct MapPainting {
    let sight: MapSight
    let measure: Measure
    private let classes: MapClasses?

    init(_ sight: MapSight, _ measure: Measure) {
        self.sight = sight
        self.measure = measure
        let values =
            sight.figure == .rate ? sight.rows.compactMap { $0.rate?.rate } : sight.rows.compactMap(\.count)
        classes = MapClasses(values, isWhole: sight.figure != .rate && !values.contains { $0 != $0.rounded() })
    }

    var people: String { sight.isHouseholds ? "households" : "people" }

    func tone(_ row: MapRow) -> AreaTone {
        switch sight.figure {
        case .count: row.count.flatMap(step) ?? without(row)
        case .rate: row.rate.flatMap { step($0.rate) } ?? without(row)
        case .change: row.change.map { changed($0, row) } ?? without(row)
        case .hot: row.heat.map { $0 == 0 ? .ordinary : $0 > 0 ? .hot($0) : .cold(-$0) } ?? without(row)
        }
    }

    private func without(_ row: MapRow) -> AreaTone { row.withheld == nil ? .missing : .withheld }

    private func step(_ value: Double) -> AreaTone? { classes.map { .step($0.step(of: value)) } }

    private func changed(_ words: ComparisonWords, _ row: MapRow) -> AreaTone {
        switch words.word {
        case .clearRise: .more(worth(isMore: true))
        case .clearFall: .fewer(worth(isMore: false))
        case .couldBeChance: .unchanged
        case .tooFew: .tooFew
        case .notComparable, nil: without(row)
        }
    }

    private func worth(isMore: Bool) -> AreaTone.Worth {
        switch measure.polarity {
        case .lower: isMore ? .worse : .better
        case .higher: isMore ? .better : .worse
        case .neither: .neither
        }
    }

    /// "162", "24.1 for every 1,000", "clearly more was reported".
    func words(_ row: MapRow) -> String {
        switch sight.figure {
        case .count: count(row)
        case .rate: row.rate.map { rate($0.rate) } ?? count(row)
        case .change: row.change?.word.map(Self.verdict) ?? count(row)
        case .hot: row.heat.map(Self.heat) ?? "not told"
        }
    }

    /// To one decimal throughout, so that the points stand under each other; small rates to two.
    func rate(_ value: Double) -> String {
        let places = (sight.rows.compactMap { $0.rate?.rate }.max() ?? 0) < 2 ? 100 : 10
        let scaled = Int((value * Double(places)).rounded())
        return "\(Counted.digits(scaled / places)).\(String(places + scaled % places).dropFirst())"
    }

    private static func verdict(_ word: Verdict.Word) -> String {
        switch word {
        case .clearRise: "clearly more"
        case .clearFall: "clearly less"
        case .couldBeChance: "no clear change"
        case .tooFew: "too few to say"
        case .notComparable: "not comparable"
        }
    }

    func count(_ row: MapRow) -> String {
        if let count = row.count { return ChangeFigures.value(count, measure.unit) }
        return row.withheld?.words ?? "no figure"
    }

    /// What stands under a name on the map: short.
    func label(_ row: MapRow) -> String {
        switch sight.figure {
        case .count, .rate: return words(row)
        case .change:
            guard let pair = row.change?.pair.comparison, let after = pair.later.value, let before = pair.earlier.value
            else { return count(row) }
            return "\(ChangeFigures.value(before, measure.unit)) → \(ChangeFigures.value(after, measure.unit))"
        case .hot: return count(row)
        }
    }

    static func heat(_ bin: Int) -> String {
        let level = ["", "90%", "95%", "99%"][min(bin.magnitude.asInt, 3)]
        return bin == 0
            ? "nothing out of the ordinary"
            : "\(bin > 0 ? "higher" : "lower") in and around it than chance would give (\(level) sure)"
    }

    /// Only what the map shows; the classes of numbers all of them.
    var legend: MapLegend {
        let tones = Set(sight.rows.map(tone))
        var entries: [MapLegend.Entry] = []
        switch sight.figure {
        case .count, .rate:
            for (step, words) in (classes?.words ?? []).enumerated() { entries.append(.init(.step(step), words)) }
        case .change: entries = Self.changes.filter { tones.contains($0.tone) }
        case .hot: entries = Self.heats.filter { tones.contains($0.tone) }
        }
        if tones.contains(.withheld) { entries.append(Self.withheld) }
        if tones.contains(.missing) { entries.append(.init(.missing, "no figure")) }
        return MapLegend(entries)
    }

    static let withheld = MapLegend.Entry(.withheld, "not printed: few were counted, or it would tell a small number")

    private static let changes: [MapLegend.Entry] =
        AreaTone.Worth.allCases.flatMap { worth -> [MapLegend.Entry] in
            let meaning = worth == .neither ? "" : ", for the \(worth.rawValue)"
            return [
                .init(.more(worth), "+ clearly more than the year before\(meaning)"),
                .init(.fewer(worth), "− clearly less than the year before\(meaning)"),
            ]
        } + [
            .init(.unchanged, "no clear change: within the usual ups and downs"), .init(.tooFew, "too few to say"),
        ]

    private static let heats: [MapLegend.Entry] =
        (1...3).reversed().map { .init(.hot($0), "higher than chance would give, \(["90", "95", "99"][$0 - 1])% sure") }
        + (1...3).reversed().map {
            .init(.cold($0), "lower than chance would give, \(["90", "95", "99"][$0 - 1])% sure")
        }
        + [.init(.ordinary, "nothing out of the ordinary")]
}

extension UInt {
    fileprivate var asInt: Int { Int(self) }
}
