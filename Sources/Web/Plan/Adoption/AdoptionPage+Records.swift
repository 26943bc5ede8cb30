import CommunitySafety
import HTML
import Proofreading
import Services

/// Who was asked, the adoption itself, and who was sent a copy.
extension AdoptionPage {
    var consulted: Markup {
        pageSection("Who was asked", id: "consulted") {
            if overview.consultees.isEmpty {
                p(.class("ww-body ww-body--s")) {
                    "Nobody is on record yet. Whoever is recorded here stands in the committee report, with what was done."
                }
            } else {
                RecordTable(
                    caption: "Who was asked for views on the plan, and what was done",
                    style: "ww-table--tight",
                    columns: ["Who", "Asked", "What they said", "What we did"].map { .init(name: $0) },
                    rows: overview.consultees.map(row)
                ).markup
            }
            if visitor.party.mayEditAll, !isAdopted {
                let isOpen = hasErrors(in: Self.consulteeFields) || isChanging
                disclosure(isChanging ? "Change what is on record" : "Record somebody who was asked", isOpen: isOpen) {
                    consulteeForm
                }
            }
        }
    }

    static let consulteeFields = ["name", "asked-on"]
    static let copyFields = ["recipient", "sent-on"]

    private func hasErrors(in fields: [String]) -> Bool { errors.contains { fields.contains($0.field) } }

    private func row(_ consultee: Consultee) -> [RecordTable.Cell] {
        let asked = [consultee.askedOn.words, consultee.how].filter { !$0.isEmpty }.joined(separator: ", ")
        return [
            .init(who(consultee)), .init(asked), .init(consultee.said.isEmpty ? "No reply yet" : consultee.said),
            .init(consultee.done),
        ]
    }

    /// The name, with the way to change what is on record while that may be done.
    private func who(_ consultee: Consultee) -> Markup {
        guard visitor.party.mayEditAll, !isAdopted else { return Markup(text: consultee.name) }
        return Markup(text: consultee.name) + " "
            + a(.href(url.address(asking: [("who", consultee.name)], at: "consulted"))) {
                "Change"
                span(.class("govuk-visually-hidden")) { " what is on record of \(consultee.name)" }
            }
    }

    /// Whether the form is of somebody who is on record already.
    private var isChanging: Bool { form.has("standing") }

    /// Fills the form with what is on record of somebody; nothing where nobody is called so.
    mutating func change(_ name: String) {
        guard let standing = overview.consultees.first(where: { $0.name == name }),
            let version = overview.consulteeVersions[name]
        else { return }
        form = SentForm(
            fields: [
                ("name", standing.name), ("asked-on", standing.askedOn.words), ("how", standing.how),
                ("said", standing.said), ("done", standing.done), ("standing", String(version)),
            ].map { SentForm.Field(name: $0, value: $1) })
    }

    private var consulteeForm: Markup {
        HTML.form(.class("ww-ask"), .method(.post), .action(url.address)) {
            formToken(visitor)
            if isChanging {
                input(.type(.hidden), .name("standing"), .value(typed("standing")))
                input(.type(.hidden), .name("name"), .value(typed("name")))
                p(.class("ww-body")) { b { typed("name") } }
            } else {
                field(
                    "name", "Who",
                    "As it stands among the members. Somebody of the same name needs a word that tells them apart.")
            }
            field("asked-on", "Asked on", "Such as 14 March 2024.", overview.today.words)
            field("how", "How", "By e-mail, at a meeting of 40 residents.")
            area("said", "What they said")
            area("done", "What was done about it")
            press("consultee", isChanging ? "Save" : "Record it")
        }
    }

