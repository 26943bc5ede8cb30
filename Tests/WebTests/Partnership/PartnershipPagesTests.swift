import CommunitySafety
import HTTPTypes
import Services
import Testing
import Web

@Suite struct PartnershipPagesTests {
    private static let strangers: [Role?] = [
        nil, .reader, .analyst, .taskingPartner, .democraticServices, .dataProtectionOfficer, .administrator,
    ]

    @Test(arguments: strangers)
    func `whoever may not read contacts finds none of their words under any address`(role: Role?) async throws {
        let site = try await PartnershipSite()
        let visitor = try await site.visitor(role)
        for address in site.addresses {
            let answer = try await visitor.ask(address)
            for word in PartnershipSite.planted {
                #expect(!answer.text.contains(word), "\(address) as \(role?.rawValue ?? "public")")
            }
        }
    }

    @Test func `the words are there for the manager, so that their absence says something`() async throws {
        let site = try await PartnershipSite()
        let manager = try await site.visitor(.manager)
        var found: Set<String> = []
        for address in site.addresses {
            let text = try await manager.ask(address).text
            for word in PartnershipSite.planted where text.contains(word) { found.insert(word) }
        }
        #expect(found == Set(PartnershipSite.planted))
    }

    @Test(arguments: [nil, Role.reader, .taskingPartner, .dataProtectionOfficer])
    func `the pages aren't there for who doesn't work on the plan`(role: Role?) async throws {
        let site = try await PartnershipSite()
        let visitor = try await site.visitor(role)
        for address in site.addresses where address.hasPrefix("/partnership") {
            let answer = try await visitor.ask(address)
            #expect(answer.status == 404 || answer.status == 303, "\(address): \(answer.status)")
        }
    }

