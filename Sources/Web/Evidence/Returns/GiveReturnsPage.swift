import CommunitySafety
import HTML
import Proofreading
import Services

/// Sending a file for returns, signed in: for one's own agency, or for one that sent it another way.
struct GiveReturnsPage: Page {
    private let heading = "Send a file"
    let area: NavigationItem? = .figures
    /// Periods that may be sent, of every agency that the visitor may send for.
    var lines: [ReturnLine]
    /// The agency that sends, by its id; nil before it is chosen.
    var agency: String?
    var limit: String
    var visitor: Visitor
    var typed = SentForm()
    var errors: [FormError] = []

    var name: String { (errors.isEmpty ? "" : "Error: ") + heading }
    private var names: [String: String] {
        Dictionary(lines.map { ($0.agency, $0.agencyName) }, uniquingKeysWith: { first, _ in first })
    }
    private var chosen: String? { agency ?? (names.count == 1 ? names.keys.first : nil) }
    private var own: [ReturnLine] { lines.filter { $0.agency == chosen } }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Data returns", .returns)], here: heading)
        PageTop(
            heading: own.first.map { "Send a file from \($0.agencyName)" } ?? heading,
            answer: "It is kept sealed until it is loaded, and you get a receipt."
        ).markup
        if lines.isEmpty {
            p(.class("ww-body")) { "Nothing is owed at present, so nothing can be sent." }
        } else if own.isEmpty {
            choice
        } else {
            upload
        }
    }

    private var choice: Markup {
        pageSection("From which agency?", id: "agencies") {
            ul(.class("ww-list")) {
                for (id, name) in names.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
                    li { a(.href(SiteURL.giveReturns.address(asking: [("agency", id)]))) { name } }
                }
            }
        }
    }

    private var upload: Markup {
        let ticked = own.count == 1 ? Set(own.map(\.partKey)) : Set(own.filter(\.standing.isWaitedFor).map(\.partKey))
        return ReturnUpload(
            action: SiteURL.giveReturns.address(asking: [("agency", chosen ?? "")]), visitor: visitor,
            ticks: ReturnTicks(
                legend: "What the file holds", hint: "Tick everything that is in it.", lines: own,
                chosen: typed.fields.isEmpty ? ticked : Set(typed.all("parts"))),
            limit: limit, typed: typed, errors: errors
        ).markup
    }
}
