import CommunitySafety
import Web

/// docs/access-table.md, printed from the rows that the tests send.
enum AccessDocument {
    static func text(_ rows: [(Route, AccessRow)]) -> String {
        let heads = Seat.all.map(\.words)
        let head = [line(["Route", "Verb", "Which"] + heads), line(Array(repeating: "---", count: heads.count + 3))]
        let rooms = Room.allCases.map { room in
            let own = rows.filter { $0.0.room == room }
            return "## \(room.rawValue)\n\n" + (head + lines(own)).joined(separator: "\n") + "\n\n"
        }
        return introduction + rooms.joined() + secrets() + "\n"
    }

    /// Reading and sending of each address; reading only once for a page with several forms.
    private static func lines(_ rows: [(Route, AccessRow)]) -> [String] {
        var seen: Set<String> = []
        return rows.flatMap { route, row in
            let reading = seen.insert(row.path).inserted ? [("GET", row.whose, row.get)] : []
            let sending = [("POST", row.whose + row.what, row.post)]
            return (reading + sending).map { verb, which, cells in
                line([route.rawValue, verb, which] + Seat.all.map { cells[$0]?.rawValue ?? "" })
            }
        }
    }

    private static func secrets() -> String {
        let rows = Secret.allCases.map { secret in
            line([secret.words, Seat.all.filter(secret.readers.contains).map(\.words).joined(separator: ", ")])
        }
        let names = [
            line(["The name of somebody who works on the draft", "that person, and whoever reads drafts"]),
            line(["The name of anybody else’s account", "that person, administrator"]),
            line(["The address of somebody’s account", "that person, administrator"]),
            line(["The token of a signed link", "its holder"]),
            line(["The token of a partner’s own link", "its holder, operator, manager, officer"]),
        ]
        let tokens = line(["The token of somebody’s session, and of its forms", "that person’s browser"])
        return """
            ## What no answer may hold

            Each of these was planted with a word that stands nowhere else, and no answer above holds that word unless it goes to one of those named. A link shows whoever holds it the part of the draft that it covers and what was sent with it, and nothing else.

            | What | Who may find it in an answer |
            |---|---|
            \((rows + names + [tokens]).joined(separator: "\n"))
            """
    }

    private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    private static let introduction = """
        # Who gets what

        Every route by every verb from every seat. A test sends each of these requests and compares; this page is made from the same rows by `make docs`.

        - *page*: the page. *led on*: to another page of ours. *sign in*: to the page for signing in.
        - *taken*: the form is looked at, with its token; the same form without its token is refused (403). The check has none, as it keeps nothing; nor have the pages of links, where the link itself is the right.
        - *404*: for this person there is no such page. *403*: refused, with who can help. *405*: the page doesn't know that verb. *410*: the link works no more.

        Whoever opens a link gets what it gives, signed in or not; everywhere else the holder of a link is somebody who isn’t signed in. “Own agency” and “another agency” are as the partner lead sees them.


        """
}
