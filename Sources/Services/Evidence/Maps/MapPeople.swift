internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// How many live in the parts of a district, as near to a period as is on record.
struct MapPeople {
    let isHouseholds: Bool
    /// In the order of the parts.
    let counts: [Double?]
    let on: CalendarDate?

    /// Households for burglary where all parts have them, else people.
    init(_ reading: some Querying, _ parts: [StoredArea], _ measure: Measure, _ period: EvidencePeriod) throws {
        let middle = period.from.adding(days: period.days / 2) ?? period.from
        let all = try parts.map { try reading.populations(ofArea: $0.number).filter { $0.count > 0 } }
        func nearest(_ key: String) -> [StoredPopulation?] {
            all.map { list in
                list.filter { $0.measure == key }.min { Self.distance($0.on, middle) < Self.distance($1.on, middle) }
            }
        }
        let households = measure.issue == "burglary" ? nearest("population.households") : []
        isHouseholds = !households.isEmpty && !households.contains { $0 == nil }
        let found = isHouseholds ? households : nearest("population.people")
        counts = found.map { $0?.count }
        on = found.compactMap { $0?.on }.max()
    }

    private static func distance(_ one: CalendarDate, _ other: CalendarDate) -> Int {
        DateRange(from: min(one, other), to: max(one, other))?.days ?? .max
    }

    /// For every 1,000 a year; nil without people, and for a count that isn't whole.
    func rate(_ index: Int, _ count: Double?, _ period: EvidencePeriod) -> MapRate? {
        guard let people = counts[index], let count = count.flatMap(Int.init(exactly:)) else { return nil }
        let exposure = people * ComparedPair.years(period)
        guard let rate = try? CrudeRate(count: count, population: exposure, multiplier: 1_000, confidence: 0.95)
        else { return nil }
        return MapRate(rate: rate.rate, low: rate.publicHealth.low, high: rate.publicHealth.high)
    }
}
