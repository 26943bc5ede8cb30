/// All ways to divide `steps` whole parts among criteria; the weight of k parts is (m·k + 1)/(m(N + 1)), the midpoint of its
/// cell, for m criteria and N steps.
struct WeightLattice {
    let criteria, steps: Int

    /// Throws for fewer than one step, more than 50 criteria, and more than a million weightings.
    static func check(criteria: Int, steps: Int) throws(StatisticsError) {
        if criteria > 50 { throw .outOfRange(Double(criteria)) }
        if !(1...1_000_000).contains(steps) { throw .outOfRange(Double(steps)) }
        var count = 1.0
        for place in stride(from: 1, to: criteria, by: 1) { count *= Double(steps + place) / Double(place) }
        if count > 1_000_001 { throw .outOfRange(Double(steps)) }
    }

    func forEach(_ body: ([Int]) -> Void) {
        var places = Array(repeating: 0, count: criteria)
        func fill(_ criterion: Int, _ rest: Int) {
            guard criterion < criteria - 1 else {
                places[criterion] = rest
                body(places)
                return
            }
            for part in 0...rest {
                places[criterion] = part
                fill(criterion + 1, rest - part)
            }
        }
        fill(0, steps)
    }
}
