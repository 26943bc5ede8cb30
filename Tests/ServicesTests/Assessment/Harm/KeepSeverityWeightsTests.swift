import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct KeepSeverityWeightsTests {
    private func editions(_ desk: HarmDesk) async throws -> [KeepSeverityWeights.Edition] {
        try await KeepSeverityWeights(desk.context).list(as: HarmDesk.officer).editions
    }

    @Test func `editions are kept, the newest that stands is in force, and taking one back can be undone`() async throws
    {
        let desk = try await HarmDesk()
        let keep = KeepSeverityWeights(desk.context)
        #expect(try await desk.load().isNew)
        #expect(try await desk.load() == .init(number: 1, codeCount: 4, without: [], isNew: false))
        let second = try await desk.load("Code,Weight\n8N,11\n99,\n", edition: "Second")
        #expect(second == .init(number: 2, codeCount: 1, without: ["99"], isNew: true))
        #expect(try await editions(desk).map(\.isInForce) == [true, false])
        #expect(try await editions(desk).map(\.codeCount) == [1, 4])
        try await keep.setTakenBack(true, 2, seen: 1, as: HarmDesk.manager)
        #expect(try await editions(desk).first(where: \.isInForce)?.number == 1)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.setTakenBack(false, 2, seen: 1, as: HarmDesk.manager)
        }
        try await keep.setTakenBack(false, 2, seen: 2, as: HarmDesk.manager)
        #expect(try await editions(desk).first(where: \.isInForce)?.edition == "Second")
        await #expect(throws: ServiceError.notFound(.record(id: "severity weights 9"))) {
            try await keep.setTakenBack(true, 9, seen: 1, as: HarmDesk.manager)
        }
        #expect(try await desk.context.store.verifyAudit().isWhole)
    }

    @Test func `only the manager keeps them, and nobody outside reads of them`() async throws {
        let desk = try await HarmDesk()
        let keep = KeepSeverityWeights(desk.context)
        await #expect(throws: ServiceError.notPermitted(.keepAssessment)) {
            try await desk.load(as: HarmDesk.officer)
        }
        await #expect(throws: ServiceError.notPermitted(.keepAssessment)) {
            try await keep.setTakenBack(true, 1, seen: 1, as: HarmDesk.officer)
        }
        await #expect(throws: ServiceError.notPermitted(.readAssessment)) { try await keep.list(as: .public) }
        #expect(try await !keep.list(as: HarmDesk.officer).mayKeep)
    }

    @Test(arguments: [
        ("Code,Weight\n8N,1\n", "", "Us", ["edition"]), ("Code,Weight\n8N,1\n", "2026", " ", ["source"]),
        ("Code,Weight\n8N,-1\n28E,x\n", "", "", ["edition", "source", "file", "file"]),
        ("", "2026", "Us", ["file"]), ("Code,Weight\n", "2026", "Us", ["file"]),
        ("Code,Weight\n8N,1\n", String(repeating: "x", count: 41), "Us", ["edition"]),
    ])
    func `all that is wrong is told at once, and nothing is kept`(
        text: String, edition: String, source: String, fields: [String]
    ) async throws {
        let desk = try await HarmDesk()
        do {
            try await desk.load(text, edition: edition, source: source)
            Issue.record("It was taken")
        } catch let error as ServiceError {
            guard case .invalid(let faults) = error else { throw error }
            #expect(faults.compactMap(\.formField) == fields)
        }
        #expect(try await editions(desk).isEmpty)
    }

    @Test func `a workbook is read, and a 4.10 that it turned into 4.1 is told by what it clashes with`() async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let desk = try await HarmDesk()
        func load(_ rows: [[String]]) async throws -> KeepSeverityWeights.Outcome {
            let sheets = [
                ("Notes", MadeWorkbook.sheet([["Made up"]])),
                ("Weights", MadeWorkbook.sheet([["Offence code", "Offence", "Weight"]] + rows)),
            ]
            return try await KeepSeverityWeights(desk.context).load(
                EvidenceFile(name: "w.xlsx", bytes: MadeWorkbook.xlsx(sheets)), edition: "First", source: "Made up",
                intake: TableDesk.intake, as: HarmDesk.manager)
        }
        #expect(try await load([["8N", "Assault", "10.5"], ["45", "Vehicle", "2"]]).codeCount == 2)
        do {
            _ = try await load([["4.1", "Manslaughter", "900"], ["4.10", "Corporate manslaughter", "800"]])
            Issue.record("It was taken")
        } catch let error as ServiceError {
            guard case .invalid(let faults) = error else { throw error }
            #expect(faults.map(\.message).first?.contains("Code 4.1 weighs 800 here") == true)
        }
    }

    @Test func `a huge file is refused, and of thousands of wrong rows the first are told`() async throws {
        let desk = try await HarmDesk()
        for (text, words, most) in [
            (String(repeating: "x", count: KeepSeverityWeights.mostBytes + 1), "at most 2000000 are read", 1),
            ("Code,Weight\n" + String(repeating: "8N,x\n", count: 5_000), "4950 more rows", 51),
        ] {
            do {
                try await desk.load(text)
                Issue.record("It was taken")
            } catch let error as ServiceError {
                guard case .invalid(let faults) = error else { throw error }
                #expect(faults.count == most && faults.contains { $0.message.contains(words) })
            }
        }
    }
}
