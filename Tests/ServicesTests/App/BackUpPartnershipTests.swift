import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

@Suite struct BackUpPartnershipTests {
    @Test func `a restored backup publishes the same text`() async throws {
        try await ServiceDesk.withInstallation { installation, folder in
            let environment = ServiceDesk.environment()
            let context = try await SetUpPartnership(installation: installation, environment: environment)
                .run(ServiceDesk.partnership, as: .operator)
            _ = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator)
            let press = EditionPress(finder: ServiceDesk.noTools)
            let before = try await RenderPlan(context, press: press).run(format: .text, as: .public)
            try await BackUpPartnership(context, installation: installation).run(to: "\(folder)/b", as: .operator)
            let contacts = try await ShowContacts(context).run(as: .operator)
            try context.close()

            let restored = Installation(dataFolder: "\(folder)/restored", keyFile: installation.keyFile.path)
            try await RestorePartnership(installation: restored, environment: environment)
                .run(from: "\(folder)/b", as: .operator)
            let opened = try await restored.open(environment)
            #expect(try await RenderPlan(opened, press: press).run(format: .text, as: .public) == before)
            #expect(try await ShowContacts(opened).run(as: .operator) == contacts)
            #expect(try await VerifyAudit(opened).run(as: .operator).isWhole)
            try opened.close()
        }
    }

    @Test func `the doctor finds a sound partnership sound, and says what is off`() async throws {
        try await ServiceDesk.withInstallation { installation, _ in
            let environment = ServiceDesk.environment()
            try await SetUpPartnership(installation: installation, environment: environment)
                .run(ServiceDesk.partnership, as: .operator).close()
            let doctor = DiagnoseInstallation(
                finder: ServiceDesk.noTools, installation: installation, environment: environment)
            let diagnosis = try await doctor.run(as: .operator)
            #expect(diagnosis.isSound)
            let states = Dictionary(uniqueKeysWithValues: diagnosis.lines.map { ($0.name, $0.state) })
            #expect(states["read.markdown"] == .works)
            #expect(states["read.docx"] == .off)
            #expect(states["publish.pdf"] == .off)
            #expect(states["data.audit"] == .works)
            let helpless = diagnosis.lines.filter { $0.state != .works && $0.remedy.isEmpty }
            #expect(helpless.isEmpty)
            try Disk.remove(installation.keyFile.path)
            let keyless = try await doctor.run(as: .operator)
            #expect(!keyless.isSound)
        }
    }

    @Test func `the demonstration is its own day and its own plan`() async throws {
        try await ServiceDesk.withInstallation { installation, _ in
            let environment = ServiceDesk.environment()
            let seed = SeedDemonstration(
                installation: installation, environment: environment, intake: ServiceDesk.intake,
                source: SampleDocument.file, figures: [])
            let outcome = try await seed.run(as: .operator)
            #expect(outcome.version == 1)
            let context = try await installation.open(.system)
            let answer = try await ShowPartnership(context).run(as: .public)
            #expect(answer.partnership.isDemonstration)
            #expect(answer.demonstrationDate?.iso == "2024-01-15")
            #expect(try await ShowPlan(context).run(as: .public).asAt.iso == "2024-01-15")
            // What is done in it is recorded on its day, whatever the machine's; waits and codes go by the machine's.
            let keep = KeepPartnership(context)
            let id = try await keep.save(.abbreviation, [.name: "ZQ", .meaning: "Quay"], as: .operator)
            let days = try await context.store.read { reading in
                try reading.recordedChanges(of: AuditSubject(kind: PartnershipKind.abbreviation.rawValue, id: id)).map(
                    \.at.day.iso)
            }
            #expect(days == ["2024-01-15"])
            #expect(context.environment.machine().day.iso > "2024-01-15")
            try context.close()
        }
    }
}
