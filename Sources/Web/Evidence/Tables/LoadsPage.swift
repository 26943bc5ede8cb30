import CommunitySafety
import HTML
import Proofreading
import Services

/// What was loaded, newest first, and what still waits.
struct LoadsPage: Page {
    let name = "Loads"
    let area: NavigationItem? = .figures
    let visitor: Visitor
    let loads: [LoadSummary]
    let waiting: [PreparedListing]
    let notice: Markup?
    let isEnhanced = true
    /// While something of it is read.
    var renewal: Int? { waiting.contains { if case .working = $0.standing { true } else { false } } ? 5 : nil }

    var content: Markup {
        notice
        FigureTools(visitor: visitor, here: .evidenceLoads).markup
        PageTop(heading: "What was loaded?", answer: answer).markup
        div(.class("ww-actions")) { linkButton("Load figures", to: .newLoad, isSecondary: !loads.isEmpty) }
        if !waiting.isEmpty { WaitingTables(waiting: waiting, renews: true).markup }
        if !loads.isEmpty { list }
    }

    private var answer: String {
        guard !loads.isEmpty else {
            return "Nothing yet. Each file, pasted block or typed grid becomes one load, which can be taken back whole."
        }
        let standing = loads.count { $0.undoneOn == nil }
        return
            "\(Counted.things(standing, "load", "loads").asSentence) \(standing == 1 ? "counts" : "count"). Taking one back brings the figures before it back."
    }

    private var list: Markup {
        pageSection("Loads", id: "loads") {
            RecordTable(
                caption: "Loads, newest first",
                columns: [
                    .init(name: "Load"), .init(name: "Day"), .init(name: "New", isNumber: true),
                    .init(name: "Changed", isNumber: true), .init(name: "Rows refused", isNumber: true),
                    .init(name: "Take back"),
                ],
                rows: loads.map(row)
            ).markup
        }
    }

    private func row(_ load: LoadSummary) -> [RecordTable.Cell] {
        [
            .init(
                link("\(load.number). \(load.name)", to: .evidenceLoad(load.number))
                    + span(.class("ww-acts__more ww-fine")) { LoadWords.kind(load.kind) }),
            .init(load.madeOn.words), .init(Counted.digits(load.tally.added)),
            .init(Counted.digits(load.tally.revised)), .init(Counted.digits(load.tally.refused)),
            .init(undo(load)),
        ]
    }

    private func undo(_ load: LoadSummary) -> Markup {
        if let day = load.undoneOn { return Markup(text: "taken back \(day.words)") }
        return form(.class("ww-bare-form"), .action(SiteURL.evidenceLoads.address), .method(.post)) {
            formToken(visitor)
            input(.type(.hidden), .name("undo"), .value(String(load.number)))
            button(.class("ww-linkbutton"), .type(.submit)) {
                "Undo"
                span(.class("govuk-visually-hidden")) { " load \(load.number), \(load.name)" }
            }
        }
    }
}

/// Files that wait to be looked at.
struct WaitingTables {
    let waiting: [PreparedListing]
    /// Whether the page shows by itself when a file has been read: never where somebody types.
    var renews = false

    var markup: Markup {
        pageSection("Waiting to be looked at", id: "waiting") {
            ul(.class("ww-feed")) {
                for file in waiting {
                    li {
                        span { link(file.fileName, to: .preparedLoad(file.id)) }
                        span(.class("ww-feed__when"), renewal(file.standing)) {
                            "\(Self.words(file.standing)), given \(file.preparedOn.words)"
                        }
                    }
                }
            }
            p(.class("ww-fine ww-after")) { "What nobody takes in is removed after \(PrepareTables.daysKept) days." }
        }
    }

    private func renewal(_ standing: PreparedListing.Standing) -> Attribute {
        guard renews, case .working = standing else { return .none }
        return .data("renew", SiteURL.evidenceLoads.path)
    }

    private static func words(_ standing: PreparedListing.Standing) -> String {
        switch standing {
        case .ready: "ready to look at"
        case .working(false): "being read"
        case .working(true): "being taken in"
        case .unread: "read when you open it"
        case .failed(let why): "can’t be taken in: \(why.withoutFullStop)"
        }
    }
}

/// Words for loads.
enum LoadWords {
    /// What a load was read as.
    static func kind(_ kind: String) -> String {
        switch LoadKind(rawValue: kind) {
        case .policeUK: "street-level crime of data.police.uk"
        case .recordedCrime: "recorded crime of the Home Office"
        case .flyTipping: "fly-tipping workbook"
        case .population: "populations"
        case .boundaries: "boundaries"
        case .lookUp: "look-up"
        case .table: "a partner’s table"
        case .grid: "typed in"
        case .activity: "activity"
        case .place: "what was said of a place"
        case .package: "a data package"
        case nil: kind
        }
    }
}
