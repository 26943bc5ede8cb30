import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

@Suite struct SetUpPartnershipTests {
    private func setUp(_ installation: Installation) -> SetUpPartnership {
        SetUpPartnership(installation: installation, environment: ServiceDesk.environment())
    }

    @Test func `it makes the folder, the key beside it, and opens again`() async throws {
        try await ServiceDesk.withInstallation { installation, folder in
            try await setUp(installation).run(ServiceDesk.partnership, as: .operator).close()
            #expect(try Disk.names(in: folder) == ["data", "data.key"])
            let context = try await installation.open(ServiceDesk.environment())
            let answer = try await ShowPartnership(context).run(as: .public)
            #expect(answer.partnership == ServiceDesk.partnership)
            #expect(answer.demonstrationDate == nil)
            try context.close()
        }
    }

    @Test func `it never touches a folder that holds something`() async throws {
        try await ServiceDesk.withInstallation { installation, _ in
            try await setUp(installation).run(ServiceDesk.partnership, as: .operator).close()
            let expected = ServiceError.conflict(.folderNotEmpty(folder: installation.folder.path))
            await #expect(throws: expected) {
                _ = try await setUp(installation).run(ServiceDesk.partnership, as: .operator)
            }
        }
    }

    @Test func `what is refused or invalid leaves nothing`() async throws {
        try await ServiceDesk.withInstallation { installation, folder in
            await #expect(throws: ServiceError.notPermitted(.setUpPartnership)) {
                _ = try await setUp(installation).run(ServiceDesk.partnership, as: .public)
            }
            await #expect(throws: ServiceError.self) {
                _ = try await setUp(installation).run(Partnership(name: "  ", area: ""), as: .operator)
            }
            let left = try Disk.names(in: folder)
            #expect(left.isEmpty)
        }
    }

    @Test func `a partnership doesn't open without its key, nor with another's`() async throws {
        try await ServiceDesk.withInstallation { installation, folder in
            try await setUp(installation).run(ServiceDesk.partnership, as: .operator).close()
            let other = KeyFile(path: "\(folder)/other.key")
            _ = try other.create()
            let wrong = Installation(dataFolder: installation.folder.path, keyFile: other.path)
            await #expect(throws: ServiceError.unavailable(.store(.wrongKey))) { _ = try await wrong.open(.system) }
            let none = Installation(dataFolder: installation.folder.path, keyFile: "\(folder)/none.key")
            await #expect(throws: ServiceError.unavailable(.store(.noKeyFile(path: "\(folder)/none.key")))) {
                _ = try await none.open(.system)
            }
            let nowhere = Installation(dataFolder: "\(folder)/nowhere")
            await #expect(throws: ServiceError.notFound(.partnership(folder: "\(folder)/nowhere"))) {
                _ = try await nowhere.open(.system)
            }
        }
    }

    @Test func `the public site opens without a key and shows the plan, not where it came from`() async throws {
        try await ServiceDesk.withInstallation { installation, _ in
            let context = try await setUp(installation).run(ServiceDesk.partnership, as: .operator)
            _ = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator)
            let expected = try await ShowPlan(context).run(as: .public)
            try context.close()
            try Disk.remove(installation.keyFile.path)
            let site = try await installation.openPublic(ServiceDesk.environment())
            #expect(site.isPublic)
            #expect(try await ShowPlan(site).run(as: .public) == expected)
            let listed = try await ListPlans(site).run(as: .operator)
            #expect(listed.map(\.origin) == [nil])
            await #expect(throws: ServiceError.unavailable(.store(.keyless))) {
                _ = try await ShowContacts(site).run(as: .operator)
            }
            try site.close()
        }
    }
}
