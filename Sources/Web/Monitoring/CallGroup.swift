import CommunitySafety
import HTML
import Proofreading
import Services

/// The actions of one lead as one form: who says it at the top, then a row for each action.
struct CallGroup {
    /// Empty for those that nobody leads by name.
    var lead: String
    /// What the group’s own fields end in.
    var key: String
    var lines: [RoundLine]
    var address: WebAddress
    var today: CalendarDate
    /// What a row’s form carries, by the action’s address.
    var keys: [String: String]
    var visitor: Visitor
    var both: Set<String>
    var round: MonitoringRound
    /// Whether the other leads’ actions stand on the page too.
    var isAll: Bool
    var typed: SentForm
    var errors: [FormError]

    var markup: Markup {
        section(.class("ww-section ww-call"), .aria(.labelledby, "lead-\(key)")) {
            div(.class("ww-section__head")) {
                h2(.id("lead-\(key)")) { lead.isEmpty ? "Nobody by name" : lead }
                if !lead.isEmpty {
                    a(
                        .href(
                            SiteURL.roundCall(round.year, round.quarter).address(
                                asking: [("lead", lead), ("copy", "yes")]))
                    ) {
                        "A copy for them"
                        span(.class("govuk-visually-hidden")) { ": \(lead)" }
                    }
                }
            }
            form(.method(.post), .action(address), .data("call", key)) {
                formToken(visitor)
                input(.type(.hidden), .name("lead"), .value(lead))
                input(.type(.hidden), .name("group"), .value(key))
                if isAll { input(.type(.hidden), .name("all"), .value("yes")) }
                said
                div(.class("ww-call__head"), .aria(.hidden, "true")) {
                    for words in ["Action, and how it stands", "How is it going", "In a sentence, for everybody"] {
                        span { words }
                    }
                }
                ol(.class("ww-call__rows")) {
                    for line in lines {
                        CallRow(
                            line: line, key: keys[line.address] ?? "", typed: typed, errors: errors,
                            isBoth: both.contains(line.address)
                        ).markup
                    }
                }
            }
        }
    }

    /// Who says it: what was typed, or who spoke last today.
    private var said: Markup {
        let last = lines.flatMap(\.answers).filter { $0.on == today }.compactMap(\.update.behalf).last
        func value(_ name: String, _ other: String) -> String {
            typed.has("\(name)-\(key)") ? typed.typed("\(name)-\(key)") : other
        }
        return div(.class("ww-call__said"), .id("said-by-\(key)")) {
            TextField(
                name: "who-\(key)", label: "Who says it", value: value("who", last?.who ?? ""), fills: "off"
            ).markup(errors)
            ChoiceField(
                name: "how-\(key)", label: "How",
                options: [("", "Choose")] + OnBehalf.Channel.allCases.map { ($0.rawValue, $0.words) },
                value: value("how", last?.how.rawValue ?? "")
            ).markup(errors)
            TextField(
                name: "said-on-\(key)", label: "When", value: value("said-on", (last?.on ?? today).words), fills: "off",
                isShort: true
            ).markup(errors)
        }
    }
}
