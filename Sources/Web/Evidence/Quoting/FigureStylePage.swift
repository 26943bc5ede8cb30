import CommunitySafety
import HTML
import Services

/// How quoted figures read, each choice with a sentence that reads so.
struct FigureStylePage: Page {
    let name = "House style of figures"
    let area: NavigationItem? = .figures
    let standing: KeepFigureStyle.Standing
    let visitor: Visitor
    /// What the address says has just been done.
    let done: String?

    private var mayKeep: Bool { visitor.may(.keepFigureStyle) }
    private var style: FigureStyle { standing.style }

    var content: Markup {
        FigureTools(visitor: visitor, here: .figureStyle).markup
        notice
        PageTop(
            caption: "Settings", heading: "How do our figures read?",
            answer:
                "Figures that a plan quotes by name are written out like this, in drafts from now on. What went out keeps its words."
        ).markup
        if mayKeep { choice } else { list }
        pageSection("What no style changes", id: "always") {
            p(.class("ww-body ww-after")) {
                "Where a measure counts reports, “more was reported” is always printed: a rise may mean that more people come forward, not that more happened. A change that may be chance is always called so, and small numbers stay withheld."
            }
        }
    }

    /// What was done, with its undoing.
    @MarkupBuilder private var notice: Markup {
        if let words = done.flatMap({ Self.doneWords[$0] }) {
            div(.class("ww-notice ww-notice--done"), .role("status")) {
                p { words }
                if mayKeep, standing.before != nil, done == "saved" { undo }
            }
        }
    }

    private var undo: Markup {
        form(.class("ww-bare-form"), .method(.post), .action(SiteURL.figureStyle.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("seen"), .value(String(standing.seen)))
            button(
                .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"), .value("undo")
            ) { "Undo" }
        }
    }

    private static let doneWords = [
        "saved": "Kept. Drafts read so now.", "undone": "Undone. Drafts read as they did before.",
    ]

    private var choice: Markup {
        form(.class("ww-ask ww-narrow"), .method(.post), .action(SiteURL.figureStyle.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("seen"), .value(String(standing.seen)))
            for topic in FigureStyle.Topic.allCases { radios(topic) }
            div(.class("ww-edit-tools")) {
                button(.class("govuk-button ww-button-s"), .type(.submit), .name("do"), .value("save")) {
                    "Keep this style"
                }
            }
        }
    }

    private func radios(_ topic: FigureStyle.Topic) -> Markup {
        div(.class("govuk-form-group")) {
            fieldset(.class("govuk-fieldset"), .id(topic.rawValue), .aria(.describedby, "\(topic.rawValue)-hint")) {
                legend(.class("govuk-fieldset__legend govuk-fieldset__legend--s")) { topic.heading }
                if let hint = topic.hint { div(.class("govuk-hint"), .id("\(topic.rawValue)-hint")) { hint } }
                div(.class("govuk-radios govuk-radios--small")) {
                    for option in topic.options { item(option, of: topic) }
                }
            }
        }
    }

    private func item(_ option: FigureStyle.Option, of topic: FigureStyle.Topic) -> Markup {
        let id = "\(topic.rawValue)-\(option.rawValue)"
        return div(.class("govuk-radios__item")) {
            input(
                .class("govuk-radios__input"), .id(id), .name(topic.rawValue), .type(.radio), .value(option.rawValue),
                .aria(.describedby, "\(id)-example"), .checked(option == style[topic]))
            label(.class("govuk-label govuk-radios__label"), .for(id)) { option.words }
            div(.class("govuk-hint govuk-radios__hint"), .id("\(id)-example")) { "“\(option.example)”" }
        }
    }

    /// For those who can't change it.
    @MarkupBuilder private var list: Markup {
        summaryList(
            FigureStyle.Topic.allCases.map { topic in
                (topic.heading, Markup(text: "\(style[topic].words): “\(style[topic].example)”"))
            })
        p(.class("ww-fine ww-after")) { "The manager of the partnership chooses." }
    }
}
