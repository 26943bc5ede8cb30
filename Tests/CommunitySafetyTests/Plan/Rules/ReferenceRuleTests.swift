import CommunitySafety
import Proofreading
import Testing

@Suite struct ReferenceRuleTests {
    /// References of three tables, and the wrong ones with the reference that would fit (nil: none is free).
    struct Case: Sendable, CustomTestStringConvertible {
        var tables: [[String?]]
        var wrong: [String]
        var right: [String?]
        var testDescription: String {
            tables.map { $0.map { $0 ?? "–" }.joined(separator: " ") }.joined(separator: " | ")
        }

        init(_ tables: String, wrong: [String] = [], right: [String?] = []) {
            self.tables = tables.split(separator: "|").map {
                $0.split(separator: " ").map { $0 == "-" ? nil : String($0) }
            }
            self.wrong = wrong
            self.right = right
        }
    }

    @Test(arguments: [
        // Right ones and look-alikes.
        Case("1.1 1.2 1.3 | 2.1 2.2 | 3.1"),
        Case("1.1 1.2 | 4.1 4.2 | 2.1 2.2"),
        Case("1.1 1.3 1.4 | 2.1 2.5 | 3.2"),
        Case("1 2 3 | 1 2 | 1 2 3"),
        Case("1 2 3 | 4 5 | 6 7"),
        Case("A1 A2 | B1 B2 | C1 C2"),
        Case("1A 1B 1C | 2A 2B | 3A"),
        Case("ASB1 ASB2 | HC1 HC2 | RS1"),
        Case("1.1 1.2 1.2a 1.2b 1.3 | 2.1 | 3.1"),
        Case("- - - | - - | -"),
        Case("A1 A2 A3 | A1 A2 A3 | A1 A2"),
        Case("P1.1 P1.2 | P2.1 P2.2 | P3.1"),
        // Printed twice.
        Case("2.1 2.2 2.3 2.3 | 3.1 3.2 | 4.1", wrong: ["2.3"], right: ["2.4"]),
        Case("2.1 2.2 2.2 2.4 | 3.1 | 4.1", wrong: ["2.2"], right: ["2.3"]),
        Case("1 2 2 | 4 5 | 6 7", wrong: ["2"], right: ["3"]),
        Case("A1 A2 A2 A4 | B1 B2 | C1", wrong: ["A2"], right: ["A3"]),
        // Another priority's numbers.
        Case("1.1 1.2 | 3.1 3.2 4.5 3.4 | 4.1 4.2", wrong: ["4.5"], right: ["3.3"]),
        Case("6.1 6.2 6.3 | 7.1 6.2 6.3 6.4 | 5.1 5.2", wrong: ["6.2", "6.3", "6.4"], right: ["7.2", "7.3", "7.4"]),
        Case("1.1 1.2 1.3 | 2.1 2.2 | 2.1 2.2", wrong: ["2.1", "2.2"], right: ["3.1", "3.2"]),
        Case("1A 1B 1C | 2A 2B 1C | 3A", wrong: ["1C"], right: ["2C"]),
        Case("B1 B2 C3 B4 | C1 C2 C3 | D1", wrong: ["C3"], right: ["B3"]),
        // Out of order.
        Case("1.1 1.2 1.5 1.3 1.4 1.6 | 2.1 | 3.1", wrong: ["1.3", "1.4"], right: [nil, nil]),
        Case("1.1 1.3 1.2 1.4 | 2.1 | 3.1", wrong: ["1.2"], right: [nil]),
    ])
    func `wrong references are found and right ones left alone`(example: Case) {
        var plan = PlanExample()
        plan.tables = example.tables.enumerated().map { index, references in
            (index, plan.priorities[index], references.map { PlanExample.Row($0) })
        }
        let findings = plan.findings(.actionsReference)
        #expect(findings.map(\.stated) == example.wrong.map(Optional.some))
        #expect(findings.map(\.suggestion) == example.right)
        #expect(findings.allSatisfy { $0.severity == .error })
    }

    @Test func `the finding quotes the row unchanged and points to the other use`() {
        let plan = PlanExample([.init("2.1"), .init("2.2"), .init("2.2", "Fit cameras")])
        let findings = plan.findings(.actionsReference)
        #expect(findings.first?.quote == "| 2.2 | Fit cameras | ADC |  | June 2024 |")
        #expect(findings.first?.message == "2.2 is printed on two actions; 2.3 would fit here")
        #expect(findings.first?.related.count == 1)
    }

    @Test func `ten thousand equal references are read to the end`() {
        let rows = (0..<10_000).map { _ in PlanExample.Row("1.1") }
        #expect(PlanExample(rows).findings(.actionsReference).count == 9_999)
    }
}
