import CommunitySafety
import HTML
import Services

/// The form of a line: a new one of any kind, or one on record, whose kind stays.
struct MoneyLineFields {
    var entry: MoneyLineEntry
    var sight: ShowMoney.Sight
    /// The one that is changed; nil for a new one.
    var line: MoneyLine?
    var errors: [FormError]
    var visitor: Visitor
    var isClash = false

    private var side: MoneyPromise.Side { sight.book.promise.side }
    /// Those of which the form must have the fields.
    private var kinds: [MoneyLine.Kind] { line.map { [$0.kind] } ?? MoneyLine.Kind.all(on: side) }

    @MarkupBuilder var markup: Markup {
        if isClash, let line { clashSheet(said(line)) }
        form(.class("ww-ask ww-narrow"), .method(.post), .action(sight.work.address)) {
            formToken(visitor)
            if let line {
                input(.type(.hidden), .name("entry"), .value(line.id))
                input(.type(.hidden), .name("version"), .value(String(sight.versions[line.id] ?? 0)))
                p(.class("ww-body")) { line.kind.words(on: side) }
            } else {
                ChoiceField(
                    name: "line", label: "What is it?",
                    options: kinds.map { ($0.rawValue, $0.words(on: side)) }, value: entry.kind
                ).markup(errors)
            }
            TextField(
                name: "words", label: "In a line",
                hint: kinds.contains(.deliverable) ? "Of what is delivered the thing itself: courses, evenings." : nil,
                value: entry.words, fills: "off"
            ).markup(errors)
            numbers
            choices
            div(.class("ww-actions")) {
                press(line == nil ? "Enter it" : "Keep it", line == nil ? "line" : "change", isPrimary: true)
                if line != nil { a(.href(sight.url.address)) { "Leave it as it is" } }
            }
        }
    }

    @MarkupBuilder private var numbers: Markup {
        if kinds.contains(.deliverable) {
            short("wanted", "How many are agreed?", "Of what is to be delivered.", entry.wanted)
        }
        if kinds.contains(where: \.hasAmount) {
            short("sum", "Sum", line == nil ? "Of what is money: £18,000 or £18,000.50." : nil, entry.amount)
        }
        short("day", "Day", "When it is due, or was spent: 31 October 2024.", entry.on)
    }

    private func short(_ name: String, _ label: String, _ hint: String?, _ value: String) -> Markup {
        TextField(name: name, label: label, hint: hint, value: value, fills: "off", isShort: true).markup(errors)
    }

    @MarkupBuilder private var choices: Markup {
        if kinds.contains(where: \.isOfProject) {
            ChoiceField(
                name: "project", label: "On which project?", hint: "For what was spent or committed.",
                options: [("", "None by name")] + sight.book.projects.map { ($0.line.id, $0.line.words) },
                value: entry.project
            ).markup(errors)
        }
        if kinds.contains(.allocation) {
            actionChoice("Which action does a project serve?", sight.actions, entry.action).markup(errors)
        }
    }

    private func said(_ line: MoneyLine) -> [(name: String, words: String)] {
        let entry = MoneyLineEntry(line)
        let project = sight.book.projects.first { $0.line.id == line.project }
        return [
            ("In a line", entry.words), ("How many are agreed?", entry.wanted), ("Sum", entry.amount),
            ("Day", entry.on), ("Project", project?.line.words ?? ""), ("Action", entry.action),
        ]
    }
}

extension MoneyLineEntry {
    init(_ form: SentForm) {
        self.init()
        (kind, words, amount) = (form.text("line"), form.text("words"), form.text("sum"))
        (wanted, on) = (form.text("wanted"), SiteResponder.day(form, "day"))
        (action, project) = (form.text("action"), form.text("project"))
    }
}
