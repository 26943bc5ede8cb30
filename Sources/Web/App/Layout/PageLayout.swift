import CommunitySafety
import HTML
import Proofreading

/// The page around a page: head, header, navigation and footer.
struct PageLayout {
    let frame: SiteFrame
    let page: any Page

    var markup: Markup {
        document(.lang("en-GB"), .class("govuk-template")) {
            headOfPage
            body(.class("govuk-template__body ww-page")) {
                a(.class("govuk-skip-link"), .href(WebAddress(fragment: "main"))) { "Skip to main content" }
                demonstration
                PageHeader(frame: frame, area: page.area).markup
                div(.class("govuk-width-container")) {
                    main(.class("govuk-main-wrapper"), .id("main"), .tabindex(-1)) { page.content }
                }
                PageFooter(frame: frame, area: page.area).markup
            }
        }
    }

    private var headOfPage: Markup {
        head {
            meta(.charset("utf-8"))
            title { "\(page.name) – \(frame.partnership.name)" }
            meta(.name("viewport"), .content("width=device-width, initial-scale=1, viewport-fit=cover"))
            meta(.name("theme-color"), .content("#14484c"))
            link(.rel("icon"), .href(frame.mark.address))
            if page.hasMap, !frame.isExport { link(.rel("stylesheet"), .href(frame.mapStyle.address)) }
            for style in frame.styles { link(.rel("stylesheet"), .href(style.address)) }
            if let seconds = page.renewal {
                noscript { meta(.httpEquivalent("refresh"), .content(String(seconds))) }
            }
            if page.isEnhanced, !frame.isExport { script(.src(frame.script.address), .module) }
            if page.hasMap, !frame.isExport {
                for part in frame.mapScripts { script(.src(part.address), .module) }
            }
        }
    }

    /// One click to see the demonstration as somebody else.
    private var roleSwitch: Markup {
        details(.class("ww-roles")) {
            summary { "See it as somebody who works on it" }
            form(.action(SiteURL.demonstrationRole.address), .method(.post)) {
                formToken(frame.visitor)
                for role in Role.allCases {
                    button(.class("ww-linkbutton"), .type(.submit), .name("role"), .value(role.rawValue)) {
                        role.words.asSentence
                    }
                }
            }
        }
    }

    private var demonstration: Markup? {
        guard frame.partnership.isDemonstration else { return nil }
        return div(.class("ww-demo"), .role("region"), .aria(.label, "Demonstration")) {
            div(.class("govuk-width-container")) {
                p {
                    "Demonstration: \(frame.partnership.area) is a made-up district. Today is "
                    b(.class("ww-nowrap")) { frame.today.words }
                    "."
                }
                if frame.canSignIn { roleSwitch }
            }
        }
    }
}
