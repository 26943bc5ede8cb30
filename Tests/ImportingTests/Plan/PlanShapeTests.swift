import CommunitySafety
import Foundation
import Importing
import Proofreading
import Testing

/// Made-up plans of different shapes, whose labels were written before they were first read.
@Suite struct PlanShapeTests {
    @Test(arguments: [
        "brackenvale.md", "hollowmere.html", "dyffryn-aur.md", "castlebeck.md", "ostermoor.txt", "wexcombe.md",
        "saltmarch.html", "cwm-gwyn.md", "eastholm.txt", "thornacre.md", "marrowby.md", "kelderwick.html",
        "penrhyd.txt",
    ])
    func `a plan of another shape is read as its labels say`(name: String) throws {
        let labels = PlanDocuments.fixture(String(name.prefix { $0 != "." }) + ".labels.json")
        try check(PlanDocuments.fixture(name), labels)
    }

    @Test func `the example plan is read as its labels say`() throws {
        guard let file = PlanDocuments.shared("plans/example/plan-a.md"),
            let labels = PlanDocuments.shared("plans/example/plan-a.labels.json")
        else { return }
        try check(file, labels)
    }

    @Test(
        arguments: ["brackenvale.md", "dyffryn-aur.md", "castlebeck.md", "wexcombe.md", "cwm-gwyn.md", "thornacre.md"],
        ["html", "docx", "odt"])
    func `a plan gives the same records in every format`(name: String, format: String) throws {
        guard let own = try PlanDocuments.read(PlanDocuments.fixture(name)),
            let document = try PlanDocuments.converted(PlanDocuments.fixture(name), to: format)
        else { return }
        #expect(
            RecordLines(PlanReader().read(document), byParty: true)
                == RecordLines(PlanReader().read(own), byParty: true))
    }

    private func check(_ file: URL, _ labelled: URL) throws {
        guard let document = try PlanDocuments.read(file) else { return }
        let labels = try PlanLabels.read(labelled)
        let reading = PlanReader().read(document)
        let got = RecordLines(reading, byParty: true)
        let want = RecordLines(labels)
        #expect(got.title == want.title)
        #expect(got.year == want.year)
        #expect(got.window == want.window)
        #expect(got.priorities == want.priorities)
        #expect(got.actions == want.actions)
        #expect(got.measures.sorted() == want.measures.sorted())
        #expect(got.members == want.members)
        for (member, label) in zip(reading.plan.members, labels.members) {
            if let kind = label.kind { #expect(member.kind.rawValue == kind, "\(label.name)") }
            for alias in label.aliases { #expect(member.aliases.contains(alias), "\(label.name): \(alias)") }
        }
        for label in labels.successMeasures where label.baseline != nil || label.target != nil {
            let measure = reading.plan.successMeasures.first { $0.text == label.text }
            #expect(measure?.baseline == label.baseline, "\(label.text)")
            #expect(measure?.target == label.target, "\(label.text)")
        }
    }
}
