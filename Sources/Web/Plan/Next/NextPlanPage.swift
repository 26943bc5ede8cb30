import CommunitySafety
import HTML
import Services

/// Which actions go over into next year's plan, with the dates and references that they will have there.
struct NextPlanPage: Page {
    /// Actions of one priority.
    struct Group: Sendable {
        var slug: String
        var heading: String
        var actions: [Action]
    }

    let area: NavigationItem? = .plan
    var plan: Plan
    /// What was agreed for next year; nil where priorities stay as they are.
    var decided: DecidedYear?
    var choice: NextChoice
    var visitor: Visitor
    var errors: [FormError] = []

    var year: PlanYear { plan.year }
    var url: SiteURL { .nextPlan(year) }
    var next: PlanYear { PlanYear(start: year.start + 1) ?? year }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "Start the plan for \(next.name)" }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year))], here: "Next year’s plan")
        PlanTools(year, for: visitor, here: url).markup
        errorSummary(errors)
        PageTop(
            caption: "From the plan for \(year.name)", heading: "What goes over into \(next.name)?",
            answer: plan.actions.isEmpty
                ? "This plan has no actions; its text and priorities are taken along."
                : "\(decided == nil ? "Text, priorities" : "Text") and members are taken along. Choose the actions; the others are listed afterwards as left."
        ).markup
        if !plan.fundingLines.isEmpty {
            p(.class("ww-body")) { Self.money(plan) }
        }
        if visitor.may(.startNextPlan) {
            chooser
        } else {
            p(.class("ww-body ww-after")) { "Ask \(Permission.startNextPlan.whoCan): they can start it." }
        }
    }

    private static func money(_ plan: Plan) -> String {
        "Funding lines are taken along without their amounts: what each was in \(plan.year.name) stands beside it, to be confirmed."
    }

    private var chooser: Markup {
        let made = NextPlan(
            after: plan, carrying: choice.carried, deadlines: choice.deadlines, renumbers: choice.renumbers,
            decided: decided?.goingOn(from: choice.goesOnFrom))
        let fresh = Dictionary(
            (made?.plan.actions ?? []).compactMap { action in made?.origins[action.address].map { ($0, action) } },
            uniquingKeysWith: { first, _ in first })
        return form(.method(.post), .action(url.address)) {
            formToken(visitor)
            if let decided { priorities(decided) }
            rules
            for group in groups { section(of: group, fresh) }
            start
        }
    }

    private var groups: [Group] {
        let named = plan.priorities.map { priority in
            Group(
                slug: priority.slug, heading: "\(priority.rank). \(priority.name)", actions: plan.actions(of: priority))
        }
        let known = Set(plan.priorities.map(\.slug))
        let others = plan.actions.filter { !known.contains($0.priority ?? "") }
        return (named + [Group(slug: "", heading: "Without a priority", actions: others)]).filter {
            !$0.actions.isEmpty
        }
    }

    private var rules: Markup {
        div(.class("ww-pair ww-after")) {
            choices(
                "Dates", name: "dates", chosen: choice.deadlines.rawValue,
                [("moved", "A year later"), ("cleared", "Cleared, to be set anew")])
            choices(
                "References", name: "numbers", chosen: choice.renumbers ? "new" : "old",
                [("old", "As they are"), ("new", "Numbered anew by their place")])
            div(.class("ww-edit-tools")) { press("show", "Show the new dates and references") }
        }
    }

    private func choices(
        _ heading: String, name: String, chosen: String, _ options: [(value: String, words: String)]
    ) -> Markup {
        fieldset(.class("govuk-fieldset")) {
            legend(.class("govuk-fieldset__legend govuk-fieldset__legend--s")) { heading }
            div(.class("govuk-radios govuk-radios--small")) {
                for option in options {
                    div(.class("govuk-radios__item")) {
                        input(
                            .class("govuk-radios__input"), .id("\(name)-\(option.value)"), .name(name), .type(.radio),
                            .value(option.value), .checked(option.value == chosen))
                        label(.class("govuk-label govuk-radios__label"), .for("\(name)-\(option.value)")) {
                            option.words
                        }
                    }
                }
            }
        }
    }

    func press(_ value: String, _ words: String, unseen: String = "") -> Markup {
        button(
            .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"), .value(value)
        ) {
            words
            if !unseen.isEmpty { span(.class("govuk-visually-hidden")) { unseen } }
        }
    }

    private var start: Markup {
        let known = plan.actions.map(\.address)
        let carried = known.filter(choice.carried.contains).count
        let left = known.count - carried
        return pageSection("Start it", id: "start") {
            p(.class("ww-body")) {
                "\(Counted.things(carried, "action", "actions").asSentence) carried over, \(left == 0 ? "none" : Counted.number(left)) left, as shown. The draft for \(next.name) is made at once, and this year’s plan stays as it is."
            }
            button(.class("govuk-button"), .type(.submit), .name("do"), .value("start")) {
                "Start the plan for \(next.name)"
            }
        }
    }
}
