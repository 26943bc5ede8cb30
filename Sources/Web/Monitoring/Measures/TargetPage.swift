import CommunitySafety
import HTML
import Proofreading
import Services

/// What a success measure is judged by: offered as its words suggest, kept beside the plan.
struct TargetPage: Page {
    let area: NavigationItem? = .progress
    var sight: KeepTarget.Sight
    var visitor: Visitor
    /// What was typed, where it was refused.
    var typed: TargetEntry?
    var errors: [FormError] = []

    private var entry: TargetEntry { typed ?? sight.entry }
    private var address: WebAddress { SiteURL.measureTarget(sight.year, sight.address).address }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "What it is judged by: \(sight.measure.text)" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs(
            [
                ("Progress \(sight.year.name)", .rounds(sight.year)),
                ("Success measures", .measureProgress(sight.year)),
            ], here: "What it is judged by")
        PageTop(caption: "Success measure", heading: sight.measure.text, answer: lead).markup
        div(.class("ww-narrow")) {
            form(.class("ww-ask"), .method(.post), .action(address)) {
                formToken(visitor)
                input(.type(.hidden), .name("seen"), .value(String(sight.version)))
                fields
                div(.class("ww-actions")) {
                    press("Keep this", "save", isPrimary: true)
                    link("Back without saving", to: .measureProgress(sight.year))
                }
            }
            if sight.isSet {
                form(.class("ww-bare-form"), .method(.post), .action(address)) {
                    formToken(visitor)
                    press("Set nothing for it", "remove")
                }
            }
        }
    }

    private var lead: String {
        let printed = [
            sight.measure.baseline.map { "starts from \($0)" }, sight.measure.target.map { "aims at \($0)" },
        ].compactMap(\.self)
        let plan = printed.isEmpty ? "" : " The plan \(printed.joined(separator: " and "))."
        return
            (sight.isSet
            ? "The plan’s words stay as they were adopted: this says how they are judged."
            : "What stands in the form is read from its words: look at it, change it, and keep it.") + plan
    }

    @MarkupBuilder private var fields: Markup {
        ChoiceField(
            name: "kind", label: "What kind of target is it?",
            options: TargetKind.allCases.map { ($0.rawValue, $0.words) }, value: entry.kind
        ).markup(errors)
        basis
        ChoiceField(
            name: "polarity", label: "Which way is better?",
            options: MeasurePolarity.allCases.map { ($0.rawValue, $0.words) }, value: entry.polarity
        ).markup(errors)
        goal
        field(
            "tolerance", "How much is tolerated?", "Per cent of the target, of shares points. Empty for nothing.",
            entry.tolerance)
        ChoiceField(
            name: "owner", label: "Who answers for it?",
            options: [("", "Nobody by name")] + owners.map { ($0, $0) }, value: entry.owner
        ).markup(errors)
        field("due", "By when?", "Such as 31 March 2024. Empty for the end of the plan year.", entry.due)
        typedFields
    }

    private var owners: [String] {
        entry.owner.isEmpty || sight.owners.contains(entry.owner) ? sight.owners : sight.owners + [entry.owner]
    }

    @MarkupBuilder private var goal: Markup {
        ChoiceField(
            name: "goalKind", label: "How far is it to go?",
            options: [
                ("better", "Any clear change for the better"), ("change", "So many per cent from where it started"),
                ("value", "To a figure, or a rank, and beyond"),
            ], value: entry.goalKind
        ).markup(errors)
        field(
            "goal", "How much?",
            "The per cent, or the figure. Of a rank, how many places: 3 for “among the lowest three”.", entry.goal)
        field(
            "baseline", "What does it start from?", "Figures that are held come first. Empty where none is known.",
            entry.baseline)
    }

    private var basis: Markup {
        let error = errors.first { $0.field == "basis" }
        return FormField(
            id: "basis", label: "What is it read from?", hint: "What is held is never typed again.", error: error
        ).markup { described in
            select(.class("govuk-select"), .id("basis"), .name("basis"), described) {
                option(.value(""), .selected(entry.basis.isEmpty)) { "Nothing chosen yet" }
                optgroup(titled: "Figures that are held") { measures(sight.held) }
                optgroup(titled: "What an action’s lead reports") {
                    for action in sight.actions { choice("action:\(action.address)", words(action)) }
                }
                optgroup(titled: "Measures without figures yet") { measures(sight.others) }
                optgroup(titled: "Neither") { choice("typed", "Somebody types it") }
            }
        }
    }

    @MarkupBuilder private func measures(_ list: [Measure]) -> Markup {
        for measure in list { choice("evidence:\(measure.key)", measure.name) }
    }

    private func choice(_ value: String, _ words: String) -> Markup {
        option(.value(value), .selected(value == entry.basis)) { words }
    }

    private func words(_ action: Action) -> String {
        RoundWords.short("\(action.reference.map { "\($0) " } ?? "")\(action.text)")
    }

    @MarkupBuilder private var typedFields: Markup {
        disclosure(
            "A figure that is typed",
            isOpen: entry.basis == "typed" || errors.contains { Self.typedNames.contains($0.field) }
        ) {
            field("outturn", "What came out?", "The figure, or 1 where something was to be done and is.", entry.outturn)
            field("of", "Of how many?", "Of a share: how many people or cases it is a share of.", entry.of)
            field("on", "On which day?", "The last day that it counts.", entry.on)
            field("source", "Where was it read?", nil, entry.source, isShort: false)
        }
    }

    private static let typedNames: Set<String> = ["outturn", "of", "on", "source"]

    private func field(
        _ name: String, _ label: String, _ hint: String?, _ value: String, isShort: Bool = true
    ) -> Markup {
        TextField(name: name, label: label, hint: hint, value: value, fills: "off", isShort: isShort).markup(errors)
    }
}
