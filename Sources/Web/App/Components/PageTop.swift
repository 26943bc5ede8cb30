import HTML

/// The top of a page: its context, the question or the thing, and the answer.
struct PageTop: Sendable, Hashable {
    var caption: String?
    /// The word DRAFT stands beside the caption of what hasn't been adopted.
    var isDraft = false
    var heading: String
    var answer: String?

    var markup: Markup {
        div {
            if caption != nil || isDraft {
                p(.class("ww-caption")) {
                    caption ?? ""
                    if isDraft {
                        " "
                        strong(.class("ww-draft")) { "DRAFT" }
                    }
                }
            }
            h1 { heading }
            if let answer { p(.class("ww-answer")) { answer } }
        }
    }
}
