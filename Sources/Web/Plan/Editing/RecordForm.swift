import CommunitySafety
import HTML
import Services

/// The fields of one record, as a form that works without a script.
struct RecordForm: Sendable {
    var text: RecordText
    var priorities: [OpenRecord.PriorityName]
    /// What an action can count towards, in the order of the plan.
    var measures: [OpenRecord.MeasureName] = []
    var isNumberedByPosition: Bool
    var errors: [FormError]
    /// What a funding line can pay for; empty for other kinds.
    var actions: [OpenRecord.ActionName] = []
    /// Set before ids and names, so that two forms can stand on one page.
    var prefix = ""

    var markup: Markup {
        fields.map { Self.isChoice($0) ? chooser($0) : field($0) }.joined()
    }

    /// References that follow position aren't typed, and a plan without measures has none to choose.
    private var fields: [RecordField] {
        text.kind.editable.filter { field in
            switch field {
            case .reference: !isNumberedByPosition
            case .measures: !measures.isEmpty
            default: true
            }
        }
    }

    /// What was typed, out of a sent form.
    static func text(_ kind: RecordKind, in form: SentForm) -> RecordText {
        let typed = kind.editable.map { field in
            (field, form.all(field.rawValue).prefix(field.isChoiceOfSeveral ? .max : 1).joined(separator: "\n"))
        }
        return RecordText(kind, Dictionary(typed, uniquingKeysWith: { first, _ in first }))
    }

    private func field(_ field: RecordField) -> Markup {
        let id = prefix + field.rawValue
        let error = errors.first { $0.field == id }
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
            label(.class("govuk-label ww-label"), .for(id)) { field.label(in: text.kind) }
            if let hint = hint(for: field) { div(.class("govuk-hint"), .id("\(id)-hint")) { hint } }
            errorMessage(error)
            control(field, id: id, described: description(of: id, field, error))
        }
    }

    private func description(of id: String, _ field: RecordField, _ error: FormError?) -> Attribute {
        let ids = [hint(for: field) == nil ? nil : "\(id)-hint", error == nil ? nil : "\(id)-error"].compactMap { $0 }
        return ids.isEmpty ? .none : .aria(.describedby, ids.joined(separator: " "))
    }

    private func control(_ field: RecordField, id: String, described: Attribute) -> Markup {
        let name = Attribute.name(field.rawValue)
        if field == .priority { return choice(id, name, described, priorityChoices) }
        if field == .action { return choice(id, name, described, actionChoices, text[.action]) }
        if field == .memberKind { return choice(id, name, described, kindChoices) }
        if field.isLong {
            return textarea(
                .class("govuk-textarea"), .id(id), name, .rows(rows(of: field)), described, .spellcheck(true)
            ) { text[field] }
        }
        let width = field == .amount ? "govuk-input--width-10" : nil
        return input(.classes("govuk-input", width), .id(id), name, .type(.text), .value(text[field]), described)
    }

    private func choice(
        _ id: String, _ name: Attribute, _ described: Attribute, _ choices: [(value: String, words: String)],
        _ value: String? = nil
    ) -> Markup {
        let chosen = value ?? (id.hasSuffix(RecordField.priority.rawValue) ? text[.priority] : text[.memberKind])
        return select(.class("govuk-select"), .id(id), name, described) {
            for entry in choices { option(.value(entry.value), .selected(entry.value == chosen)) { entry.words } }
        }
    }

    private var priorityChoices: [(value: String, words: String)] {
        [("", text.kind == .measure || text.kind == .funding ? "The plan as a whole" : "None")]
            + priorities.map { ($0.slug, $0.name) }
    }

    private var kindChoices: [(value: String, words: String)] {
        Member.Kind.allCases.map { ($0.rawValue, $0.editingWords) }
    }

    private func rows(of field: RecordField) -> Int {
        switch field {
        case .narrative where text.kind == .theme: 9
        case .words where text.kind == .funding: 2
        case .narrative: 18
        case .narrativeAfter, .words: 5
        default: 3
        }
    }

    func hint(for field: RecordField) -> String? {
        switch field {
        case .narrative: "Leave a line empty between paragraphs. **Bold**, lists and tables in Markdown."
        case .leads: "One body a line. The first answers for the action."
        case .partners, .aliases: "One a line."
        case .byWhen where text.kind == .measure: "As it will be printed: “March 2024”, “By the end of the year”."
        case .byWhen: "As it will be printed: “July 2023”, “Quarterly”, “Ongoing (review March)”."
        case .links: "One a line, with https://."
        case .reference: "As the plan prints it. Renumbering lets references follow their place."
        case .source: "Who counts it, and in which return: “Police monthly return”."
        case .status: "The plan’s own word. What the lead says each quarter is asked for apart."
        case .measures: "The success measures that it is to move."
        case .baseline: "The figure now, and of when: “2,316 in 2022-23”."
        case .funder: "The fund, grant or body: “Police and Crime Commissioner”."
        case .amount: "In pounds: “£18,000”, “18k”, “18000.50”. Leave it empty where none is stated."
        case .amountNote: "Printed beside the amount, or in its place: “to be confirmed”, “in kind”."
        case .period: "As it will be printed: “2023-24”, “April to June 2023”."
        default: nil
        }
    }
}

extension Member.Kind {
    /// As a form offers it.
    var editingWords: String {
        switch self {
        case .responsible: "Responsible authority"
        case .cooperating: "Must co-operate"
        case .participating: "Takes part"
        case .provider: "Provides services"
        }
    }
}
