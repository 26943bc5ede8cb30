import CommunitySafety
import Foundation
import HTTPTypes
import Testing
import Web

/// Every route, by every verb, from every seat: really sent, and compared with the table.
@Suite struct AccessTableTests {
    @Test(arguments: Seat.all)
    func `every request gets what the table says, and nothing that isn't for its sender`(seat: Seat) async throws {
        let planted = try await Planted.make()
        let asker = AccessAsker(planted: planted, seat: seat, visitor: try planted.visitor(seat))
        for (route, row) in Self.rows(planted) { try await asker.get(route, row) }
        for (route, row) in Self.rows(planted) { try await asker.post(route, row) }
    }

    @Test func `each planted word stands in some answer to somebody whom it is for`() async throws {
        let planted = try await Planted.make()
        var said = ""
        for seat in [Seat.role(.officer), .role(.administrator), .bearer] {
            let visitor = try planted.visitor(seat)
            for (_, row) in Self.rows(planted) where row.get[seat] == .opens {
                said += try await visitor.ask(row.path, headers: planted.headers(seat)).text
            }
        }
        for secret in Secret.allCases {
            #expect(said.contains(secret.word), "\(secret) was planted where no page shows it")
        }
    }

    @Test func `every route has a row, and every row an address of its route`() async throws {
        let planted = try await Planted.make()
        for (route, row) in Self.rows(planted) {
            let path = row.path.prefix { $0 != "?" }
            #expect(SiteURL(path: path)?.route == route, "\(path) isn't an address of \(route)")
            #expect(Set(row.get.keys) == Set(Seat.all) && Set(row.post.keys) == Set(Seat.all))
        }
        #expect(Route.allCases.allSatisfy { !$0.rows(planted).isEmpty })
    }

    @Test func `docs/access-table.md is up to date`() async throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../docs/access-table.md").standardizedFileURL
        let text = AccessDocument.text(Self.rows(try await Planted.make()))
        if ProcessInfo.processInfo.environment["WATCHWARD_WRITE_DOCS"] != nil {
            try Data(text.utf8).write(to: file)
        }
        #expect((try? String(contentsOf: file, encoding: .utf8)) == text, "run make docs")
    }

    /// Signing out and changing the role come last: they end the session.
    static func rows(_ planted: Planted) -> [(Route, AccessRow)] {
        let last: [Route] = [.demonstrationRole, .signOut]
        let grouped = Room.allCases.flatMap { room in Route.allCases.filter { $0.room == room } }
        return (grouped.filter { !last.contains($0) } + last).flatMap { route in
            route.rows(planted).map { (route, $0) }
        }
    }
}
