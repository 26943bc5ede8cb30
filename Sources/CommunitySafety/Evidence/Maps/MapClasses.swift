/// The classes that a map sorts its figures into, from nought up: five at most, of equal width, with round limits.
///
/// Where most figures would fall into the lowest of them, each class is twice as wide as the one before, so that one town
/// centre doesn't make all other places look alike.
public struct MapClasses: Sendable, Hashable {
    /// The lowest figure of each class, ascending; the first is 0.
    public let limits: [Double]
    /// The highest figure of all.
    public let highest: Double
    /// Whether figures are whole numbers.
    public let isWhole: Bool

    public static let most = 5

    /// Figures below 0 count as 0. Nil without figures.
    public init?(_ values: [Double], isWhole: Bool) {
        guard let highest = values.max(), highest.isFinite else { return nil }
        self.isWhole = isWhole
        self.highest = max(highest, 0)
        guard highest > 0 else {
            limits = [0]
            return
        }
        let step = Self.round(upFrom: (highest + (isWhole ? 1 : 0)) / Double(Self.most), isWhole: isWhole)
        let equal = (0..<Self.most).map { Double($0) * step }.filter { $0 <= highest }
        let lowest = values.count { $0 < step }
        let doubling = Self.doubling(to: highest, isWhole: isWhole)
        limits = values.count >= 5 && lowest * 10 > values.count * 7 && doubling.count > 2 ? doubling : equal
    }

    /// The class of a figure, counted from 0.
    public func step(of value: Double) -> Int { max(0, (limits.lastIndex { $0 <= value }) ?? 0) }

    /// Each class in words: "0 to 19", "20 to 39"; "0 to under 2.5" of figures that aren't whole.
    public var words: [String] {
        limits.indices.map { index in
            let low = limits[index]
            guard index + 1 < limits.count else {
                return low >= highest ? number(low) : "\(number(low)) to \(number(highest))"
            }
            let next = limits[index + 1]
            if isWhole { return next - low <= 1 ? number(low) : "\(number(low)) to \(number(next - 1))" }
            return "\(number(low)) to under \(number(next))"
        }
    }

    private func number(_ value: Double) -> String { PrintedNumber.words(value, places: isWhole ? 0 : 2) }

    private static func doubling(to highest: Double, isWhole: Bool) -> [Double] {
        let first = round(upFrom: highest / 16, isWhole: isWhole)
        return [0, first, 2 * first, 4 * first, 8 * first].filter { $0 <= highest }
    }

    /// The next of 1, 2, 3, 4, 5, 6, 8 and 10 times a power of ten.
    private static func round(upFrom value: Double, isWhole: Bool) -> Double {
        var power = isWhole ? 1.0 : 0.01
        while power * 10 < value { power *= 10 }
        return [1, 2, 3, 4, 5, 6, 8, 10].map { $0 * power }.first { $0 >= value } ?? value
    }
}
