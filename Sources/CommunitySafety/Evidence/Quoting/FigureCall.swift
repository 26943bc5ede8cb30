/// A figure that a text quotes by name instead of typing it: `{{asb.council.change area="Quay" period="2022-23"}}`.
///
/// The words before the last dot are a measure's key, the word after it says what of the measure is quoted. What isn't given is
/// taken from the plan: its area, the assessment year that it looks at, and the year before that.
public struct FigureCall: Sendable, Hashable {
    /// What of a measure is quoted. Raw values are stable: they stand in texts.
    public enum Part: String, Sendable, Hashable, CaseIterable, Codable {
        /// "90".
        case value
        /// "53": what it is compared with.
        case previous
        /// "90, up from 53 (a clear rise of 70%)".
        case change
        /// "70%": the size of the change, without its direction.
        case percent
        /// "a clear rise".
        case verdict
        /// "from +21% to +140%": the changes that fit the figures.
        case interval
        /// "second lowest of 13 in Kent (likely between 1st and 4th)", by rate.
        case rank
        /// "3.4 for every 1,000 people a year".
        case rate
        /// "15 of 90 (17%)": of the place that it lies in.
        case share
        /// "October 2021 to September 2022".
        case period
        /// The like periods that are held, one to a row.
        case table
        /// Month by month.
        case chart
        /// The places within the place.
        case map

        /// Whether it is a block of its own, and not words within a sentence.
        public var isBlock: Bool { self == .table || self == .chart || self == .map }
    }

    /// What narrows a call down. Raw values are stable: they stand in texts.
    public enum Argument: String, Sendable, Hashable, CaseIterable {
        /// A place by its name or code.
        case area
        /// "Oct 2021 – Sep 2022", "2022-23", "2022-09".
        case period
        /// The period that it is compared with.
        case against = "vs"
    }

    public let measure: String
    public let part: Part
    /// As they are written; nil for the plan's own.
    public let area, period, against: String?

    public init(_ measure: String, _ part: Part, area: String? = nil, period: String? = nil, against: String? = nil) {
        (self.measure, self.part) = (measure, part)
        (self.area, self.period, self.against) = (area, period, against)
    }

    /// As it stands in a text. No argument holds a quotation mark.
    public var written: String {
        let arguments: [(Argument, String?)] = [(.area, area), (.period, period), (.against, against)]
        let given = arguments.compactMap { name, value in value.map { " \(name.rawValue)=\"\($0)\"" } }
        return "{{\(measure).\(part.rawValue)\(given.joined())}}"
    }
}
