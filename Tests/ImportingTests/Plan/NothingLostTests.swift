import CommunitySafety
import Foundation
import Importing
import Proofreading
import Testing

/// Every word of a document is in a record, in the narrative, or in a block that says what it was.
@Suite struct NothingLostTests {
    static let files = [
        "fixture:brackenvale.md", "fixture:hollowmere.html", "fixture:dyffryn-aur.md", "fixture:castlebeck.md",
        "fixture:ostermoor.txt", "fixture:wexcombe.md", "fixture:saltmarch.html", "fixture:cwm-gwyn.md",
        "fixture:eastholm.txt",
        "fixture:thornacre.md", "shared:plans/sevenoaks-2023-24.md", "shared:plans/example/plan-a.md",
    ]

    @Test(arguments: files)
    func `no word is lost`(name: String) throws {
        let path = String(name.drop { $0 != ":" }.dropFirst())
        guard let file = name.hasPrefix("shared:") ? PlanDocuments.shared(path) : PlanDocuments.fixture(path),
            let document = try PlanDocuments.read(file)
        else { return }
        let reading = PlanReader().read(document)
        let kept = Self.words(of: reading)
        for (block, use) in zip(document.blocks, reading.blocks) {
            guard ![.title, .contents, .furniture, .heading].contains(use.use) else { continue }
            let lost = Self.words(of: block, use).subtracting(kept)
            #expect(lost.isEmpty, "block \(use.block) (\(use.use.rawValue)): \(lost.sorted())")
        }
    }

    @Test(arguments: files)
    func `each block is accounted for once and in order`(name: String) throws {
        let path = String(name.drop { $0 != ":" }.dropFirst())
        guard let file = name.hasPrefix("shared:") ? PlanDocuments.shared(path) : PlanDocuments.fixture(path),
            let document = try PlanDocuments.read(file)
        else { return }
        let reading = PlanReader().read(document)
        #expect(reading.blocks.map(\.block) == Array(1...document.blocks.count))
        #expect(reading.places.sections.count == reading.plan.sections.count)
        #expect(reading.places.actions.count == reading.plan.actions.count)
        #expect(reading.places.successMeasures.count == reading.plan.successMeasures.count)
        #expect(reading.places.members.count == reading.plan.members.count)
    }

    private static func words(of reading: PlanReading) -> Set<String> {
        let plan = reading.plan
        var texts = plan.sections.flatMap { [$0.heading, $0.narrative, $0.narrativeAfter] }
        texts += plan.priorities.map(\.printed)
        for action in plan.actions {
            texts +=
                [action.reference ?? "", action.text, action.byWhen.printed]
                + (action.leads + action.partners).map(\.printed)
        }
        texts += plan.successMeasures.flatMap { [$0.text, $0.heading, $0.baseline ?? "", $0.target ?? ""] }
        texts += plan.members.flatMap { [$0.name] + $0.aliases + $0.contacts.map(\.value) }
        return Set(texts.flatMap { Wording.words($0.replacingOccurrences(of: "\\", with: "")) })
    }

    /// The words of a block that its records must hold: not labels and column headings, nor cells that only name the priority.
    private static func words(of block: Block, _ use: BlockUse) -> Set<String> {
        guard let table = block.table, use.use != .statisticalTable else {
            return Set(Wording.words(block.text.string)).subtracting(
                use.use == .actionTable || use.use == .members ? labels : [])
        }
        let isTitled = table.rows.first.map { $0.cells.filter { !$0.string.isEmpty }.count == 1 } ?? false
        let head = table.rows.prefix(isTitled ? 2 : 1).flatMap(\.cells).map(\.string)
        let naming = head.firstIndex { Wording.key($0) == "priority" }
        let cells = table.rows.flatMap { row in
            let filled = row.cells.indices.filter { !row.cells[$0].string.isEmpty && $0 != naming }
            return filled.count == 1 && row.cells.count > 2 ? [] : filled.map { row.cells[$0].string }
        }
        let words = cells.filter { !head.contains($0) || use.use != .actionTable || table.columnCount == 2 }.flatMap {
            Wording.words($0)
        }
        return Set(words).subtracting(labels).subtracting(
            table.columnCount > 2 ? head.flatMap { Wording.words($0) } : [])
    }

    private static let labels: Set<String> = [
        "lead", "officer", "partners", "supporting", "agencies", "by", "when", "timescale", "success", "measure",
        "action", "tel", "web",
        "website", "referrals", "telephone", "agency", "and", "none",
    ]
}
