import CommunitySafety
import HTML
import Services

/// All pages, other formats, how we work, and whom to call.
struct PageFooter {
    let frame: SiteFrame
    let area: NavigationItem?

    var markup: Markup {
        footer(.class("ww-footer")) {
            div(.class("govuk-width-container")) {
                div(.class("ww-footer__grid")) {
                    allPages
                    otherWays
                    howWeWork
                    help
                }
            }
        }
    }

    private var allPages: Markup {
        nav(.id("menu"), .aria(.label, "All pages")) {
            h2 { "All pages" }
            ul {
                li { a(.href(SiteURL.home.address)) { "Home" } }
                for item in NavigationItem.allCases {
                    if let url = item.url(in: frame) {
                        li { a(.href(url.address), .current(item == area)) { item.name } }
                    }
                }
                if !frame.isExport { li { a(.href(SiteURL.search.address)) { "Search" } } }
            }
        }
    }

    private var otherWays: Markup? {
        guard let year = frame.currentYear, !frame.downloads.isEmpty else { return nil }
        return div {
            h2 { "The plan another way" }
            ul {
                for format in frame.downloads.map(\.format) where format != .html {
                    li { a(.href(SiteURL.download(year, format).address)) { format.title } }
                }
                li { a(.href(SiteURL.accessibility.address(at: "languages"))) { "Ask for another language" } }
            }
        }
    }

    private var howWeWork: Markup {
        div {
            h2 { "How we work" }
            ul {
                li { a(.href(SiteURL.accessibility.address)) { "Accessibility" } }
                li { a(.href(SiteURL.privacy.address)) { "Privacy: what we keep and for how long" } }
                if frame.canSignIn, frame.visitor.session == nil {
                    li { a(.href(SiteURL.signIn.address)) { "Sign in" } }
                }
                if frame.visitor.may(.manageAccounts), frame.canSignIn {
                    li { a(.href(SiteURL.accounts.address)) { "Accounts" } }
                }
                if frame.visitor.may(.handleMail), frame.canSignIn {
                    li { a(.href(SiteURL.mail.address)) { "E-mail" } }
                }
            }
        }
    }

    private var help: Markup {
        div {
            h2 { "In danger, or need to talk?" }
            p {
                "Emergency: "
                b { "999" }
                ". Police, not an emergency: "
                b { "101" }
                ". National domestic abuse helpline, free, day and night: "
                b(.class("ww-nowrap")) { "0808 2000 247" }
                "."
            }
            p(.class("ww-quiet")) { "Made with Watchward." }
        }
    }
}
