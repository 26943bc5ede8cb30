import CommunitySafety
import HTML
import Services

/// Name, search and main navigation. On a phone "Menu" leads to the list in the footer, so nothing needs a script.
struct PageHeader {
    let frame: SiteFrame
    let area: NavigationItem?

    var markup: Markup {
        header(.class("ww-header")) {
            div(.class("govuk-width-container")) {
                div(.class("ww-header__top")) {
                    brand
                    person
                    if !frame.isExport { searchForm }
                    a(.class("ww-header__menu"), .href(WebAddress(fragment: "menu"))) { "Menu" }
                }
                navigation
            }
        }
    }

    private var brand: Markup {
        a(.class("ww-brand"), .href(SiteURL.home.address)) {
            Icons.brand
            span(.class("ww-brand__name")) { frame.partnership.name }
        }
    }

    /// Who has signed in, and the way out.
    private var person: Markup? {
        guard let name = frame.visitor.name, let session = frame.visitor.session else { return nil }
        return div(.class("ww-who")) {
            span {
                a(.href(SiteURL.account.address)) { name }
                ", \(session.actor.role.words)"
            }
            form(.class("ww-bare-form"), .action(SiteURL.signOut.address), .method(.post)) {
                formToken(frame.visitor)
                button(.class("ww-linkbutton"), .type(.submit)) { "Sign out" }
            }
        }
    }

    private var searchForm: Markup {
        form(.class("ww-search"), .role("search"), .action(SiteURL.search.address), .method(.get)) {
            label(.class("govuk-visually-hidden"), .for("q")) { "Search the plan" }
            input(.class("govuk-input"), .id("q"), .name("q"), .type(.search), .maxLength(SearchQuery.longest))
            button(.type(.submit)) { "Search" }
        }
    }

    private var navigation: Markup {
        nav(.class("ww-nav"), .aria(.label, "Main")) {
            ul {
                for item in NavigationItem.allCases {
                    if let url = item.url(in: frame) {
                        li { a(.href(url.address), .current(item == area)) { item.name } }
                    }
                }
            }
        }
    }
}
