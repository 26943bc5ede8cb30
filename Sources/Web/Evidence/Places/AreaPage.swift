import CommunitySafety
import HTML
import Proofreading
import Services

/// One place for everybody: what was reported there, what was done, who lives there, and what lies beside it. Those who work on
/// the figures see more of them, and how the place is kept.
struct AreaPage: Page {
    let area: NavigationItem? = .figures
    let sight: PlaceSight
    /// How the place is kept, for those who read the partnership's figures.
    let keeping: ShowAreas.Sight?
    /// Actions of the plan in force that name the place.
    let actions: [(year: PlanYear, action: Action)]
    /// Answers to requests that everybody may read, with a figure of the place.
    let answers: [RequestAnswer]
    let visitor: Visitor
    let errors: [FormError]
    let notice: Markup?
    var name: String { sight.area.name }

    private var isWhole: Bool { sight.area.kind == .district || sight.area.kind == .ward || sight.area.kind == .custom }

    @MarkupBuilder var content: Markup {
        notice
        breadcrumbs([("Places", .places)], here: sight.area.name)
        PageTop(caption: caption, heading: heading, answer: answer).markup
        if let keeping { PlaceKeeping(sight: keeping, visitor: visitor).standing }
        election
        if isWhole { PlaceFigures(sight: sight, visitor: visitor).markup }
        if isWhole { PlaceDeeds(sight: sight, actions: actions).markup }
        if isWhole, !answers.isEmpty {
            pageSection("What was asked about it", id: "answers") { AnswersPage.table(answers) }
        }
        people
        PlaceSurroundings(sight: sight).markup
        sending
        if let keeping { PlaceKeeping(sight: keeping, visitor: visitor).facts }
    }

    private var heading: String { isWhole ? "What was reported in \(sight.area.name)?" : sight.area.name }

    private var caption: String {
        let kind = sight.area.kind.placeWords.one.asSentence
        return sight.within.first { $0.kind.size > sight.area.kind.size && $0.kind == .district }
            .map { "\(kind) of \($0.name)" } ?? kind
    }

    private var answer: String {
        let living = sight.people.first { !$0.isHouseholds }.map {
            "\(Counted.digits(Int($0.count))) people lived there on \($0.on.words)."
        }
        return [isWhole ? PlaceFigures(sight: sight, visitor: visitor).sentence : nil, living].compactMap(\.self)
            .joined(separator: " ")
    }

    @MarkupBuilder private var people: Markup {
        if let keeping, !keeping.populations.isEmpty {
            pageSection("Who lives there", id: "population") {
                PlaceFigures.populations(keeping.populations)
            }
        } else if !sight.people.isEmpty {
            pageSection("Who lives there", id: "population") { PlaceFigures.populations(sight.people) }
        }
    }

    /// What a poll asks of the page, and the clearance of whoever may give it.
    @MarkupBuilder private var election: Markup {
        switch sight.election {
        case .free, .goesOn: Markup()
        case .cleared(let elections):
            if keeping != nil {
                HTML.div(.class("ww-notice"), .role("region"), .aria(.label, "Election")) {
                    p {
                        "\(elections.map(\.name).asList): that this page tells what was done was cleared, with its reason on record."
                    }
                }
            }
        case .needsClearance(let elections):
            HTML.div(.class("ww-notice"), .role("region"), .aria(.label, "Election")) {
                p {
                    b { "\(elections.map(\.name).asList)." }
                    " Until the poll this page doesn’t tell everybody what the partnership did here. The figures are standing statistics, and stay."
                }
                if keeping != nil { clearance }
            }
        }
    }

    @MarkupBuilder private var clearance: Markup {
        if visitor.may(.clearForElection) {
            form(.method(.post), .action(SiteURL.evidenceForm(.areas, sight.area.code).address)) {
                formToken(visitor)
                TextField(name: "reason", label: "Why it may go out now", fills: "off").markup(errors)
                press("Clear this page", "clear")
            }
        } else {
            p { "Ask the manager to clear it here." }
        }
    }

    @MarkupBuilder private var sending: Markup {
        if isWhole {
            p(.class("ww-fine ww-after")) {
                if keeping == nil {
                    "This page is safe to print and pass on: numbers that could point at somebody aren’t on it."
                } else {
                    "You see small numbers that others don’t: don’t pass this page on. "
                    a(.href(SiteURL.evidenceArea(sight.area.addressName).address(asking: [("view", "public")]))) {
                        "See it as everybody does"
                    }
                    ", and print or send that."
                }
            }
        }
    }
}
