import CommunitySafety
import HTML
import Proofreading
import Services

/// The terms of a return, new or there already.
struct ReturnFormPage: Page {
    let area: NavigationItem? = .figures
    /// `new` for one that isn't there yet.
    var key: String
    var answer: ShowReturn.Answer
    var visitor: Visitor
    var typed: SentForm?
    var errors: [FormError] = []

    private var heading: String { answer.terms.map { "Change “\($0.dataset)”" } ?? "Add a local return" }
    var name: String { (errors.isEmpty ? "" : "Error: ") + heading }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Data returns", .returns)], here: heading)
        PageTop(
            heading: heading,
            answer: key == "new" ? "What an agency has agreed to send, beside what the law prescribes." : nil
        ).markup
        if answer.agencies.isEmpty { noAgency } else { fields }
        if answer.terms != nil { removal }
    }

    private var noAgency: Markup {
        p(.class("ww-body")) {
            "No agency is on record yet. "
            link("Add the agencies first", to: .partnership)
            "."
        }
    }

    private func value(_ field: String, _ kept: String?) -> String { typed.map { $0.typed(field) } ?? kept ?? "" }

    private var fields: Markup {
        let terms = answer.terms
        return form(.class("ww-ask ww-narrow"), .method(.post), .action(SiteURL.returnForm(key).address)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(answer.version)))
            ChoiceField(
                name: "agency", label: "Who owes it", options: agencies, value: value("agency", terms?.agency)
            ).markup(errors)
            TextField(
                name: "dataset", label: "The data set", hint: "A short name that the agency would recognise.",
                value: value("dataset", terms?.dataset), fills: "off"
            ).markup(errors)
            TextArea(
                name: "wanted", label: "What is wanted (optional)", hint: "Fields, form, level of detail.",
                value: value("wanted", terms?.wanted), rows: 3
            ).markup(errors)
            ChoiceField(
                name: "rhythm", label: "How often",
                options: ReturnRhythm.allCases.map { ($0.rawValue, ReturnWords.rhythm($0).asSentence) },
                value: value("rhythm", (terms?.rhythm ?? .quarterly).rawValue)
            ).markup(errors)
            days(terms)
            div(.class("ww-actions")) {
                press("Save", "save", isPrimary: true)
                link("Back without saving", to: .returns)
            }
        }
    }

    @MarkupBuilder private func days(_ terms: DataReturn?) -> Markup {
        TextField(
            name: "due-days", label: "Due so many days after the period’s end (optional)",
            hint: "Left empty, it is due by the end of the period that follows.",
            value: value("due-days", terms?.dueDays.map(String.init)), fills: "off", keys: "numeric", isShort: true
        ).markup(errors)
        TextField(
            name: "from", label: "Owed from", hint: "Any day of the first period.",
            value: value("from", terms?.from.iso), type: .date, fills: "off", isShort: true
        ).markup(errors)
        TextField(
            name: "to", label: "Owed until (optional)", hint: "Needed for what is owed once: the period’s last day.",
            value: value("to", terms?.to?.iso), type: .date, fills: "off", isShort: true
        ).markup(errors)
    }

    private var agencies: [(value: String, words: String)] {
        var options = answer.agencies.map { ($0.id, $0.name) }
        if let terms = answer.terms, !answer.agencies.contains(where: { $0.id == terms.agency }) {
            options.insert((terms.agency, "\(terms.agencyName) (removed)"), at: 0)
        }
        return [("", "Choose one")] + options
    }

    private var removal: Markup {
        pageSection("It isn’t owed any more", id: "removal") {
            p(.class("ww-body ww-body--s")) { "What came of earlier periods stays on record." }
            form(.class("ww-bare-form"), .method(.post), .action(SiteURL.returnForm(key).address)) {
                formToken(visitor)
                input(.type(.hidden), .name("version"), .value(String(answer.version)))
                press("Remove it", "remove")
            }
        }
    }
}
