/// The four rules of Making Data Count over one segment, in order of precedence: outside, trend, two of three, shift.
struct RunRules {
    /// One cause a point.
    let causes: [SpecialCause]

    init(_ values: [Double], _ limits: ProcessLimits, _ runs: RunLengths) {
        let sides = values.map(limits.side)
        let trend = Self.trend(values, runs.trend)
        let near = values.map(limits.isNear)
        let twoOfThree = Self.members(of: 3, in: values.count) { window in
            Self.oneSide(sides[window]) && near[window].filter(\.self).count >= 2
        }
        let shift = Self.members(of: runs.shift, in: values.count) { Self.oneSide(sides[$0]) }
        causes = values.indices.map { index in
            let high = sides[index] > 0
            if limits.isOutside(values[index]) { return high ? .aboveLimit : .belowLimit }
            if trend[index] != 0 { return trend[index] > 0 ? .rising : .falling }
            if near[index] && twoOfThree[index] { return high ? .nearUpperLimit : .nearLowerLimit }
            if shift[index] { return high ? .shiftAbove : .shiftBelow }
            return .none
        }
    }

    /// 1 in a rise of so many points, −1 in a fall, else 0; the turning point of two belongs to the later.
    private static func trend(_ values: [Double], _ length: Int) -> [Int] {
        let steps = zip(values.dropFirst(), values).map { $0 > $1 ? 1 : $0 < $1 ? -1 : 0 }
        let inTrend = members(of: length, in: values.count) { window in
            oneSide(steps[window.lowerBound..<window.upperBound - 1])
        }
        return values.indices.map { index in
            guard inTrend[index] else { return 0 }
            let goesOn = index + 1 < values.count && inTrend[index + 1]
            return goesOn || index == 0 ? steps[index] : steps[index - 1]
        }
    }

    private static func oneSide(_ sides: ArraySlice<Int>) -> Bool {
        sides.allSatisfy { $0 > 0 } || sides.allSatisfy { $0 < 0 }
    }

    /// Which places lie in any window of that length for which the question is true.
    private static func members(of length: Int, in count: Int, where isTrue: (Range<Int>) -> Bool) -> [Bool] {
        var members = Array(repeating: false, count: count)
        for start in stride(from: 0, through: count - length, by: 1) where isTrue(start..<start + length) {
            for place in start..<start + length { members[place] = true }
        }
        return members
    }
}
