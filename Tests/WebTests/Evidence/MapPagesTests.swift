import CommunitySafety
import HTTPTypes
import Services
import Storage
import Testing
import Web

@Suite struct `Pages of the map and of places` {
    private static let lookUp = """
        ward24_code,ward24_name,ltla24_code,ltla24_name,csp24_code,csp24_name,pfa24_code,pfa24_name
        E05009991,<script>alert(1)</script>,E07009991,Aldmere,E22009991,Aldmere,E23009991,Merrowshire
        E05009992,Hythe End,E07009991,Aldmere,E22009991,Aldmere,E23009991,Merrowshire
        """

    private func visitor(isPublic: Bool = false, tiles: MapTiles? = nil) async throws -> Visitor {
        let desk = try await DraftOnDesk.context(words: "Walk through Hythe End with residents")
        let file = EvidenceFile(name: "lookup.csv", bytes: Array(Self.lookUp.utf8))
        _ = try await LoadEvidence(desk).run([file], by: .operator)
        return Visitor(try SiteServices.example(), isPublic: isPublic, desk: desk, tiles: tiles)
    }

    @Test(arguments: [
        "/map", "/map?measure=", "/map?by=%00&areas=street&period=%3Cscript%3Ealert(1)", "/areas", "/areas/E05009991",
        "/areas/hythe-end", "/areas/aldmere?view=public", "/map/areas.geojson?by=hot&areas=lsoa",
    ])
    func `open for everybody, and what was loaded or typed is never markup`(_ path: String) async throws {
        for isPublic in [true, false] {
            let answer = try await visitor(isPublic: isPublic).ask(path)
            #expect(answer.status == 200)
            #expect(!answer.text.contains("<script>alert"))
            #expect(answer.headers[.contentSecurityPolicy]?.contains("img-src 'self';") == true)
        }
    }

    @Test(arguments: [
        "/map?measure=no.such", "/map?measure=%3Cb%3E", "/areas/nowhere", "/areas/%00", "/areas/E05009991/edit",
        "/map/tiles",
    ])
    func `what isn't there isn't found`(_ path: String) async throws {
        #expect(try await visitor().ask(path).status == 404)
    }

    @Test func `a very long address is answered`() async throws {
        let long = String(repeating: "a", count: 1_900)
        #expect(try await visitor().ask("/areas/\(long)").status == 404)
        #expect(try await visitor().ask("/map?measure=\(long)").status == 404)
    }

    @Test func `only the map lets in pictures, and only of the host that was named`() async throws {
        let tiles = try #require(MapTiles("https://tiles.example/{z}/{x}/{y}.png", credit: "A map"))
        let visitor = try await visitor(tiles: tiles)
        let policy = try await visitor.ask("/map").headers[.contentSecurityPolicy] ?? ""
        #expect(policy.contains("img-src 'self' https://tiles.example;"))
        #expect(policy.contains("script-src 'self';") && policy.contains("connect-src 'self';"))
        #expect(try await visitor.ask("/areas").headers[.contentSecurityPolicy]?.contains("tiles.example") == false)
    }

    @Test(arguments: [
        "http://tiles.example/{z}/{x}/{y}.png", "https://tiles.example/{z}/{x}.png", "javascript:{z}{x}{y}",
        "https://a b/{z}/{x}/{y}", "https://tiles.example;script-src */{z}/{x}/{y}", "https://u@h/{z}/{x}/{y}",
        "https:///{z}/{x}/{y}", "https://*/{z}/{x}/{y}", "",
    ])
    func `an address of tiles that could loosen the policy is refused`(_ address: String) {
        #expect(MapTiles(address, credit: "") == nil)
    }

    @Test func `a ward's page names the actions that name it`() async throws {
        let edition = try await visitor().ask("/areas/hythe-end")
        #expect(edition.text.contains("What was reported in Hythe End?"))
    }
}
