import CommunitySafety
import HTML
import Services

/// The choice of two versions to compare.
struct ComparisonForm {
    var year: PlanYear
    var points: [PlanPoint]
    var from: PlanPoint?
    var to: PlanPoint?
    var showsEverything = false

    var markup: Markup {
        form(.class("ww-inline-form"), .method(.get), .action(SiteURL.compare(year).address)) {
            choice("from", "The older one", from)
            choice("to", "The newer one", to)
            if showsEverything { input(.type(.hidden), .name("show"), .value("everything")) }
            button(.class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit)) { "Compare" }
        }
    }

    private func choice(_ name: String, _ label: String, _ chosen: PlanPoint?) -> Markup {
        ChoiceField(
            name: name, label: label, options: points.map { ($0.text, "\($0.year.name), version \($0.number)") },
            value: chosen?.text ?? preset(name)
        ).markup([])
    }

    /// The newest version of the year against the one before it.
    private func preset(_ name: String) -> String {
        let own = points.filter { $0.year == year }
        return (name == "to" ? own.first : own.dropFirst().first ?? own.first)?.text ?? ""
    }
}
