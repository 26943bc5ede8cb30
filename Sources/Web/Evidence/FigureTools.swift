import HTML
import Services

/// The ways between the pages of figures, as far as the visitor may go them.
struct FigureTools {
    let visitor: Visitor
    /// The page on which they stand.
    let here: SiteURL

    private static let entries: [(words: String, url: SiteURL, needs: Permission?)] = [
        ("Held", .evidence, nil), ("Compare", .compareFigures, nil), ("Map", .map, nil), ("Open data", .openData, nil),
        ("Loads", .evidenceLoads, .loadEvidence),
        ("Type in", .typing, .loadEvidence), ("Data returns", .returns, .readEvidence),
        ("Activity", .activities, .readEvidence), ("Requests", .figureRequests, .readEvidence),
        ("Answers", .answers, nil), ("Measures", .evidenceList(.measures), .readEvidence),
        ("Places", .places, nil),
    ]

    @MarkupBuilder var markup: Markup {
        let open = Self.entries.filter { $0.needs.map(visitor.may) ?? true }
        if open.count > 1 {
            nav(.class("ww-tools"), .aria(.label, "Figures")) {
                ul {
                    for entry in open {
                        li { a(.href(entry.url.address), .current(entry.url == here)) { entry.words } }
                    }
                }
            }
        }
    }
}