    /// The step itself, or why it isn't open yet.
    var adoption: Markup {
        pageSection("Adopt it", id: "adopt") {
            if let refusal = overview.version.standing.refusal(of: .adopt) {
                p(.class("ww-body")) { "Not yet: \(refusal.sentence.lowercasedFirst)" }
            } else if visitor.may(.adoptPlan) {
                p(.class("ww-body")) { "Under the decision of \(overview.decision ?? "")." }
                if !overview.checklist.openBeforeAdoption.isEmpty { leftOpen }
                HTML.form(.method(.post), .action(url.address)) {
                    formToken(visitor)
                    input(.type(.hidden), .name("number"), .value(String(overview.version.number)))
                    button(.class("govuk-button"), .type(.submit), .name("do"), .value("adopt")) {
                        "Adopt version \(overview.version.number)"
                    }
                }
                p(.class("ww-fine")) { "It is the plan from then on and never changes; what follows is an amendment." }
            } else {
                p(.class("ww-body")) {
                    "It may be adopted under the decision of \(overview.decision ?? ""). Ask \(Permission.adoptPlan.whoCan): they can."
                }
            }
        }
    }

    private var leftOpen: Markup {
        div {
            p(.class("ww-body ww-body--s")) { "Left open, and recorded as that:" }
            ul(.class("govuk-list govuk-list--bullet")) {
                for check in overview.checklist.openBeforeAdoption { li { check.title } }
            }
        }
    }

    var copies: Markup {
        pageSection("Copies sent", id: "copies") {
            if overview.copies.isEmpty {
                p(.class("ww-body ww-body--s")) {
                    "The police and crime commissioner, or whoever is the local policing body, must be sent a copy. Record it here with its day."
                }
            } else {
                RecordTable(
                    caption: "Who was sent a copy of the adopted plan", style: "ww-table--tight",
                    columns: ["To whom", "On", "How, and where the proof is"].map { .init(name: $0) },
                    rows: overview.copies.map { copy in
                        [
                            .init(copy.recipient + (copy.isToPolicingBody ? " (local policing body)" : "")),
                            .init(copy.sentOn.words), .init(copy.proof),
                        ]
                    }
                ).markup
            }
            if visitor.may(.keepRoute) {
                disclosure("Record a copy", isOpen: overview.copies.isEmpty || hasErrors(in: Self.copyFields)) {
                    copyForm
                }
            }
        }
    }

    private var copyForm: Markup {
        HTML.form(.class("ww-ask"), .method(.post), .action(url.address)) {
            formToken(visitor)
            field("recipient", "To whom", "The body, or the post and the body.")
            div(.class("govuk-form-group")) {
                div(.class("govuk-checkboxes govuk-checkboxes--small")) {
                    div(.class("govuk-checkboxes__item")) {
                        input(
                            .class("govuk-checkboxes__input"), .id("policing"), .name("policing"), .type(.checkbox),
                            .value("yes"),
                            .checked(
                                form.has("recipient")
                                    ? form.has("policing") : !overview.copies.contains(where: \.isToPolicingBody)))
                        label(.class("govuk-label govuk-checkboxes__label"), .for("policing")) {
                            "It is the local policing body: the police and crime commissioner, or the mayor"
                        }
                    }
                }
            }
            field("sent-on", "Sent on", "Such as 14 March 2024.", overview.today.words)
            field("proof", "How, and where the proof is", "By e-mail, receipt in the file.")
            press("copy", "Record the copy")
        }
    }

    private func field(_ id: String, _ label: String, _ hint: String?, _ standing: String = "") -> Markup {
        FormField(id: id, label: label, hint: hint, error: errors.first { $0.field == id }).markup { described in
            input(
                .class("govuk-input"), .id(id), .name(id), .type(.text), .value(typed(id, else: standing)),
                .autocomplete("off"), described)
        }
    }

    private func area(_ id: String, _ label: String) -> Markup {
        FormField(id: id, label: label).markup { described in
            textarea(.class("govuk-textarea"), .id(id), .name(id), .rows(2), described) { typed(id) }
        }
    }

    private func press(_ value: String, _ words: String) -> Markup {
        button(.class("govuk-button ww-button-s"), .type(.submit), .name("do"), .value(value)) { words }
    }
}