    @Test func `another agency's partner lead sees no contact, this agency's does`() async throws {
        let site = try await PartnershipSite()
        // The demonstration's partner lead belongs to “Merrowshire Fire and Rescue”.
        let lead = try await site.visitor(.partnerLead)
        for address in site.addresses {
            let text = try await lead.ask(address).text
            for word in PartnershipSite.planted { #expect(!text.contains(word), "\(address)") }
        }
        try await KeepPartnership(site.desk).save(
            .agency, id: site.agency,
            [
                .name: PartnershipSite.agencyName, .shortNames: "Merrowshire Fire and Rescue",
                .agencyKind: "responsible",
            ],
            version: 1, as: .operator)
        #expect(try await lead.ask("/partnership/posts/\(site.post)").text.contains(PartnershipSite.planted[1]))
    }

    @Test func `an analyst sees the records and no tool to change them`() async throws {
        let site = try await PartnershipSite()
        let analyst = try await site.visitor(.analyst)
        let page = try await analyst.ask("/partnership/agencies/\(site.agency)")
        #expect(page.status == 200)
        #expect(page.text.contains("Sergeant"))
        for tool in ["value=\"remove\"", "/edit", "Add a"] { #expect(!page.text.contains(tool)) }
        #expect(try await analyst.ask("/partnership/agencies/new/edit").status == 404)
        let sent = try await analyst.submit(
            [("do", "remove"), ("version", "1")], to: "/partnership/agencies/\(site.agency)", from: "/desk")
        #expect(sent.status == 403)
        #expect(try await analyst.ask("/partnership/agencies/\(site.agency)").text.contains("Sergeant"))
    }

    @Test(arguments: [
        (Role.partnerLead, "agencies", 403), (.partnerLead, "posts", 200), (.partnerLead, "contacts", 200),
        (.administrator, "agencies", 200), (.administrator, "contacts", 403), (.administrator, "holders", 403),
        (.officer, "contacts", 200), (.analyst, "agencies", 404),
    ])
    func `a form opens for those who may send it`(role: Role, list: String, status: Int) async throws {
        let visitor = try await PartnershipSite().visitor(role)
        #expect(try await visitor.ask("/partnership/\(list)/new/edit").status == status)
    }

    @Test func `a contact that was removed is put back from the page of whom it leads to`() async throws {
        let site = try await PartnershipSite()
        let visitor = try site.officer()
        let record = "/partnership/contacts/\(site.contacts[0])"
        #expect(try await visitor.submit([("do", "remove"), ("version", "1")], to: record, from: record).status == 303)
        let page = try await visitor.ask("/partnership/posts/\(site.post)")
        #expect(!page.text.contains(PartnershipSite.planted[1]))
        #expect(page.text.contains("Removed: one"))
        _ = try await visitor.submit([("do", "restore")], to: record, from: record)
        #expect(try await visitor.ask("/partnership/posts/\(site.post)").text.contains(PartnershipSite.planted[1]))
    }

    @Test func `a form adds a record, and leads to its page`() async throws {
        let site = try await PartnershipSite()
        let visitor = try site.officer()
        let form = "/partnership/teams/new/edit"
        let saved = try await visitor.submit(
            [("name", "CSU <script>alert(1)</script>"), ("agency", site.agency), ("from", "2022-04-01")], to: form,
            from: form)
        #expect(saved.status == 303)
        let page = try await visitor.ask(try #require(saved.headers[.location]))
        #expect(page.text.contains("CSU &lt;script&gt;"))
        #expect(!page.text.contains("<script>alert"))
        #expect(page.text.contains("1 April 2022"))
    }

    @Test func `what can't be kept is named beside its field, and what was typed stays`() async throws {
        let site = try await PartnershipSite()
        let visitor = try site.officer()
        let form = "/partnership/agencies/new/edit"
        let answer = try await visitor.submit(
            [("name", ""), ("agency-kind", "provider"), ("web", "javascript:x"), ("short-names", "Kept words")],
            to: form, from: form)
        #expect(answer.status == 422)
        for words in ["href=\"#name\"", "href=\"#web\"", "Kept words", "javascript:x", "Error: Add an agency"] {
            #expect(answer.text.contains(words), "\(words)")
        }
    }

    @Test func `a form that somebody else was quicker with keeps the words and shows theirs`() async throws {
        let site = try await PartnershipSite()
        let visitor = try site.officer()
        let form = "/partnership/agencies/\(site.agency)/edit"
        let fields = { (name: String) in [("name", name), ("agency-kind", "responsible"), ("version", "1")] }
        #expect(try await visitor.submit(fields("What they wrote"), to: form, from: form).status == 303)
        let clash = try await visitor.submit(fields("What I wrote"), to: form, from: form)
        #expect(clash.status == 409)
        #expect(clash.text.contains("What they wrote") && clash.text.contains("value=\"What I wrote\""))
        #expect(clash.text.contains("name=\"version\" value=\"2\""))
    }

    @Test func `a record's page tells who changed what, and of people only when`() async throws {
        let site = try await PartnershipSite()
        let visitor = try site.officer()
        let record = "/partnership/agencies/\(site.agency)"
        let fields = [("name", "Merrow Police Force"), ("agency-kind", "responsible"), ("version", "1")]
        #expect(try await visitor.submit(fields, to: "\(record)/edit", from: "\(record)/edit").status == 303)
        let page = try await visitor.ask(record).text
        #expect(page.contains("Changed by you on 15 January 2024"))
        #expect(page.contains("<del>Merrow Police</del> → <ins>Merrow Police Force</ins>"))
        let holder = "/partnership/holders/\(site.holding)"
        let other = [("post", site.post), ("person", "Somebody Else"), ("version", "1")]
        #expect(try await visitor.submit(other, to: "\(holder)/edit", from: "\(holder)/edit").status == 303)
        let person = try await visitor.ask(holder).text
        #expect(person.contains("by you on 15 January 2024"))
        #expect(!person.contains(PartnershipSite.planted[0]))
    }

    @Test func `removing leads to a page that offers to undo it, and undoing brings it back`() async throws {
        let site = try await PartnershipSite()
        let visitor = try site.officer()
        let id = try await KeepPartnership(site.desk).save(
            .parish, [.name: "Saltwell", .parishKind: "town"], as: .operator)
        let record = "/partnership/parishes/\(id)"
        let removed = try await visitor.submit([("do", "remove"), ("version", "1")], to: record, from: record)
        let page = try await visitor.ask(try #require(removed.headers[.location]))
        #expect(page.text.contains("value=\"restore\""))
        #expect(try await visitor.submit([("do", "restore")], to: record, from: "/partnership/parishes").status == 303)
        #expect(try await visitor.ask("/partnership/parishes").text.contains(">Saltwell</a>"))
    }

    @Test func `an open lead is shown escaped, is linked by the form, and can be opened again`() async throws {
        let site = try await PartnershipSite()
        let visitor = try site.officer()
        let parties = "/partnership/parties"
        let open = try await visitor.ask(parties)
        #expect(open.text.contains("“Town &lt;b&gt;Team&lt;/b&gt;”"))
        let fields = [("do", "resolve"), ("printed", "Town <b>Team</b>"), ("party", "posts:\(site.post)")]
        #expect(try await visitor.submit(fields, to: parties, from: parties).status == 303)
        let known = try await visitor.ask(parties)
        #expect(known.text.contains("Every lead is linked"))
        #expect(known.text.contains("value=\"reopen\""))
    }

    @Test func `a form without its token changes nothing`() async throws {
        let site = try await PartnershipSite()
        let visitor = try site.officer()
        for path in ["/partnership", "/partnership/parties", "/partnership/posts/\(site.post)"] {
            #expect(try await visitor.post([("do", "remove"), ("version", "1")], to: path).status == 403)
        }
    }

    @Test(arguments: [String(repeating: "x", count: 300_000), "\u{0}\u{1F}", "' OR 1=1 --", "../../etc"])
    func `hostile words are kept as words or refused, and never break a page`(name: String) async throws {
        let site = try await PartnershipSite()
        let visitor = try site.officer()
        let form = "/partnership/services/new/edit"
        let answer = try await visitor.submit([("name", name), ("offers", name)], to: form, from: form)
        #expect([303, 422].contains(answer.status))
        #expect(try await visitor.ask("/partnership/services").status == 200)
        #expect(try await visitor.ask("/partners").status == 200)
    }

    @Test(arguments: [
        "/partnership/contacts", "/partnership/holders", "/partnership/posts/nobody", "/partnership/spells",
    ])
    func `what isn't there is not found`(path: String) async throws {
        #expect(try await PartnershipSite().officer().ask(path).status == 404)
    }

    @Test func `the public page shows agencies in force, groups and services, with the chart and its list`()
        async throws
    {
        let site = try await PartnershipSite()
        try await KeepPartnership(site.desk).save(
            .agency, [.name: "Old Trust", .agencyKind: "responsible", .to: "2014-05-31"], as: .operator)
        try await KeepPartnership(site.desk).save(
            .service, [.name: "Helpline", .offers: "Advice", .telephone: "01632 960 111"], as: .operator)
        let page = try await site.visitor(nil).ask("/partners").text
        for words in [PartnershipSite.agencyName, "Tasking", "Chair: Sergeant", "<svg", "Helpline", "01632 960 111"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(!page.contains("Old Trust"))
    }
}
