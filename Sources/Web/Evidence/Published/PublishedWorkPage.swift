import CommunitySafety
import HTML
import Services

/// Says how far files are read, and renews itself until they are. It can be left at any time.
struct PublishedWorkPage: Page {
    var name: String { isTaking ? "Taking figures in" : "Reading figures" }
    let area: NavigationItem? = .figures
    let isEnhanced = true
    let renewal: Int? = 2
    let load: PublishedLoad

    private var isTaking: Bool { if case .working(true, _) = load.standing { true } else { false } }

    var content: Markup {
        breadcrumbs([("Figures", .evidence), ("Loads", .evidenceLoads)], here: load.name)
        PageTop(caption: load.name, heading: heading, answer: answer).markup
        p(.class("ww-notice"), .role("status"), .id("working"), .data("renew", SiteURL.preparedLoad(load.id).path)) {
            step
        }
        p(.class("ww-body ww-body--s")) {
            "You may leave this page: "
            link("the list of loads", to: .evidenceLoads)
            isTaking ? " shows it when it is done." : " keeps it for you. Nothing counts before you take it in."
        }
        noscript { p(.class("ww-body ww-body--s")) { link("Look again", to: .preparedLoad(load.id)) } }
    }

    private var heading: String {
        switch load.standing {
        case .working(true, _): "Taking it in"
        case .waiting: "It is kept, and waits its turn"
        case .working, .failed, .ready, .tables, .taken: "Reading the file"
        }
    }

    private var answer: String {
        switch load.standing {
        case .working(true, _): "All of it goes in, or nothing. It can be taken back afterwards."
        case .waiting: "Another file is being read at this moment. This one is read after it."
        case .working, .failed, .ready, .tables, .taken:
            "Then you see what it would change. A year of a large force takes a few seconds."
        }
    }

    private var step: String {
        guard case .working(let isTaking, let progress) = load.standing else { return "Waiting…" }
        switch progress {
        case nil: return isTaking ? "Opening the file…" : "Reading the file…"
        case .reading(_, _, 1): return "Reading the file…"
        case .reading(_, let part, let count): return "Reading the file… month \(part) of \(count)"
        case .comparing(let records):
            let words = Counted.things(records, "record", "records")
            return isTaking ? "Writing \(words)…" : "Comparing \(words) with those that stand…"
        }
    }
}
