import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

@Suite struct ProofreadingTests {
    @Test func `figures and commitments are reported together, in document order`() async throws {
        let proof = try await ProofreadDocument(ServiceDesk.intake).run(SampleDocument.file, as: .public)
        let rules = Set(proof.report.findings.map(\.rule))
        #expect(rules.contains(.figuresChange), "53 to 90 is 69.8%, not 58%")
        #expect(rules.contains(.actionsReference), "1.2 stands twice")
        #expect(rules.contains(.actionsDeadline), "March 2022 is before the plan begins")
        let places = proof.report.findings.map(\.place)
        #expect(places == places.sorted())
    }

    @Test func `a plan's records have the findings that its document has, for officers only`() async throws {
        let context = try await ServiceDesk.context()
        _ = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator)
        let draft = try await ProofreadDraft(context).run(as: .operator)
        let direct = try await ProofreadDocument(ServiceDesk.intake).run(SampleDocument.file, as: .operator)
        let messages = { (findings: [Finding]) in findings.filter { $0.severity != .advice }.map(\.message).sorted() }
        #expect(messages(draft.items.map(\.finding)) == messages(direct.report.findings))
        #expect(draft.open.allSatisfy { $0.record != nil })
        await #expect(throws: ServiceError.notPermitted(.readFindings)) {
            _ = try await ProofreadDraft(context).run(as: .public)
        }
    }

    @Test func `findings go by the reader's own right, and to anybody in the demonstration`() async throws {
        let demonstration = try await AccessDesk(isDemonstration: true).context
        let real = try await AccessDesk().context
        for context in [demonstration, real] {
            _ = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator)
        }
        #expect(try await !ProofreadDraft(demonstration).run(as: .public).open.isEmpty)
        for role in Role.allCases {
            let party = ActingParty.account(Actor(id: RecordID("1"), role: role, agency: "Merrowshire Fire"))
            if [.manager, .officer, .analyst].contains(role) {
                #expect(try await !ProofreadDraft(real).run(as: party).open.isEmpty)
            } else {
                await #expect(throws: ServiceError.notPermitted(.readFindings), "\(role)") {
                    _ = try await ProofreadDraft(real).run(as: party)
                }
            }
        }
    }

    @Test func `a missing converter is named with its remedy`() async throws {
        let intake = DocumentIntake(finder: ServiceDesk.noTools)
        let page = SampleDocument.file(named: "plan.html", "<html><body><p>Words</p></body></html>")
        do {
            _ = try await ProofreadDocument(intake).run(page, as: .public)
            Issue.record("it was read without pandoc")
        } catch {
            guard case ServiceError.unavailable(.converter(let diagnostic)) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(diagnostic.message.contains("pandoc"))
            #expect(diagnostic.remedy.contains("install"))
        }
    }
}
