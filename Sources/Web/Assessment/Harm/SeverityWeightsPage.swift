import CommunitySafety
import HTML
internal import Proofreading
import Services

/// What recorded offences weigh: the edition in force, those before it, and the form that loads another.
struct SeverityWeightsPage: Page {
    let area: NavigationItem? = .assessment
    var answer: KeepSeverityWeights.Answer
    var visitor: Visitor
    /// How large a file may be, in words.
    var limit: String
    var notice: String?
    var typed = SentForm()
    var errors: [FormError] = []

    var name: String { (errors.isEmpty ? "" : "Error: ") + "What offences weigh" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Assessments", .assessments), ("Scoring schemes", .schemes)], here: "What offences weigh")
        if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
        PageTop(heading: "What do offences weigh?", answer: sentence).markup
        p(.class("ww-body")) {
            "Where recorded offences are held by their code, how much harm an issue does can be suggested: each offence counts as many days as the average sentence for it. Where no codes are held, as with anti-social behaviour, the partnership judges the harm."
        }
        if !answer.editions.isEmpty { editions }
        if answer.mayKeep { upload }
        sureness
    }

    private var sentence: String {
        guard let held = answer.inForce else {
            return "No weights are loaded, so that the partnership judges the harm of every issue."
        }
        let codes = Counted.things(held.codeCount, "code has", "codes have")
        return "\(codes.asSentence) a weight, of the edition “\(held.edition)” from \(held.source)."
    }

    private var editions: Markup {
        pageSection("Editions", id: "editions") {
            RecordTable(
                caption: "Editions of the weights",
                columns: [
                    .init(name: "Edition"), .init(name: "Source"), .init(name: "Codes", isNumber: true),
                    .init(name: "Loaded"), .init(name: "Where it stands"),
                ] + (answer.mayKeep ? [.init(name: "Change")] : []),
                rows: answer.editions.map(row)
            ).markup
        }
    }

    private func row(_ edition: KeepSeverityWeights.Edition) -> [RecordTable.Cell] {
        [
            .init(edition.edition, at: "edition-\(edition.number)"), .init(edition.source),
            .init(PrintedNumber.words(Double(edition.codeCount))),
            .init("\(edition.loadedOn.words), by \(edition.loadedBy), from \(edition.fileName)"),
            .init(standing(edition)),
        ] + (answer.mayKeep ? [.init(button(edition))] : [])
    }

    private func standing(_ edition: KeepSeverityWeights.Edition) -> String {
        if edition.isInForce { return "In force" }
        guard let on = edition.takenBackOn, let by = edition.takenBackBy else { return "Replaced by a newer one" }
        return "Taken back on \(on.words) by \(by)"
    }

    private func button(_ edition: KeepSeverityWeights.Edition) -> Markup {
        form(.class("ww-bare-form"), .method(.post), .action(SiteURL.severityWeights.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("number"), .value(String(edition.number)))
            input(.type(.hidden), .name("seen"), .value(String(edition.version)))
            edition.takenBackOn == nil
                ? press("Take it back", "take-back", about: edition.edition)
                : press("Put it back", "put-back", about: edition.edition)
        }
    }

    private var upload: Markup {
        pageSection(answer.editions.isEmpty ? "Load them" : "Load another edition", id: "load") {
            p(.class("ww-body")) {
                "The Office for National Statistics publishes them in its Crime Severity Score data tool. Save the sheet with the weights alone: one row an offence, under a heading with “Offence code” and “Weight in days”; a description may stand beside them. None come with Watchward, since published lists differ: what you load is named with every suggestion."
            }
            form(
                .class("ww-ask ww-narrow"), .method(.post), .action(SiteURL.severityWeights.address),
                .encoding(.multipart)
            ) {
                formToken(visitor)
                TextField(
                    name: "edition", label: "Which edition is it?", hint: "As its publisher calls it: March 2026.",
                    value: typed.typed("edition"), fills: "off"
                ).markup(errors)
                TextField(
                    name: "source", label: "Whose list is it?",
                    hint: "As it is cited: Office for National Statistics, Crime Severity Score.",
                    value: typed.typed("source"), fills: "off"
                ).markup(errors)
                file
                div(.class("ww-actions")) { press("Load it", "load", isPrimary: true) }
            }
        }
    }

    private var file: Markup {
        FormField(
            id: "file", label: "The file", hint: "Excel, OpenDocument or CSV, up to \(limit).",
            error: errors.first { $0.field == "file" }
        ).markup { described in
            input(
                .class("govuk-file-upload"), .id("file"), .name("file"), .type(.file),
                .accept(".xlsx,.xls,.ods,.csv,.txt,.tsv"), described)
        }
    }

    private var sureness: Markup {
        disclosure("How sure are we?") {
            p {
                "An issue’s step goes by its share of the harm of all issues listed whose offences can be weighed. From 1%, 5%, 10%, 20% and 35% of it on it is one step higher; these bands are Watchward’s own. Offences without a weight are counted and named, and make the suggestion less sure; where most have none, nothing is suggested."
            }
            p {
                "One homicide can outweigh everything else in a year: the share is told with homicide and without, and a suggestion that it changes is marked as of low confidence. Such counts stay inside: neither the public page nor the published document tells them."
            }
            p { "Scores that were given stay as they are, whichever edition is loaded or taken back." }
        }
    }
}
