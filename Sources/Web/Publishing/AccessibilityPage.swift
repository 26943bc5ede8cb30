import CommunitySafety
package import HTML

/// How the site may be used, and what to do when it can't.
package struct AccessibilityPage: Page {
    package let name = "Accessibility"
    var contact: ContactLines
    var partnership: String

    init(_ partnership: Partnership) {
        contact = ContactLines(partnership)
        self.partnership = partnership.name
    }

    package var content: Markup {
        PageTop(
            heading: "Can everybody use this site?",
            answer:
                "That is the aim. You should be able to read every page with a screen reader, by keyboard alone, at four times its size, on a small phone, on paper and with scripts turned off."
        ).markup
        pageSection("What we hold ourselves to", id: "standard") {
            p(.class("ww-body")) {
                "The Web Content Accessibility Guidelines 2.2 at level AA. Each page is tested in a browser with axe, at desk and phone width. Automatic tests find some barriers and not all."
            }
        }
        pageSection("Another format", id: "formats") {
            p(.class("ww-body")) {
                "Where the plan has been published as files, they stand under “Other formats”: PDF with marked headings and tables, large print, Word and plain text."
            }
        }
        pageSection("Another language, braille or audio", id: "languages") {
            p(.class("ww-body")) {
                "Tell us the language or format, and how to reach you. We can arrange an interpreter or a translation."
            }
            ask
        }
        pageSection("Something doesn’t work", id: "problems") {
            p(.class("ww-body")) {
                "Tell us the page and what you tried. We will send you the words another way and mend the page."
            }
            ask
            p(.class("ww-body")) {
                "If our answer isn’t good enough, the Equality Advisory and Support Service can help: "
                ContactLines.linked(
                    "equalityadvisoryservice.com", WebAddress("https://www.equalityadvisoryservice.com"))
                "."
            }
        }
    }

    private var ask: Markup {
        p(.class("ww-body")) {
            "Reach \(partnership): "
            contact.isEmpty
                ? Markup(text: "its contact details aren’t set on this site yet") : contact.ways.joined(separator: ", ")
            "."
        }
    }
}
