import CommunitySafety
import HTML
import Proofreading
import Services
import Statistics

/// What of a measure isn't public, why, and what somebody answered for.
struct WithheldPage: Page {
    let area: NavigationItem? = .figures
    let sight: ShowWithheld.Sight
    let visitor: Visitor
    let notice: Markup?
    var typed: SentForm?
    var errors: [FormError] = []
    var name: String { (errors.isEmpty ? "" : "Error: ") + "What isn’t public: \(sight.measure.name)" }

    private var mayOverride: Bool { visitor.may(.overrideSuppression) && sight.scope == .protected }
    private var small: Int { sight.rows.count(where: \.isSmall) }
    private var besides: Int { sight.rows.count - small }

    var content: Markup {
        errorSummary(errors)
        FigureTools(visitor: visitor, here: .evidence).markup
        notice
        PageTop(caption: sight.measure.name, heading: "What doesn’t everybody see?", answer: answer).markup
        p(.class("ww-body")) { link("Back to the measure", to: .measure(sight.measure.key)) }
        if !sight.rows.isEmpty { table }
        if mayOverride, !sight.rows.isEmpty { giving }
        if !sight.overrides.isEmpty { given }
        method
    }

    private var answer: String {
        switch sight.scope {
        case .nothing:
            return sight.measure.audience == .everybody
                ? "All of it: what it is a percentage of isn’t held, so nobody can say how few stand behind it."
                : "All of it: the measure is for \(sight.measure.audience == .partnership ? "the partnership" : "manager, officers and analysts") only."
        case .everything: return "Everybody sees all of it: it counts things, or what was done."
        case .protected where sight.rows.isEmpty: return "Everybody sees every figure that is released: none is small."
        case .protected:
            let others =
                besides == 0 ? "." : ", and \(Counted.number(besides)) more so that these can’t be worked out."
            return "\(Counted.things(small, "small number", "small numbers").asSentence)\(others)"
        }
    }

    private var table: Markup {
        RecordTable(
            caption: "Figures that aren’t public", style: "ww-table--tight",
            columns: [
                .init(name: "Place"), .init(name: "Period"), .init(name: "Number", isNumber: true),
                .init(name: "Everybody reads"), .init(name: "Why"),
            ],
            rows: sight.rows.prefix(Self.most).map { row in
                [
                    .init("\(row.area.name), \(row.area.kind.placeWords.one)"), .init(row.period.words),
                    .init(FigureWords.words(row.value, .final, sight.measure.unit)), .init(row.withheld.words),
                    .init(row.isSmall ? "It is small." : "A small one could be worked out from it."),
                ]
            }
        ).markup + more
    }

    private static let most = 300

    @MarkupBuilder private var more: Markup {
        if sight.rows.count > Self.most {
            p(.class("ww-fine ww-after")) { "The first \(Self.most) of \(Counted.digits(sight.rows.count))." }
        }
    }

    private var giving: Markup {
        pageSection("Let one be printed", id: "override") {
            p(.class("ww-body")) {
                "Only where somebody answers for it, as when it is public elsewhere. It is entered in the audit trail with your reason, and can be taken back; what has been read by then can’t."
            }
            form(
                .class("ww-ask ww-narrow"), .method(.post), .action(SiteURL.withheld(sight.measure.key).address)
            ) {
                formToken(visitor)
                ChoiceField(
                    name: "cell", label: "Which number?",
                    options: [("", "Choose one")]
                        + sight.rows.prefix(Self.most).map { row in
                            (
                                "\(row.area.code) \(row.period.from.iso)/\(row.period.to.iso)",
                                "\(row.area.name), \(row.period.words)"
                            )
                        },
                    value: typed?["cell"] ?? ""
                ).markup(errors)
                TextArea(
                    name: "reason", label: "Why may it be printed?",
                    hint: "Who agreed, or where it is printed already. It stands on this page.",
                    value: typed?["reason"] ?? "", rows: 3
                ).markup(errors)
                press("Let it be printed", "override", about: "")
            }
        }
    }

    private var given: Markup {
        pageSection("Printed all the same", id: "given") {
            RecordTable(
                caption: "Small numbers that somebody answered for", style: "ww-table--tight",
                columns: [
                    .init(name: "Place"), .init(name: "Period"), .init(name: "Number", isNumber: true),
                    .init(name: "Why"), .init(name: "Since"), .init(name: "State"),
                ],
                rows: sight.overrides.map { override in
                    [
                        .init(override.area.name), .init(override.period.words),
                        .init(FigureWords.words(override.value, .final, sight.measure.unit)), .init(override.reason),
                        .init(override.givenOn.words), .init(state(override)),
                    ]
                }
            ).markup
        }
    }

    @MarkupBuilder private func state(_ override: ShowWithheld.Override) -> Markup {
        if override.isRemoved {
            "taken back"
        } else if !override.holds {
            "withheld again: the figure was revised"
        } else {
            "printed"
        }
        if mayOverride {
            form(.class("ww-bare-form"), .method(.post), .action(SiteURL.withheld(sight.measure.key).address)) {
                formToken(visitor)
                input(.type(.hidden), .name("id"), .value(override.id))
                input(.type(.hidden), .name("version"), .value(String(override.version)))
                press(
                    override.isRemoved ? "Print it again" : "Take it back", override.isRemoved ? "restore" : "remove",
                    about: "\(override.area.name), \(override.period.words)")
            }
        }
    }

    @MarkupBuilder private var method: Markup {
        if sight.scope == .protected {
            pageSection("How it was decided", id: "method") {
                p(.class("ww-body")) {
                    sight.measure.protection == .sensitive
                        ? "Counts of 1 to 7 are withheld, others rounded to the nearest 5, as for all that is near to victims."
                        : "Counts of 1 to 4 are withheld."
                }
                if sight.method != nil {
                    p(.class("ww-body")) {
                        sight.method == .exact
                            ? "Which others go with them was decided exactly: no smaller choice protects them."
                            : "Which others go with them was decided by the cheapest moves; that other whole numbers fit all that is public was checked for each."
                    }
                }
                if sight.exposed > 0 {
                    p(.class("ww-body")) {
                        "\(Counted.things(sight.exposed, "small number", "small numbers").asSentence) can be worked out all the same, from what was let out by hand."
                    }
                }
                p(.class("ww-fine ww-after")) {
                    "Districts and larger places are released as they are held, smaller places by whole years, of the source that holds most. Numbers typed into a text by hand aren’t part of this."
                }
            }
        }
    }
}
