/// Counts records by area and type.
public struct StreetCount: Sendable {
    /// How many records of a type an area has.
    public struct Figure: Sendable, Hashable {
        public let area: Int
        public let type: StreetCrimeType
        public let count: Int

        public init(area: Int, type: StreetCrimeType, count: Int) {
            self.area = area
            self.type = type
            self.count = count
        }
    }

    private static let types = StreetCrimeType.allCases
    private var counts: [Int32] = []

    public init() {}

    /// `type` counts in `StreetCrimeType.allCases`.
    public mutating func add(_ number: Int = 1, type: Int, area: Int) {
        let index = area * Self.types.count + type
        if index >= counts.count {
            counts.append(contentsOf: repeatElement(0, count: (area + 64) * Self.types.count - counts.count))
        }
        counts[index] += Int32(number)
    }

    /// Every figure above nought, and for the areas named every type of the month's groups, noughts too; by type and then by area.
    public func figures(always: [Int], of groups: StreetCrimeGroups = .fourteen) -> [Figure] {
        let expected = groups.types
        let always = Set(always)
        let areas = always.union((0..<counts.count / Self.types.count).filter(hasAny)).sorted()
        var figures: [Figure] = []
        for (number, type) in Self.types.enumerated() {
            for area in areas {
                let index = area * Self.types.count + number
                let count = index < counts.count ? Int(counts[index]) : 0
                if count > 0 || expected.contains(type) && always.contains(area) {
                    figures.append(Figure(area: area, type: type, count: count))
                }
            }
        }
        return figures
    }

    private func hasAny(_ area: Int) -> Bool {
        counts[area * Self.types.count..<(area + 1) * Self.types.count].contains { $0 > 0 }
    }
}
