import CommunitySafety
import HTML
import Proofreading
import Services

/// Starting an amendment, and the two ways by which it is decided.
extension AmendmentsPage {
    var start: Markup {
        pageSection("Start an amendment", id: "start") {
            if visitor.may(.amendPlan) {
                HTML.form(.class("ww-ask"), .method(.post), .action(url.address)) {
                    formToken(visitor)
                    field("reason", "Why the plan is amended", "In a sentence; it is printed with the amendment.")
                    button(.class("govuk-button ww-button-s"), .type(.submit), .name("do"), .value("start")) {
                        "Start the amendment"
                    }
                    p(.class("ww-fine")) {
                        "A draft is made from the adopted plan. How it is decided, by delegation or by a meeting, is said once it is written."
                    }
                }
            } else {
                p(.class("ww-body ww-body--s")) { "Ask \(Permission.amendPlan.whoCan): they can." }
            }
        }
    }

    func writing(_ entry: Entry) -> Markup {
        pageSection(
            "Amendment \(entry.amendment.number) is being written", id: "writing",
            aside: link("Go on with the draft", to: .draft(year))
        ) {
            summaryList([
                ("Why", Markup(text: entry.amendment.reason)),
                ("Changed so far", changes?.isEmpty == false ? changeList(changes ?? []) : "Nothing yet"),
                ("Version", Markup(text: "\(route.newest?.number ?? entry.version.number), \(passage)")),
            ])
            if visitor.may(.amendPlan), let newest = route.newest {
                if newest.standing.allows(.edit), changes?.isEmpty == false { byDelegation }
                byMeeting(newest)
                if newest.standing.allows(.withdraw) { withdrawal(newest) }
            }
        }
    }

    private var passage: String { (route.newest?.standing.passage.words ?? "").lowercased() }

    private var byDelegation: Markup {
        disclosure("Minor: decide it by delegation", isOpen: !errors.isEmpty) {
            HTML.form(.class("ww-ask"), .method(.post), .action(url.address)) {
                formToken(visitor)
                field(
                    "to", "Who decides",
                    "The post, with whom it consults: “Head of Communities, after consulting the portfolio holder”.")
                field(
                    "under", "Under which decision",
                    "The meeting, its day and the minute: “Council, 23 April 2023, minute 12”.")
                field("used-on", "Decided on", "Such as 14 March 2024.", route.today.words)
                button(.class("govuk-button ww-button-s"), .type(.submit), .name("do"), .value("delegated")) {
                    "Adopt the amendment"
                }
            }
        }
    }

    /// What a meeting decides is adopted where every plan is.
    private func byMeeting(_ newest: VersionListing) -> Markup {
        p(.class("ww-body ww-body--s")) {
            if newest.standing.allows(.adopt) {
                "A meeting has agreed to it: "
                link("adopt it", to: .adoption(year), at: "adopt")
                "."
            } else {
                "Anything more than minor goes to a meeting, as the plan did, and is then "
                link("adopted", to: .adoption(year))
                "."
            }
        }
    }

    private func withdrawal(_ newest: VersionListing) -> Markup {
        HTML.form(.method(.post), .action(url.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("number"), .value(String(newest.number)))
            button(
                .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                .value("withdraw")
            ) { "Withdraw the draft" }
        }
    }

    private func field(_ id: String, _ label: String, _ hint: String, _ standing: String = "") -> Markup {
        FormField(id: id, label: label, hint: hint, error: errors.first { $0.field == id }).markup { described in
            input(
                .class("govuk-input"), .id(id), .name(id), .type(.text), .value(form[id] ?? standing),
                .autocomplete("off"), described)
        }
    }
}
