public import Proofreading

/// A table, chart or map that a text quotes, as the numbers that it is made from.
public struct QuotedBlock: Sendable, Hashable, Codable {
    /// What is drawn beside the table.
    public enum Picture: Sendable, Hashable, Codable {
        case none
        case months(QuotedMonths)
        case places([QuotedPlace])
    }

    public let picture: Picture
    public let header: [String]
    /// Each as long as the header.
    public let rows: [[String]]

    public init(picture: Picture = .none, header: [String], rows: [[String]]) {
        (self.picture, self.header, self.rows) = (picture, header, rows)
    }
}

/// Months in a row of one measure and place.
public struct QuotedMonths: Sendable, Hashable, Codable {
    public struct Month: Sendable, Hashable, Codable {
        /// The first day of the month.
        public let from: CalendarDate
        /// Nil where there was no return, or the number is withheld.
        public let value: Double?
        public let isProvisional: Bool

        public init(from: CalendarDate, value: Double?, isProvisional: Bool) {
            (self.from, self.value, self.isProvisional) = (from, value, isProvisional)
        }
    }

    public let unit: MeasureUnit
    public let polarity: MeasurePolarity
    /// "Incidents, each month": what the chart's small print says is counted.
    public let counted: String
    public let months: [Month]

    public init(unit: MeasureUnit, polarity: MeasurePolarity, counted: String, months: [Month]) {
        (self.unit, self.polarity, self.counted, self.months) = (unit, polarity, counted, months)
    }

    /// With its limits and marks, which follow from the months; nil without any value.
    public var run: MonthlyRun? {
        let given = months.compactMap { month in
            EvidencePeriod(year: month.from.year, month: month.from.month).map {
                MonthlyRun.Given($0, month.value, isProvisional: month.isProvisional)
            }
        }
        return MonthlyRun(given, polarity: polarity, unit: unit)
    }
}

/// One of the places on a quoted map.
public struct QuotedPlace: Sendable, Hashable, Codable {
    public let code: String
    public let name: String
    /// Nil where there is none, or it is withheld.
    public let value: Double?
    public let isWithheld: Bool
    /// As ``AreaShape/encoded``; empty where no boundary is known.
    public let shape: [UInt8]

    public init(code: String, name: String, value: Double?, isWithheld: Bool = false, shape: [UInt8]) {
        (self.code, self.name, self.value, self.isWithheld, self.shape) = (code, name, value, isWithheld, shape)
    }
}
