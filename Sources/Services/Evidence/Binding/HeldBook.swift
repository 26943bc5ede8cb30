internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What is held that some texts could mean: figures of the measures and places that they name.
struct HeldBook: Sendable, Hashable {
    struct Key: Sendable, Hashable {
        let measure: Int
        let place: Int
    }

    let names: FigureNames
    let measures: [Int: Measure]
    let recorders: [Int: Int]
    let own: Int?
    let places: [Int: StoredArea]
    let figures: [Key: HeldFigures]
    /// What each was before it was revised.
    let histories: [Key: FigureHistory]
    let sources: [String: String]
    /// The twelve months that the plan's figures cover.
    let window: EvidencePeriod?

    static let none = HeldBook(
        names: FigureNames(), measures: [:], recorders: [:], own: nil, places: [:], figures: [:], histories: [:],
        sources: [:],
        window: nil)

    var isEmpty: Bool { figures.isEmpty }

    /// What one figure says that a text could quote: of the source that a quotation takes, and whether any source says so.
    struct Answer: Hashable {
        let value: Double
        let source: String
        let others: [Double]
    }

    /// The day until which a figure had a value that it no longer has; nil where it never had.
    func wasRight(_ value: Double, _ key: Key, _ period: EvidencePeriod, _ source: String) -> CalendarDate? {
        histories[key]?.earlier(period).first { $0.value == value && $0.source == source }?.until
    }

    func answer(_ key: Key, _ period: EvidencePeriod) -> Answer? {
        guard let held = figures[key] else { return nil }
        let filled = held.filling(period)
        guard let source = filled.wholeSource, let value = filled.side(source).value else { return nil }
        let others = filled.sources.filter(filled.isWhole).compactMap { filled.side($0).value }
        return Answer(value: value, source: source, others: others)
    }
}
