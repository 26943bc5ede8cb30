import CommunitySafety
import HTML
import Services

/// The sections of a draft beside an editor, each with how much there is to settle.
struct SectionList: Sendable {
    var year: PlanYear
    var counts: [CountSectionFindings.Count]
    /// The one that is being edited.
    var here: RecordKey

    @MarkupBuilder var markup: Markup {
        if !counts.isEmpty {
            nav(.class("ww-sections"), .aria(.labelledby, "sections")) {
                h2(.id("sections")) { "Findings to settle, by section" }
                ol { for count in counts { li { row(count) } } }
                p(.class("ww-fine")) { link("Findings in the whole plan", to: .findings(year)) }
            }
        }
    }

    private func row(_ count: CountSectionFindings.Count) -> Markup {
        a(
            .href(SiteURL.edit(year, .section, key: count.id.key).address),
            .current(count.id == here)
        ) {
            span { count.title }
            " "
            number(count)
        }
    }

    private func number(_ count: CountSectionFindings.Count) -> Markup {
        if count.open > 0 { return said(count.open, "to settle", isQuiet: false) }
        if count.dismissed > 0 { return said(count.dismissed, "dismissed", isQuiet: true) }
        return span(.class("ww-count ww-count--quiet"), .aria(.hidden, "true")) { "–" }
    }

    private func said(_ number: Int, _ words: String, isQuiet: Bool) -> Markup {
        span(.classes("ww-count", isQuiet ? "ww-count--quiet" : nil)) {
            String(number)
            span(.class("govuk-visually-hidden")) { " \(words)" }
        }
    }
}
