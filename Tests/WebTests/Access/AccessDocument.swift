import CommunitySafety
import Web

/// docs/access-table.md, printed from the rows that the tests send.
enum AccessDocument {
    static func text(_ rows: [(Route, AccessRow)]) -> String {
        let heads = Seat.all.map(\.words)
        let table =
            [line(["Route", "Whose", "Verb"] + heads), line(Array(repeating: "---", count: heads.count + 3))]
            + rows.flatMap { route, row in
                [("GET", row.get), ("POST", row.post)].map { verb, cells in
                    line([route.rawValue, row.whose, verb] + Seat.all.map { cells[$0]?.rawValue ?? "" })
                }
            }
        return introduction + table.joined(separator: "\n") + "\n\n" + secrets() + "\n"
    }

    private static func secrets() -> String {
        let rows = Secret.allCases.map { secret in
            line([secret.words, Seat.all.filter(secret.readers.contains).map(\.words).joined(separator: ", ")])
        }
        let names = line(["The name and address of somebody’s own account", "that person, administrator"])
        let tokens = line(["The token of somebody’s session, and of its forms", "that person’s browser"])
        return """
            ## What no answer may hold

            Each of these was planted with a word that stands nowhere else, and no answer above holds that word unless it goes to one of those named.

            | What | Who may find it in an answer |
            |---|---|
            \((rows + [names, tokens]).joined(separator: "\n"))
            """
    }

    private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    private static let introduction = """
        # Who gets what

        Every route by every verb from every seat. A test sends each of these requests and compares; this page is made from the same rows by `make docs`.

        - *page*: the page. *led on*: to another page of ours. *sign in*: to the page for signing in.
        - *taken*: the form is looked at, with its token; the same form without its token is refused (403). The check alone has none: it keeps nothing.
        - *404*: for this person there is no such page. *403*: refused, with who can help. *405*: the page doesn't know that verb.

        Whoever holds a link without an account is *not signed in*; the link itself is the right, and its page asks the service. “Own agency” and “another agency” are as the partner lead sees them.


        """
}
