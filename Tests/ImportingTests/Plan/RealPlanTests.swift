import CommunitySafety
import Foundation
import Importing
import Proofreading
import Testing

/// The real plan, record by record, against what was read out of it by hand.
@Suite struct RealPlanTests {
    private static func real() throws -> (reading: PlanReading, labels: PlanLabels)? {
        guard let file = PlanDocuments.shared("plans/sevenoaks-2023-24.md"),
            let truth = PlanDocuments.shared("plans/sevenoaks-2023-24.expected.json"),
            let document = try PlanDocuments.read(file)
        else { return nil }
        return (PlanReader().read(document), try PlanLabels.read(truth))
    }

    @Test func `all records agree with the labels`() throws {
        guard let (reading, labels) = try Self.real() else { return }
        let got = RecordLines(reading, byParty: false)
        let want = RecordLines(labels)
        #expect(got.title == want.title)
        #expect(got.year == want.year)
        #expect(got.window == want.window)
        #expect(got.priorities == want.priorities)
        #expect(got.actions == want.actions)
        #expect(got.measures == want.measures)
        #expect(got.members == want.members)
    }

    @Test func `every record knows its line`() throws {
        guard let (reading, labels) = try Self.real() else { return }
        #expect(reading.places.actions.map(\.line) == labels.actions.map(\.line))
        #expect(reading.places.successMeasures.map(\.line) == labels.successMeasures.map(\.line))
        #expect(reading.places.members.map(\.line) == labels.members.map(\.line))
        #expect(reading.places.priorities.map(\.line) == [62, 63, 64, 65, 66, 67, 68])
        #expect(reading.places.actionTables.map(\.headingPlace?.line) == [142, 198, 232, 281, 299, 326, 354])
    }

    @Test func `the members' contacts and short names agree with the labels`() throws {
        guard let (reading, labels) = try Self.real() else { return }
        for (member, label) in zip(reading.plan.members, labels.members) {
            let value = { (kind: Contact.Kind) in member.contacts.first { $0.kind == kind }?.value }
            #expect(value(.address) == label.address, "\(label.name)")
            #expect(value(.postcode) == label.postcode, "\(label.name)")
            #expect(value(.telephone) == label.telephone, "\(label.name)")
            #expect(value(.web) == label.web, "\(label.name)")
            #expect(value(.email) == label.email, "\(label.name)")
            for alias in label.aliases { #expect(member.aliases.contains(alias), "\(label.name): \(alias)") }
        }
    }

    @Test func `the priorities keep their printed words and their numbers`() throws {
        guard let (reading, _) = try Self.real() else { return }
        #expect(reading.plan.priorities.map(\.number) == [1, 7, 2, 6, 3, 5, 4])
        #expect(reading.plan.priorities[1].printed == "Drug Misuse and County Lines¹")
        #expect(reading.plan.priorities[6].printed.hasPrefix("Safeguarding (including Mental Health"))
    }

    @Test func `the second action of a printed reference has its own address`() throws {
        guard let (reading, _) = try Self.real() else { return }
        let addresses = reading.plan.actions.map(\.address)
        #expect(Set(addresses).count == 39)
        #expect(addresses.suffix(6) == ["7.1", "6.2-b", "6.3-b", "6.4-b", "6.5-b", "6.6"])
    }

    @Test func `a document without heading marks has its parts`() throws {
        guard let (reading, _) = try Self.real() else { return }
        let parts = reading.plan.sections.map { "\($0.kind.rawValue): \($0.heading)" }
        #expect(
            parts == [
                "cover: ", "narrative: Introduction", "priorities: Priority Issues for 2023-24",
                "narrative: The Action Plan",
                "funding: Funding and monitoring", "narrative: Equalities", "successMeasures: SUCCESS MEASURES",
                "priority: Serious & Acquisitive Crime incl Crime Trends",
                "priority: Anti-Social Behaviour including Environmental Crime", "priority: Domestic Abuse",
                "priority: Safeguarding including Young People, Vulnerable Adults, Child Sexual Exploitation, Modern Slavery, Human Trafficking, Prevent, Care Act and Mental Health",
                "priority: Violence against Women & Girls (VAWG)", "priority: Stalking & Harassment",
                "priority: Drug Misuse & County Lines",
                "members: Membership of the Community Safety Partnership and contact details",
                "termsOfReference: Terms of Reference",
                "narrative: Structure and Meetings Sevenoaks District Community Safety Partnership Meetings",
            ])
    }

    @Test func `the statistical tables stay in the narrative of their part`() throws {
        guard let (reading, _) = try Self.real() else { return }
        let harassment = reading.plan.sections.first { $0.heading == "Stalking & Harassment" }
        #expect(
            harassment?.narrative.contains(
                "| Sub-Total | 42 | 117 | 45 | 105 | 45 | 105 | 45 | 105 | 159 | 60 | 124 | 184 |") == true)
        #expect(reading.blocks.filter { $0.use == .statisticalTable }.count == 2)
        #expect(reading.blocks.filter { $0.use == .actionTable }.count == 7)
        #expect(reading.places.contents.count == 14)
    }

    @Test(arguments: ["html", "docx", "odt"])
    func `other formats give the same records`(format: String) throws {
        guard let file = PlanDocuments.shared("plans/sevenoaks-2023-24.md"), let own = try Self.real()?.reading,
            let document = try PlanDocuments.converted(file, to: format)
        else { return }
        let reading = PlanReader().read(document)
        #expect(RecordLines(reading, byParty: false) == RecordLines(own, byParty: false))
        #expect(reading.plan.members == own.plan.members)
        #expect(reading.plan.priorities == own.plan.priorities)
        #expect(reading.plan.sections.map(\.heading) == own.plan.sections.map(\.heading))
    }
}
