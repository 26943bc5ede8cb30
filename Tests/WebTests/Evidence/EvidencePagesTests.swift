import CommunitySafety
import HTTPTypes
import Services
import Storage
import Testing
import Web

@Suite struct `Pages of what figures are counted for` {
    private static let lookUp = """
        ward24_code,ward24_name,ltla24_code,ltla24_name,csp24_code,csp24_name,pfa24_code,pfa24_name
        E05009991,<script>alert(1)</script>,E07009991,Aldmere,E22009991,Aldmere,E23009991,Merrowshire
        E05009992,Hythe End,E07009992,Brackwater,E22009992,Brackwater,E23009991,Merrowshire
        """

    private func visitor(loaded: Bool = true) async throws -> (Visitor, ServiceContext) {
        let desk = try await DraftOnDesk.context()
        if loaded {
            let file = EvidenceFile(name: "lookup.csv", bytes: Array(Self.lookUp.utf8))
            _ = try await LoadEvidence(desk).run([file], by: .operator)
        }
        return (Visitor(try SiteServices.example(), isPublic: false, desk: desk), desk)
    }

    @Test func `without places each page says the first step`() async throws {
        let (visitor, _) = try await visitor(loaded: false)
        for shelf in ["areas", "sets"] {
            #expect(try await visitor.ask("/evidence/\(shelf)").text.contains("watchward evidence import"))
        }
    }

    @Test(arguments: [
        "areas", "areas?name=%3Cscript", "areas/E05009991", "areas/E07009991", "sets", "measures", "sources", "quality",
    ])
    func `names from files are never markup`(_ path: String) async throws {
        let (visitor, _) = try await visitor()
        let answer = try await visitor.ask("/evidence/\(path)")
        #expect(answer.status == 200)
        #expect(!answer.text.contains("<script>alert"))
    }

    @Test func `a place is found by any of its names, and what isn't there isn't found`() async throws {
        let (visitor, _) = try await visitor()
        #expect(
            try await visitor.ask("/evidence/areas?name=hythe&kind=ward").text.contains("/evidence/areas/E05009992"))
        #expect(try await visitor.ask("/evidence/areas?name=e05009992").text.contains("Hythe End"))
        #expect(try await visitor.ask("/evidence/areas/E05009999").status == 404)
        let long = String(repeating: "a", count: 1_500)
        #expect(try await visitor.ask("/evidence/areas?name=\(long)").status == 200)
    }

    @Test func `a suggested set is kept, taken away, and brought back`() async throws {
        let (visitor, desk) = try await visitor()
        let page = "/evidence/sets"
        let new = "/evidence/sets/new/edit"
        let saved = try await visitor.submit(
            [
                ("do", "save"), ("name", "districts of Merrowshire"), ("kind", "district"),
                ("places", "E07009991\nE07009992"),
            ],
            to: new, from: page)
        #expect(saved.status == 303)
        let id = try #require(try await KeepAreaSets(desk).list(as: .operator).sets.first?.id)
        let form = "\(page)/\(id)/edit"
        #expect(try await visitor.ask(form).text.contains("Aldmere\nBrackwater"))
        #expect(try await visitor.submit([("do", "remove")], to: form, from: page).status == 303)
        #expect(try await visitor.submit([("do", "restore")], to: form, from: page).status == 303)
        #expect(
            try await KeepAreaSets(desk).list(as: .operator).sets.map(\.printed) == ["districts of Merrowshire (2)"])
    }

    @Test func `what can't be kept is said at its field, and what was typed stays`() async throws {
        let (visitor, _) = try await visitor()
        let set = try await visitor.submit(
            [("do", "save"), ("name", "Ours \"&<"), ("kind", "district"), ("places", "Aldmere\nNowhere")],
            to: "/evidence/sets/new/edit", from: "/evidence/sets/new/edit")
        #expect(set.status == 422 && set.text.contains("“Nowhere” isn’t a place of this kind on record."))
        #expect(set.text.contains("Ours &quot;&amp;&lt;") && set.text.contains("Aldmere\nNowhere"))
        let measure = try await visitor.submit(
            [
                ("do", "save"), ("version", "1"), ("audience", "public"), ("smallest", "district"),
                ("note", "Kept words"),
            ],
            to: "/evidence/measures/prevent.channel/edit", from: "/evidence/measures/prevent.channel/edit")
        #expect(
            measure.status == 422 && measure.text.contains("never shown to anybody")
                && measure.text.contains("Kept words"))
        let key = try await visitor.submit(
            [("do", "save"), ("key", "loads"), ("name", "x")], to: "/evidence/measures/new/edit",
            from: "/evidence/measures/new/edit")
        #expect(key.status == 422 && key.text.contains("with a dot between them"))
    }

    @Test func `measures, sources and notes of our own are kept`() async throws {
        let (visitor, _) = try await visitor()
        let measure = try await visitor.submit(
            [
                ("do", "save"), ("key", "asb.patrols"), ("name", "Patrols"), ("issue", "asb"), ("audience", "public"),
                ("smallest", "ward"),
            ], to: "/evidence/measures/new/edit", from: "/evidence/measures/new/edit")
        #expect(measure.status == 303)
        #expect(try await visitor.ask("/evidence/measures").text.contains("asb.patrols, our own"))
        let source = try await visitor.submit(
            [("do", "save"), ("key", "wardens"), ("name", "Wardens’ book"), ("counting", "By visit")],
            to: "/evidence/sources/new/edit", from: "/evidence/sources/new/edit")
        #expect(source.status == 303)
        let note = try await visitor.submit(
            [
                ("do", "save"), ("source", "wardens"), ("measure", "asb.patrols"), ("area", "Hythe End"),
                ("from", "1 April 2023"), ("to", "2023-06-30"), ("comparable", "no"),
                ("reason", "Half the team was away"),
            ],
            to: "/evidence/quality/new/edit", from: "/evidence/quality/new/edit")
        #expect(note.status == 303)
        let page = try await visitor.ask("/evidence/quality").text
        #expect(page.contains("Half the team was away") && page.contains("Patrols, Hythe End"))
    }
}
