import Statistics
import Testing

struct `What a reader can work out of sums` {
    /// A hidden fact here is one that isn't printed; all others are printed as they are.
    private struct System {
        let facts: [PublishedFact]
        let sums: [FactSum]
        let expected: [(fact: FactName, low: Int, high: Int?)]

        init(_ line: String) throws {
            let parts = line.split(separator: "/").map(String.init)
            expected = try parts[2].split(separator: ",").map { item in
                let ends = item.split(separator: ":")[1].split(separator: "-", omittingEmptySubsequences: false)
                return (System.name(item.split(separator: ":")[0]), try #require(Int(ends[0])), Int(ends[1]))
            }
            let hidden = Set(expected.map(\.fact))
            facts = try parts[0].split(separator: ",").enumerated().map { index, value in
                let name = System.name("\(index)")
                return PublishedFact(
                    name, try #require(Int(value)), standing: hidden.contains(name) ? .notPrinted : .alreadyPublic)
            }
            sums = parts[1].split(separator: ";").map { sum in
                let sides = sum.split(separator: "=")
                return FactSum(System.name(sides[0]), of: sides[1].split(separator: "+").map(System.name))
            }
        }

        static func name(_ text: some StringProtocol) -> FactName {
            FactName(measure: "m", area: String(text), period: "2022")
        }
    }

    @Test(arguments: LinearProgrammeCases.lines)
    func `has the ends that another solver finds`(_ line: String) throws {
        let system = try System(line)
        let gate = try DisclosureGate(facts: system.facts, sums: system.sums)
        for (fact, low, high) in system.expected {
            let range = try #require(gate.range(of: fact))
            #expect(range.low == low && range.high == high, "\(fact.area): \(range)")
        }
    }

    @Test(arguments: LinearProgrammeCases.lines)
    func `leaves no small count known, or names it as lost`(_ line: String) throws {
        let system = try System(line)
        let small = system.facts.filter { $0.standing == .notPrinted && (1...4).contains($0.value) }.map(\.name)
        let gate = try DisclosureGate(facts: system.facts, sums: system.sums)
        let known = try small.filter { try #require(gate.range(of: $0)).isKnown }
        #expect(Set(known).isSubset(of: gate.unprotectable), "what a linear programme fixes is lost")
        #expect(gate.secondary.isEmpty, "nothing here can be withheld")
    }

    @Test(arguments: LinearProgrammeCases.lines)
    func `is no single number for any small count once everything is withheld that must be`(_ line: String) throws {
        let system = try System(line)
        let printed = system.facts.map { PublishedFact($0.name, $0.value) }
        let gate = try DisclosureGate(facts: printed, sums: system.sums)
        for name in gate.primary where !gate.unprotectable.contains(name) {
            #expect(try !#require(gate.range(of: name)).isKnown, "\(name.area)")
        }
        for name in gate.secondary { #expect(try !#require(gate.range(of: name)).isKnown, "\(name.area) needn't be") }
        #expect(gate.primary == printed.filter { (1...4).contains($0.value) }.map(\.name).sorted())
    }
}
