/// Places by their size and rate, with limits that narrow as places grow, ready to be drawn and read aloud.
package struct FunnelChart: Sendable, Hashable {
    package struct Point: Sendable, Hashable {
        package let name: String
        package let people, rate: Double
        package let mark: ChartMark
        package let isOurs: Bool

        package init(name: String, people: Double, rate: Double, mark: ChartMark, isOurs: Bool) {
            self.name = name
            (self.people, self.rate) = (people, rate)
            self.mark = mark
            self.isOurs = isOurs
        }
    }

    /// The limits of the rate for a place with so many people.
    package struct Limits: Sendable, Hashable {
        package let people: Double
        package let low95, high95, low998, high998: Double

        package init(people: Double, low95: Double, high95: Double, low998: Double, high998: Double) {
            self.people = people
            (self.low95, self.high95, self.low998, self.high998) = (low95, high95, low998, high998)
        }
    }

    /// The finding, as a sentence.
    package let finding: String
    /// The finding and every place that stands out, in words.
    package let description: String
    package let points: [Point]
    /// By the number of people, the smallest first.
    package let curve: [Limits]
    /// The rate of all places together.
    package let whole: Double

    package init(finding: String, description: String, points: [Point], curve: [Limits], whole: Double) {
        (self.finding, self.description) = (finding, description)
        (self.points, self.curve, self.whole) = (points, curve, whole)
    }

    /// The rates beside the chart: always from 0, so that heights can be compared. The far limits of small places may lie beyond.
    package var rates: ChartScale {
        let near = points.map(\.rate) + curve.map(\.high95) + [whole]
        let far = curve.last?.high998 ?? 0
        return ChartScale(near + (far < 1.5 * (near.max() ?? 0) ? [far] : []))
    }

    /// The numbers of people under the chart.
    package var people: ChartScale {
        ChartScale(curve.map(\.people) + points.map(\.people), steps: 4, mayBeginHigher: true)
    }
}
