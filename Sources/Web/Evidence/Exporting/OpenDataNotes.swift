import HTML

/// What must be known before figures are used: what is missing and why, how often they change, and what a program is told.
struct OpenDataNotes {
    @MarkupBuilder var markup: Markup {
        pageSection("What is missing, and why", id: "missing") {
            p(.class("ww-body")) {
                "A value that isn’t given is empty, never nought, and the column status says why."
            }
            summaryList([
                ("no-return", Markup(text: "Nobody answered for that period.")),
                ("hidden", Markup(text: "The source itself hides it.")),
                (
                    "withheld",
                    Markup(
                        text:
                            "We withhold it, so that nobody can be recognised. The column reason says fewer-than-5, or too-few: small under a stricter rule, or a small one could be worked out from it."
                    )
                ),
                (
                    "rounded",
                    Markup(
                        text:
                            "Not a status: counts that are near to victims or to young people are given to the nearest 5. The profile of such a measure is “sensitive”."
                    )
                ),
                ("provisional", Markup(text: "There is a value, and the source says that it may still change.")),
            ])
        }
        pageSection("How often it changes", id: "updates") {
            p(.class("ww-body")) {
                "Whenever figures are loaded: most by the month or the quarter. A revision takes the place of the earlier value. Files and answers carry an ETag, so that you can ask whether anything is new without fetching it again."
            }
        }
        pageSection("When a program is refused", id: "refused") {
            p(.class("ww-body")) { "Refusals are problem details (RFC 9457) whose type leads here." }
            dl(.class("govuk-summary-list ww-summary")) {
                problem("parameter", "A parameter is unknown, comes twice, or has a value that can’t be read.")
                problem("not-found", "There is nothing of that name, or it isn’t public: which, isn’t said.")
                problem("method", "Only GET and HEAD are answered.")
                problem(
                    "too-often",
                    "More requests came from your network in a minute than are answered. Retry-After says how long to wait."
                )
                problem("other", "Something went wrong here. Try again later.")
            }
        }
    }

    private func problem(_ name: String, _ words: String) -> Markup {
        div(.class("govuk-summary-list__row"), .id("problem-\(name)")) {
            dt(.class("govuk-summary-list__key")) { name }
            dd(.class("govuk-summary-list__value")) { words }
        }
    }
}
