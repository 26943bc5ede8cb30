import CommunitySafety
import Foundation
import Services
import Storage
import Testing

@Suite struct ShowContactsTests {
    @Test func `the operator reads contacts, and the reading is in the trail before they are returned`() async throws {
        let context = try await ServiceDesk.context()
        _ = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator)
        let before = try await ReadRevision(context).run()
        let members = try await ShowContacts(context).run(as: .operator)
        #expect(try await ReadRevision(context).run() == before + 1)
        let values = members.flatMap(\.contacts).map(\.value).joined(separator: "\n")
        for words in SampleDocument.privateWords { #expect(values.contains(words)) }
    }

    @Test func `nobody else does, and no plan that is shown holds one`() async throws {
        let context = try await ServiceDesk.context()
        _ = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator)
        await #expect(throws: ServiceError.notPermitted(.readContacts)) {
            _ = try await ShowContacts(context).run(as: .public)
        }
        for party in [ActingParty.public, .operator] {
            let edition = try await ShowPlan(context).run(as: party)
            let shown = edition.plan.members.flatMap(\.contacts).filter { !$0.isPublic }
            #expect(shown.isEmpty)
        }
    }

    @Test func `no contact of an import stands in the files in plain`() async throws {
        try await ServiceDesk.withInstallation { installation, _ in
            let environment = ServiceDesk.environment()
            let context = try await SetUpPartnership(installation: installation, environment: environment)
                .run(ServiceDesk.partnership, as: .operator)
            _ = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator)
            let folder = installation.folder.path
            for file in try Disk.files(under: folder) {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
                for words in SampleDocument.privateWords {
                    #expect(bytes.range(of: Data(words.utf8)) == nil, "\(words) in \(file)")
                }
            }
            try context.close()
        }
    }
}
