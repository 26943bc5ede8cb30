import CommunitySafety
import Foundation
import Proofreading
import Services
import Storage
import Testing

/// The real plan, from import to what the public sees.
@Suite struct RealPlanTests {
    /// Nil, after failing under CI, when the shared documents aren't there.
    static func realPlan() throws -> DocumentFile? {
        let environment = ProcessInfo.processInfo.environment
        let clone = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        let shared =
            environment["WATCHWARD_SHARED"] ?? clone.appendingPathComponent("../shared").standardizedFileURL.path
        let path = "\(shared)/plans/sevenoaks-2023-24.md"
        guard Disk.exists(path) else {
            #expect(environment["CI"] != "true", "the real plan isn't at \(path); WATCHWARD_SHARED may say where it is")
            return nil
        }
        return DocumentFile(name: path, bytes: try Disk.read(path, atMost: 1 << 24))
    }

    private func keep(_ work: (ServiceContext, Installation) async throws -> Void) async throws {
        guard let file = try Self.realPlan() else { return }
        try await ServiceDesk.withInstallation { installation, _ in
            let context = try await SetUpPartnership(installation: installation, environment: ServiceDesk.environment())
                .run(ServiceDesk.partnership, as: .operator)
            let outcome = try await ServiceDesk.importer(context).run(file, as: .operator)
            let summary = outcome.summary
            let counts: [Int] = [summary.priorities, summary.actions, summary.successMeasures, summary.members]
            #expect(outcome.year.name == "2023-24")
            #expect(counts == [7, 39, 13, 16])
            try await work(context, installation)
            try context.close()
        }
    }

    @Test func `what is kept is what was read, but for private contacts`() async throws {
        try await keep { context, _ in
            guard let file = try Self.realPlan() else { return }
            var expected = try await ReadPlanDocument(ServiceDesk.intake).run(file, as: .operator).reading.plan
            let contacts = try await ShowContacts(context).run(as: .operator)
            #expect(contacts == expected.members)
            for index in expected.members.indices { expected.members[index].contacts.removeAll { !$0.isPublic } }
            let shown = try await ShowPlan(context).run(as: .public).plan
            #expect(shown.priorities == expected.priorities)
            #expect(shown.actions == expected.actions)
            #expect(shown.successMeasures == expected.successMeasures)
            #expect(shown.members == expected.members)
            #expect(shown == expected)
        }
    }

    @Test func `its records have the findings of its document, each with its record`() async throws {
        try await keep { context, _ in
            guard let file = try Self.realPlan() else { return }
            let direct = try await ProofreadDocument(ServiceDesk.intake).run(file, as: .operator).report.findings
            let draft = try await ProofreadDraft(context).run(as: .operator)
            let alarms = { (findings: [Finding]) in
                Set(findings.filter { $0.severity != .advice }.map { "\($0.rule.rawValue): \($0.message)" })
            }
            let lost = alarms(direct).subtracting(alarms(draft.items.map(\.finding)))
            // No record holds the words that the document prints over a table of actions.
            #expect(lost.count == 1 && lost.first?.contains("rogue") == true, "\(lost)")
            #expect(alarms(draft.items.map(\.finding)).isSubset(of: alarms(direct)))
            #expect(draft.items.allSatisfy { $0.record != nil }, "each leads to a record")
        }
    }

    @Test func `no private contact of its sixteen members stands in any file in plain`() async throws {
        try await keep { context, installation in
            let contacts = try await ShowContacts(context).run(as: .operator).flatMap(\.contacts)
            // What the plan itself prints for everybody, the council's own telephone, is no secret of the member list.
            let printed = try await ShowPlan(context).run(as: .public).plan.sections
                .map { $0.narrative + $0.narrativeAfter }.joined(separator: "\n")
            let lines = contacts.filter { !$0.isPublic }.flatMap { $0.value.split(separator: "\n") }
                .filter { $0.utf8.count > 8 && !printed.contains($0) }
            #expect(lines.count >= 16)
            let folder = installation.folder.path
            var bytes = Data()
            for file in try Disk.files(under: folder) {
                bytes += try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
            }
            for line in lines { #expect(bytes.range(of: Data(line.utf8)) == nil, "a contact stands in plain") }
        }
    }
}
