import CommunitySafety
import HTML
import Services

/// By which server mail leaves, and when reminders go out.
struct MailSettingsPage: Page {
    let area: NavigationItem? = .progress
    var shown: KeepMailSettings.Shown
    var entry: MailSettingsEntry
    var visitor: Visitor
    var errors: [FormError] = []
    var testAddress = ""
    var notice: String?

    var name: String { (errors.isEmpty ? "" : "Error: ") + "How mail leaves" }
    private var isKept: Bool { shown.version > 0 }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("E-mail", .mail)], here: "How mail leaves")
        if let notice {
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } }
        }
        PageTop(caption: "E-mail", heading: "How does mail leave?", answer: sentence).markup
        if shown.standing.way != .demonstration {
            settings
            if isKept { test }
        }
    }

    private var sentence: String {
        switch shown.standing.way {
        case .demonstration:
            "It doesn’t: the demonstration’s mail goes to the page E-mail, and can’t leave the machine. In a partnership of your own this page asks for your server."
        case .none:
            "Not yet. Without a server everything works: links are copied or printed. With one, leads get their link when a round opens, and reminders by themselves."
        case .server: "By \(shown.entry.host), from \(shown.entry.sender)."
        }
    }

    private var settings: Markup {
        form(.class("ww-ask ww-narrow"), .method(.post), .action(SiteURL.mailSettings.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(shown.version)))
            server
            reminders
            div(.class("ww-actions")) {
                press("Save", "save", isPrimary: true)
                if isKept { press("Send no mail any more", "off") }
            }
        }
    }

    @MarkupBuilder private var server: Markup {
        TextField(
            name: "host", label: "Server", hint: "As your provider or IT service names it: mail.aldmere.example",
            value: entry.host, fills: "off"
        ).markup(errors)
        TextField(name: "port", label: "Port", value: entry.port, fills: "off", keys: "numeric", isShort: true)
            .markup(errors)
        ChoiceField(
            name: "security", label: "Encryption",
            options: [
                ("starttls", "STARTTLS (mostly port 587)"), ("tls", "TLS (mostly port 465)"),
                ("none", "None: only for a server on this machine"),
            ], value: entry.security
        ).markup(errors)
        TextField(
            name: "user", label: "User name", hint: "Empty where the server asks for none.", value: entry.user,
            fills: "off"
        ).markup(errors)
        TextField(
            name: "password", label: "Password",
            hint: shown.hasPassword ? "One is kept, sealed. Leave this empty to keep it." : "It is kept sealed.",
            type: .password, fills: "new-password"
        ).markup(errors)
        TextField(
            name: "sender", label: "Messages come from",
            hint: "An e-mail address that the server lets you send from, and that somebody reads.",
            value: entry.sender, type: .email, fills: "off"
        ).markup(errors)
        TextField(
            name: "site", label: "Address of these pages",
            hint: "As those who get mail reach them: https://safety.aldmere.example. Links begin with it.",
            value: entry.site, fills: "off"
        ).markup(errors)
        TextField(
            name: "alarm", label: "Point at messages that wait for more than so many hours", value: entry.alarmHours,
            fills: "off", keys: "numeric", isShort: true
        ).markup(errors)
    }

    @MarkupBuilder private var reminders: Markup {
        h2(.class("ww-more")) { "Reminders" }
        div(.class("govuk-form-group")) {
            div(.class("govuk-checkboxes govuk-checkboxes--small")) {
                div(.class("govuk-checkboxes__item")) {
                    input(
                        .class("govuk-checkboxes__input"), .id("reminders"), .name("reminders"), .type(.checkbox),
                        .value("yes"), .checked(entry.isReminding))
                    HTML.label(.class("govuk-label govuk-checkboxes__label"), .for("reminders")) {
                        "Remind whoever hasn’t answered, by itself"
                    }
                }
            }
        }
        days("before", "Days before answers are due", entry.before, "0 for none. One goes out on the day itself too.")
        days("after", "Days after they were due", entry.after, "0 for none.")
        days(
            "escalation", "Days until the agency’s senior contact hears of it", entry.escalation,
            "The post that answers for the agency. 0 for never.")
    }

    private func days(_ name: String, _ label: String, _ value: String, _ hint: String) -> Markup {
        TextField(name: name, label: label, hint: hint, value: value, fills: "off", keys: "numeric", isShort: true)
            .markup(errors)
    }

    private var test: Markup {
        pageSection("Does it work?", id: "test") {
            form(.class("ww-ask ww-narrow"), .method(.post), .action(SiteURL.mailSettings.address)) {
                formToken(visitor)
                TextField(
                    name: "to", label: "Send a test message to",
                    hint: "What became of it stands on the page E-mail within seconds.", value: testAddress,
                    type: .email, fills: "email"
                ).markup(errors)
                press("Send a test message", "test")
            }
        }
    }
}
