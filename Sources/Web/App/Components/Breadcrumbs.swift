import HTML

/// Where the page is: links to what is above it, and its own name last.
func breadcrumbs(_ trail: [(text: String, url: SiteURL)], here: String) -> Markup {
    nav(.class("ww-crumbs"), .aria(.label, "Where you are")) {
        ol {
            for step in trail { li { link(step.text, to: step.url) } }
            li(.current(true)) { here }
        }
    }
}
