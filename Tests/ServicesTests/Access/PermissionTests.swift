import CommunitySafety
import Storage
import Testing

@testable import Services

@Suite struct PermissionTests {
    @Test func `the public may read the plan and have a document checked, nothing else`() {
        let granted = Permission.allCases.filter { $0.isGranted(to: .public) }
        #expect(granted == [.readPlan, .proofreadDocument])
    }

    @Test func `the operator may do everything`() {
        #expect(Permission.allCases.allSatisfy { $0.isGranted(to: .operator) })
    }

    @Test func `every role has a row of rights`() {
        #expect(Set(RoleRights.all.keys) == Set(Role.allCases))
    }

    @Test func `a partner lead may change its own agency's actions and nobody else's`() throws {
        let lead = ServiceDesk.party(.partnerLead, agency: "Aldmere Fire and Rescue")
        try lead.require(.editPlan, agency: "Aldmere Fire and Rescue")
        for agency in ["Aldmere Police", nil] {
            #expect(throws: ServiceError.notPermitted(.editPlan)) { try lead.require(.editPlan, agency: agency) }
        }
    }

    @Test func `only the manager adopts and amends`() {
        for permission in [Permission.adoptPlan, .amendPlan, .clearForElection] {
            let roles = Role.allCases.filter { permission.isGranted(to: ServiceDesk.party($0)) }
            #expect(roles == [.manager])
        }
    }

    @Test func `neither the administrator nor the data protection officer reads private contacts`() {
        let roles = Role.allCases.filter { Permission.readContacts.isGranted(to: ServiceDesk.party($0)) }
        #expect(roles == [.manager, .officer])
    }

    @Test func `a signed link gives what it was made for and what everybody has`() {
        let bearer = LinkBearer(
            id: ServiceDesk.environment().ids.next(), permission: .comment,
            subject: AuditSubject(kind: "plan_version", id: "x"))
        let granted = Permission.allCases.filter { $0.isGranted(to: .link(bearer)) }
        #expect(granted == [.readPlan, .proofreadDocument, .comment])
    }

    @Test func `every service refuses the public what isn't theirs, and writes nothing`() async throws {
        let context = try await ServiceDesk.context()
        let before = try await ReadRevision(context).run()
        try await ServiceDesk.withInstallation { installation, folder in
            let environment = ServiceDesk.environment()
            let press = EditionPress(finder: ServiceDesk.noTools)
            let attempts: [(Permission, () async throws -> Void)] = [
                (.importPlan, { _ = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .public) }),
                (.undoImport, { _ = try await UndoImport(context).run(id: "x", as: .public) }),
                (
                    .readPlanDocument,
                    { _ = try await ReadPlanDocument(ServiceDesk.intake).run(SampleDocument.file, as: .public) }
                ),
                (
                    .publishPlan,
                    { _ = try await PublishPlan(context, press: press).run(to: "\(folder)/out", as: .public) }
                ),
                (.verifyAudit, { _ = try await VerifyAudit(context).run(as: .public) }),
                (
                    .backUp,
                    {
                        _ = try await BackUpPartnership(context, installation: installation).run(
                            to: "\(folder)/b", as: .public)
                    }
                ),
                (
                    .restore,
                    {
                        _ = try await RestorePartnership(installation: installation, environment: environment).run(
                            from: "b", as: .public)
                    }
                ),
                (
                    .diagnose,
                    {
                        let doctor = DiagnoseInstallation(
                            finder: ServiceDesk.noTools, installation: nil, environment: environment)
                        _ = try await doctor.run(as: .public)
                    }
                ),
            ]
            for (permission, attempt) in attempts {
                await #expect(throws: ServiceError.notPermitted(permission)) { try await attempt() }
            }
        }
        #expect(try await ReadRevision(context).run() == before)
    }
}
