public import Proofreading

/// A figure as a text quotes it: the words that print, where they come from, and the counts behind them.
public struct QuotedFigure: Sendable, Hashable, Codable {
    /// Where a figure comes from, so that a reader is led back to its row.
    public struct Origin: Sendable, Hashable, Codable {
        public let measure: String
        public let measureName: String
        /// A place's code.
        public let area: String
        public let areaName: String
        public let from, to: CalendarDate
        /// What it is compared with; nil for none.
        public let against: DateRange?
        public let sourceName: String
        /// The day of the newest load that any part of it came with.
        public let loadedOn: CalendarDate?

        public init(
            measure: String, measureName: String, area: String, areaName: String, from: CalendarDate, to: CalendarDate,
            against: DateRange? = nil, sourceName: String, loadedOn: CalendarDate?
        ) {
            (self.measure, self.measureName) = (measure, measureName)
            (self.area, self.areaName) = (area, areaName)
            (self.from, self.to, self.against) = (from, to, against)
            (self.sourceName, self.loadedOn) = (sourceName, loadedOn)
        }
    }

    /// A count that is printed, or that what is printed was worked out from.
    public struct Fact: Sendable, Hashable, Codable {
        public let measure: String
        /// A place's code and name.
        public let area, areaName: String
        public let from, to: CalendarDate
        /// A source's key.
        public let source: String
        public let value: Double

        public init(
            measure: String, area: String, areaName: String, from: CalendarDate, to: CalendarDate, source: String,
            value: Double
        ) {
            (self.measure, self.area, self.areaName) = (measure, area, areaName)
            (self.from, self.to) = (from, to)
            (self.source, self.value) = (source, value)
        }

        /// The same with the number that may be printed of it.
        public func printed(as value: Double) -> Fact {
            Fact(measure: measure, area: area, areaName: areaName, from: from, to: to, source: source, value: value)
        }
    }

    /// As it prints within a sentence; of a block, its finding.
    public let words: String
    /// Nil where the figure can't be told.
    public let origin: Origin?
    /// Nil for words within a sentence.
    public let block: QuotedBlock?
    public let facts: [Fact]
    /// What an editor must know of it; none prints.
    public let doubts: [FigureDoubt]

    public init(
        words: String, origin: Origin? = nil, block: QuotedBlock? = nil, facts: [Fact] = [], doubts: [FigureDoubt] = []
    ) {
        (self.words, self.origin, self.block) = (words, origin, block)
        (self.facts, self.doubts) = (facts, doubts)
    }

    /// Whether nothing can stand in the text for it.
    public var isMissing: Bool { doubts.contains { $0.kind == .unknown } }
}

extension QuotedFigure.Origin {
    /// For a footnote: what was counted, where, when, who says so, and as it stood on which day.
    public var note: String {
        var sentence = "\(measureName), \(areaName), \(Self.words(from, to))"
        if let against { sentence += ", beside \(Self.words(against.from, against.to))" }
        return "\(sentence). \(sourceNote)"
    }

    /// Who says so, and as it stood on which day.
    public var sourceNote: String {
        "Source: \(sourceName)" + (loadedOn.map { ", as loaded on \($0.words)" } ?? "") + "."
    }

    private static func words(_ from: CalendarDate, _ to: CalendarDate) -> String {
        DateRange(from: from, to: to).map { EvidencePeriod($0).proseWords } ?? ""
    }
}
