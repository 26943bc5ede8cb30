/// Other counts that a reader must think as possible as the true ones: what each fact would have more or less.
struct FactMove {
    struct Step {
        let fact, by: Int
    }

    /// Only facts that move.
    let steps: [Step]

    /// Nil unless the counts are whole, within the ranges, and every sum holds: this is what makes a proof of a guess.
    init?(_ amounts: [Double], of members: [Int], in linked: LinkedFacts, _ ranges: [ClosedRange<Int>]) {
        var moved: [Int: Int] = [:]
        for (fact, amount) in zip(members, amounts) {
            let whole = amount.rounded()
            guard abs(amount - whole) < 1e-6, abs(whole) < 1e15 else { return nil }
            if whole != 0 { moved[fact] = Int(whole) }
        }
        for (fact, by) in moved where !ranges[fact].contains(linked.facts[fact].value + by) { return nil }
        for sum in linked.sums where sum.reduce(0, { $0 + $1.sign * (moved[$1.fact] ?? 0) }) != 0 { return nil }
        steps = moved.sorted { $0.key < $1.key }.map { Step(fact: $0.key, by: $0.value) }
    }

    /// Whether it stays possible where facts have these ranges.
    func isPossible(_ linked: LinkedFacts, _ ranges: [ClosedRange<Int>]) -> Bool {
        steps.allSatisfy { ranges[$0.fact].contains(linked.facts[$0.fact].value + $0.by) }
    }
}
