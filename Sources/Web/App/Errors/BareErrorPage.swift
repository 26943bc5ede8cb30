import HTML

/// The error page of a site that can't even say its name: no frame, no style.
struct BareErrorPage {
    let page: ErrorPage

    init(_ refusal: Refusal) { page = ErrorPage(refusal) }

    var markup: Markup {
        document(.lang("en-GB")) {
            head {
                meta(.charset("utf-8"))
                title { page.name }
                meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            }
            body { main { page.content } }
        }
    }
}
