import CommunitySafety
import HTML
import Proofreading
import Services

/// The packs of a year: what each is for, where it is written, and what was issued.
struct PacksPage: Page {
    let area: NavigationItem? = .progress
    var answer: ShowPacks.Answer
    var visitor: Visitor

    private var year: PlanYear { answer.year }
    var name: String { "Packs \(year.name)" }

    var content: Markup {
        breadcrumbs([("Progress \(year.name)", .rounds(year))], here: "Packs")
        PageTop(caption: "Plan \(year.name)", heading: "Packs", answer: sentence).markup
        if !answer.choices.isEmpty { writing }
        issued
    }

    private var sentence: String {
        if !answer.isInside { return "What was made of the year’s answers, as it was issued." }
        return answer.choices.isEmpty && answer.issued.isEmpty
            ? "Packs are written from what leads answer. Once a round is open, one can be issued."
            : "Each is written from the records: look at it, add a word, issue it. What is issued stays as it is."
    }

    private var writing: Markup {
        pageSection("Write one", id: "write") {
            RecordTable(
                caption: "Packs that can be written",
                columns: [.init(name: "Pack"), .init(name: "Write it for")],
                rows: PackKind.allCases.filter { !$0.isAssessment }.map { [.init(of($0)), .init(choices($0))] }
            ).markup
        }
    }

    @MarkupBuilder private func of(_ kind: PackKind) -> Markup {
        kind.words
        span(.class("ww-fine ww-under")) { kind.purpose }
        span(.class("ww-fine ww-under")) {
            kind.audience == .partnership ? "For the partnership only." : "For everybody."
        }
    }

    @MarkupBuilder private func choices(_ kind: PackKind) -> Markup {
        let own = answer.choices.filter { $0.key.kind == kind }
        let open = own.filter { $0.lock == nil }
        if kind == .place {
            places
        } else if open.isEmpty {
            span(.class("ww-quiet")) {
                own.compactMap(\.lock).first?.words ?? "There is no round of the year yet."
            }
        } else {
            open.map { link(Self.words($0.key, year), to: .packDraft(year, $0.key)) }.joined(separator: " · ")
        }
    }

    @MarkupBuilder private var places: Markup {
        if !answer.choices.contains(where: { $0.lock == nil && $0.key.kind == .annual }) {
            span(.class("ww-quiet")) { RoundLock.notCleared.words }
        } else if answer.places.isEmpty {
            span(.class("ww-quiet")) { "No ward is on record yet." }
        } else {
            disclosure("Choose a place") {
                ul(.class("ww-plain-list")) {
                    for place in answer.places {
                        if let key = PackKey(.place, place: place.code) {
                            li { link(place.name, to: .packDraft(year, key)) }
                        }
                    }
                }
            }
        }
    }

    static func words(_ key: PackKey, _ year: PlanYear) -> String { key.quarter?.words ?? year.name }

    private var issued: Markup {
        pageSection("Issued", id: "issued") {
            if answer.issued.isEmpty {
                p(.class("ww-body")) {
                    answer.isInside
                        ? "Nothing has been issued yet. What is issued stands here, with its day, for good."
                        : "Nothing has been issued for everybody yet."
                }
            } else {
                RecordTable(
                    caption: "Packs that were issued, the newest first",
                    columns: [.init(name: "Pack"), .init(name: "As at"), .init(name: "Take it along")],
                    rows: answer.issued.map { listing in
                        [
                            .init(title(listing)), .init(listing.asAt.words),
                            .init(PackFiles(year: year, pack: .issued(listing.number)).links),
                        ]
                    }
                ).markup
            }
        }
    }

    @MarkupBuilder private func title(_ listing: PackListing) -> Markup {
        let about = listing.key.quarter?.words.lowercased() ?? listing.place ?? year.name
        link("\(listing.key.kind.words), \(about)", to: .pack(year, listing.number))
        span(.class("ww-fine ww-under")) {
            "Issue \(listing.issue)"
            if listing.key.kind.audience == .partnership { ", for the partnership only" }
        }
    }
}

/// The files that a pack can be had as.
struct PackFiles {
    let year: PlanYear
    let pack: PackName

    @MarkupBuilder var links: Markup {
        for (index, format) in PackFile.formats.enumerated() {
            if index > 0 { " · " }
            link(format.title, to: .packFile(PackFile(year, pack, format)))
        }
    }

    var line: Markup {
        p(.class("ww-body ww-body--s ww-answer-files ww-after")) {
            "Take it along: "
            links
        }
    }
}
