import CommunitySafety
import Proofreading
import Testing

@testable import Importing

@Suite struct PlantedPlanTests {
    static let names = ["harrowdale.md", "tolverne.md", "pellmarsh.txt", "quarrington.html"]

    @Test(arguments: names)
    func `every planted mistake is found and no look-alike is flagged`(name: String) throws {
        let plan = try PlantedPlan.load(name)
        guard let findings = try plan.findings() else { return }
        var explained: Set<Int> = []
        for defect in plan.defects {
            let hits = findings.indices.filter {
                findings[$0].rule.rawValue == defect.rule && PlantedPlan.matches(findings[$0].quote, defect.snippet)
            }
            #expect(!hits.isEmpty, "\(defect.rule): \(defect.snippet)")
            explained.formUnion(hits)
        }
        for index in findings.indices where !explained.contains(index) {
            Issue.record("nothing is wrong with \(findings[index].quote): \(findings[index].message)")
        }
        for words in plan.lookAlikes {
            let alarms = findings.indices.filter {
                !explained.contains($0) && PlantedPlan.matches(findings[$0].quote, words)
            }
            #expect(alarms.isEmpty, "\(words)")
        }
    }

    @Test func `the example plan's mistakes of commitment and structure are found, and nothing else`() throws {
        guard let bytes = try SharedMaterial.bytes(SharedMaterial.examplePlan) else { return }
        let findings = try PlantedPlan.findings(in: bytes, format: .markdown)
        let expected: [(Rule, Int)] = [
            (.structurePriorities, 16), (.structureMeasures, 29), (.actionsLead, 61), (.actionsAgency, 82),
            (.actionsReference, 83),
            (.structureAbbreviations, 89), (.actionsReview, 94), (.actionsReference, 95), (.actionsAgency, 108),
            (.actionsDeadline, 119),
        ]
        #expect(findings.map(\.rule) == expected.map(\.0))
        #expect(findings.map(\.place.line) == expected.map(\.1))
        #expect(
            findings.map(\.suggestion) == [
                nil, nil, nil, "Aldermouth Borough Council", "2.4", nil, nil, "3.3", nil, "November 2024",
            ])
    }
}
