import CommunitySafety
import Testing

@Suite struct PartnershipRecordTests {
    typealias Typed = [PartnershipField: String]

    private static let agency: Typed = [.name: "Aldmere Council", .agencyKind: "responsible"]
    private static let contact: Typed = [.subject: "posts:1", .contactKind: "telephone", .value: "01632 960 100"]

    /// What is typed over a sound record, and the one field that it spoils.
    private static let wrong: [(PartnershipKind, Typed, PartnershipField, PartnershipProblem.Reason)] = [
        (.agency, agency.merging([.name: "  \n"]) { $1 }, .name, .missing),
        (.agency, agency.merging([.name: String(repeating: "a", count: 201)]) { $1 }, .name, .tooLong(200)),
        (.agency, agency.merging([.name: String(repeating: "a", count: 1_000_000)]) { $1 }, .name, .tooLong(8_000)),
        (.agency, agency.merging([.agencyKind: "boss"]) { $1 }, .agencyKind, .noChoice),
        (.agency, agency.merging([.from: "1 July 2022"]) { $1 }, .from, .noDate),
        (.agency, agency.merging([.from: "2022-02-30"]) { $1 }, .from, .noDate),
        (.agency, agency.merging([.from: "2022-07-02", .to: "2022-07-01"]) { $1 }, .to, .endsBeforeItBegins),
        (.agency, agency.merging([.web: "javascript:alert(1)"]) { $1 }, .web, .noWebAddress),
        (.agency, agency.merging([.web: "//elsewhere.example"]) { $1 }, .web, .noWebAddress),
        (.agency, agency.merging([.web: "aldmere"]) { $1 }, .web, .noWebAddress),
        (.post, [.name: "Sergeant", .agency: "1", .answersFor: "team"], .team, .noTeam),
        (
            .service, [.name: "Refuge", .offers: "A bed", .isRefuge: "yes", .address: "1 High Street"], .address,
            .addressOfRefuge
        ),
        (.contact, contact.merging([.subject: "plans:1"]) { $1 }, .subject, .noSuchRecord),
        (.contact, contact.merging([.subject: "abbreviations:1"]) { $1 }, .subject, .noSuchRecord),
        (.contact, contact.merging([.value: "ask"]) { $1 }, .value, .noTelephone),
        (.contact, contact.merging([.contactKind: "email", .value: "a@b@c"]) { $1 }, .value, .noEmail),
        (
            .contact, contact.merging([.subject: "agencies:1", .isPublished: "yes"]) { $1 }, .isPublished,
            .cantBePublished
        ),
        (
            .contact,
            contact.merging([.contactKind: "address", .value: "1 High Street", .isPublished: "yes"]) { $1 },
            .isPublished, .cantBePublished
        ),
    ]

    @Test(arguments: wrong)
    func `a record that breaks a rule of its fields can't be built`(
        kind: PartnershipKind, typed: Typed, field: PartnershipField, reason: PartnershipProblem.Reason
    ) {
        #expect(throws: PartnershipProblems([PartnershipProblem(field, reason)])) {
            _ = try PartnershipRecord(kind, typed: typed)
        }
    }

    @Test func `every problem is told at once, in the order of the form`() {
        #expect(
            throws: PartnershipProblems([.init(.name, .missing), .init(.agencyKind, .missing), .init(.to, .noDate)])
        ) {
            _ = try PartnershipRecord(.agency, typed: [.to: "soon"])
        }
    }

    @Test func `what is kept has no control characters, no marks that turn the writing, and single spaces`() throws {
        let record = try PartnershipRecord(
            .agency, typed: [.name: " Ald\u{0}mere \u{202E} Council\n", .agencyKind: "responsible"])
        #expect(record.name == "Aldmere Council")
    }

    @Test func `short names are kept a line each, each once`() throws {
        let record = try PartnershipRecord(
            .agency, typed: Self.agency.merging([.shortNames: "AC\n\n the  Council \nAC"]) { $1 })
        #expect(record.names == ["Aldmere Council", "AC", "the Council"])
    }

    @Test(arguments: [
        ("2022-06-30", true), ("2022-07-01", false), ("2013-04-01", true), ("2013-03-31", false),
    ])
    func `a record is in force from its first day to its last, both included`(on: String, isInForce: Bool) throws {
        let record = try PartnershipRecord(
            .agency, typed: Self.agency.merging([.from: "2013-04-01", .to: "2022-06-30"]) { $1 })
        #expect(record.isInForce(on: try SampleRegister.day(on)) == isInForce)
    }
}
