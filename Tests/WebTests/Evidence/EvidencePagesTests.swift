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
            try await visitor.ask("/evidence/areas?name=hythe&kind=ward").text.contains("/areas/E05009992"))
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

    @Test func `a place of our own is made, changed, taken away and brought back in its form`() async throws {
        let (visitor, desk) = try await visitor()
        let list = "/evidence/areas"
        #expect(try await visitor.ask(list).text.contains("Add a place of our own"))
        let saved = try await visitor.submit(
            [
                ("do", "save"), ("name", "Quay <b>estate</b>"), ("district", "Aldmere"), ("others", "QE"),
                ("people", "2021 4300"),
                ("boundary", "{\"type\":\"Polygon\",\"coordinates\":[[[0,51],[1,51],[1,52],[0,51]]]}"),
            ],
            to: "\(list)/new/edit", from: "\(list)/new/edit")
        #expect(saved.status == 303)
        let code = try #require(
            try await ShowAreas(desk).run(searching: "", kind: nil, as: .operator).own.first?.area.code)
        let page = try await visitor.ask("\(list)/\(code)").text
        #expect(
            page.contains("Quay &lt;b&gt;estate&lt;/b&gt;") && page.contains("4,300") && !page.contains("<b>estate"))
        let form = "\(list)/\(code)/edit"
        #expect(try await visitor.ask(form).text.contains("value=\"Aldmere\""))
        #expect(try await visitor.submit([("do", "remove")], to: form, from: form).status == 303)
        #expect(try await visitor.ask(form).status == 404)
        #expect(try await visitor.ask(list).text.contains("Put it back"))
        #expect(try await visitor.submit([("do", "restore")], to: form, from: list).status == 303)
        #expect(try await visitor.ask(form).status == 200)
    }

    @Test func `what was typed of a place stays when it can't be kept`() async throws {
        let (visitor, _) = try await visitor()
        let form = "/evidence/areas/new/edit"
        let answer = try await visitor.submit(
            [
                ("do", "save"), ("name", "Hill \"&<"), ("district", "Nowhere"), ("people", "many"),
                ("boundary", "{\"type\":\"Topology\"}"),
            ], to: form, from: form)
        #expect(answer.status == 422 && answer.text.contains("This is TopoJSON"))
        #expect(answer.text.contains("Hill &quot;&amp;&lt;") && answer.text.contains("value=\"Nowhere\""))
    }

    @Test func `a place of our own is joined to the official one after a look, and the other way is offered`()
        async throws
    {
        let (visitor, desk) = try await visitor()
        let code = try await KeepPlaces(desk).save(
            .init(name: "The Quays", people: "2021 4300"), code: nil, version: 0, as: .operator)
        let form = "/evidence/areas/\(code)/edit"
        let lost = try await visitor.submit([("do", "meet"), ("official", "Nowhere")], to: form, from: form)
        #expect(lost.status == 422 && lost.text.contains("No official place on record is called so."))
        let look = try await visitor.submit([("do", "meet"), ("official", "hythe end")], to: form, from: form)
        #expect(look.status == 200 && look.text.contains("One figure would move."))
        let joined = try await visitor.submit([("do", "join"), ("official", "E05009992")], to: form, from: form)
        #expect(joined.status == 303)
        #expect(try await visitor.ask("/evidence/areas/E05009992").text.contains("The Quays"))
        let own = try await visitor.ask("/evidence/areas/\(code)").text
        #expect(own.contains("This is the same place as") && own.contains("/areas/E05009992"))
        #expect(try await visitor.ask(form).status == 404)
    }

    @Test func `an official place gets another name`() async throws {
        let (visitor, _) = try await visitor()
        let form = "/evidence/areas/E07009992/edit"
        #expect(try await visitor.submit([("do", "name"), ("other", "Shepway")], to: form, from: form).status == 303)
        #expect(try await visitor.ask("/evidence/areas/E07009992").text.contains("Shepway"))
        let again = try await visitor.submit([("do", "name"), ("other", "shepway")], to: form, from: form)
        #expect(again.status == 422 && again.text.contains("has that name already"))
        #expect(try await visitor.ask("/evidence/areas/E07009999/edit").status == 404)
    }
}
