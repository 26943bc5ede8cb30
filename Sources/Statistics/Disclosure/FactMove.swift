/// Other counts that a reader must think as possible as the true ones: what each fact would have more or less.
struct FactMove {
    struct Step {
        let fact, by: Int
    }

    /// Only facts that move.
    let steps: [Step]

    /// Nil unless the counts are whole, within the ranges, and every sum holds: this is what makes a proof of a guess.
    init?(_ amounts: [Double], of members: [Int], in linked: LinkedFacts, _ ranges: [ClosedRange<Int>]) {
        var moved = Array(repeating: 0, count: linked.facts.count)
        for (fact, amount) in zip(members, amounts) {
            let whole = amount.rounded()
            guard abs(amount - whole) < 1e-6, abs(whole) < 1e15 else { return nil }
            moved[fact] = Int(whole)
            guard ranges[fact].contains(linked.facts[fact].value + moved[fact]) else { return nil }
        }
        for sum in linked.sums where sum.reduce(0, { $0 + $1.sign * moved[$1.fact] }) != 0 { return nil }
        steps = members.compactMap { moved[$0] == 0 ? nil : Step(fact: $0, by: moved[$0]) }
    }

    /// Whether it stays possible where facts have these ranges.
    func isPossible(_ linked: LinkedFacts, _ ranges: [ClosedRange<Int>]) -> Bool {
        steps.allSatisfy { ranges[$0.fact].contains(linked.facts[$0.fact].value + $0.by) }
    }
}
