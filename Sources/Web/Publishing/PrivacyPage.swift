import CommunitySafety
package import HTML

/// What the site keeps.
package struct PrivacyPage: Page {
    package let name = "Privacy"
    var contact: ContactLines

    init(_ partnership: Partnership) { contact = ContactLines(partnership) }

    package var content: Markup {
        PageTop(
            heading: "What do we keep, and for how long?",
            answer:
                "Nothing about you. These pages can be read without an account, set no cookies and load nothing from any other site."
        ).markup
        pageSection("Reading", id: "reading") {
            p(.class("ww-body")) {
                "The server notes which kind of page was asked for, when, and whether it could be sent. It doesn’t note your address, what you searched for, or which priority you read."
            }
        }
        pageSection("Checking a document", id: "checking") {
            p(.class("ww-body")) {
                "A document that you paste or send is read in memory, checked and forgotten when its page has been sent to you. No copy is made and no word of it is logged."
            }
        }
        pageSection("The plan itself", id: "plan") {
            p(.class("ww-body")) {
                "Published pages name bodies and posts. Private contacts of members are kept apart, encrypted, and the public site has no key to them."
            }
        }
        if !contact.isEmpty {
            pageSection("Questions", id: "questions") {
                p(.class("ww-body")) {
                    "Ask the partnership: "
                    contact.ways.joined(separator: ", ")
                    "."
                }
            }
        }
    }
}
