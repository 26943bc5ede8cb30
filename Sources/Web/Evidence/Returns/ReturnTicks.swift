import CommunitySafety
import HTML
import Proofreading
import Services

/// Periods of returns to tick.
struct ReturnTicks {
    var legend: String
    var hint: String?
    var lines: [ReturnLine]
    /// Keys of those that are ticked.
    var chosen: Set<String>
    /// What is said below a line, by its key.
    var notes: [String: String] = [:]

    func markup(_ errors: [FormError]) -> Markup {
        let error = errors.first { $0.field == "parts" }
        return div(.classes("govuk-form-group", error == nil ? nil : "govuk-form-group--error")) {
            fieldset(.class("govuk-fieldset"), .id("parts"), .tabindex(-1)) {
                HTML.legend(.class("govuk-fieldset__legend govuk-label")) { legend }
                if let hint { div(.class("govuk-hint")) { hint } }
                errorMessage(error)
                div(.class("govuk-checkboxes govuk-checkboxes--small")) {
                    for (index, line) in lines.enumerated() { tick(line, "part-\(index)") }
                }
            }
        }
    }

    private func tick(_ line: ReturnLine, _ id: String) -> Markup {
        let note = notes[line.partKey]
        return div(.class("govuk-checkboxes__item")) {
            input(
                .class("govuk-checkboxes__input"), .id(id), .name("parts"), .type(.checkbox), .value(line.partKey),
                .checked(chosen.contains(line.partKey)), note == nil ? .none : .aria(.describedby, "\(id)-note"))
            label(.class("govuk-label govuk-checkboxes__label"), .for(id)) {
                "\(line.terms.dataset), \(ReturnWords.period(line.period)) (\(stateWords(line)))"
            }
            if let note { div(.class("govuk-hint govuk-checkboxes__hint"), .id("\(id)-note")) { note } }
        }
    }

    private func stateWords(_ line: ReturnLine) -> String {
        switch line.standing {
        case .running, .due: "due \(line.due.words)"
        case .waitingFor: "was due \(line.due.words)"
        case .answered(let answer): answer.kind == .received ? "received already" : "answered already"
        case .nobody: "nobody owes it"
        }
    }
}
