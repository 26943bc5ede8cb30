import CommunitySafety
import HTML
import Services

/// A device on which somebody is signed in.
struct DeviceRow: Sendable {
    let id: String
    let device: String
    let used: String
}

/// One's own account: what proves it, and where one is signed in.
struct AccountPage: Page {
    let name = "Your account"
    let devices: [DeviceRow]
    let visitor: Visitor

    init(_ devices: [DeviceRow], _ visitor: Visitor) {
        self.devices = devices
        self.visitor = visitor
    }

    var content: Markup {
        PageTop(heading: "Your account", answer: role).markup
        ul(.class("ww-list")) {
            li { link("Change your password", to: .accountPassword) }
            li { link("Set up a second factor", to: .secondFactor) }
            li { link("Make new recovery codes", to: .recoveryCodes) }
        }
        h2(.id("devices"), .class("ww-more")) { "Where you are signed in" }
        RecordTable(
            caption: "Devices", columns: [.init(name: "Device"), .init(name: "Last used"), .init(name: "Sign out")],
            rows: devices.map(cells)
        ).markup
    }

    private var role: String {
        guard let actor = visitor.session?.actor else { return "" }
        let agency = actor.agency.map { ", \($0)" } ?? ""
        return "\(visitor.name ?? ""), \(actor.role.words)\(agency)."
    }

    private func cells(_ row: DeviceRow) -> [RecordTable.Cell] {
        let isThis = row.id == visitor.session?.idText
        return [.init(row.device), .init(row.used), .init(isThis ? Markup(text: "This one") : ending(row))]
    }

    private func ending(_ row: DeviceRow) -> Markup {
        form(.class("ww-bare-form"), .action(SiteURL.devices.address), .method(.post)) {
            formToken(visitor)
            button(.class("govuk-button govuk-button--secondary"), .type(.submit), .name("device"), .value(row.id)) {
                "Sign out"
                span(.class("govuk-visually-hidden")) { " \(row.device), last used \(row.used)" }
            }
        }
    }
}

/// Setting up the second factor.
struct SecondFactorPage: Page {
    let name: String
    let enrolment: EnrolSecondFactor.Enrolment
    let visitor: Visitor
    let errors: [FormError]

    init(_ enrolment: EnrolSecondFactor.Enrolment, _ visitor: Visitor, _ errors: [FormError] = []) {
        name = (errors.isEmpty ? "" : "Error: ") + "Set up your second factor"
        self.enrolment = enrolment
        self.visitor = visitor
        self.errors = errors
    }

    var content: Markup {
        errorSummary(errors)
        PageTop(
            heading: "Set up your second factor",
            answer:
                "Your role sees what others must not, so a password alone isn’t enough. An authenticator on your phone or computer shows a new code every thirty seconds."
        ).markup
        div(.class("ww-narrow")) {
            ol(.class("ww-list ww-steps")) {
                li { "Open your authenticator and add an account by typing its key." }
                li {
                    "The key: "
                    strong(.class("ww-secret"), .id("secret")) { grouped }
                }
                li { "Type the six digits that it shows." }
            }
            form(.class("ww-ask"), .action(SiteURL.secondFactor.address), .method(.post)) {
                formToken(visitor)
                TextField(
                    name: "code", label: "Code", hint: "Six digits.", fills: "one-time-code", keys: "numeric",
                    isShort: true
                ).markup(errors)
                div(.class("ww-actions")) { submitButton("Confirm") }
            }
            disclosure("The same as an address, for programs that read one") {
                p(.class("ww-break")) { enrolment.address }
            }
        }
    }

    /// In groups of four, as people type it.
    private var grouped: String {
        var text = ""
        for (index, letter) in enrolment.secretText.enumerated() {
            if index > 0, index.isMultiple(of: 4) { text.append(" ") }
            text.append(letter)
        }
        return text
    }
}

/// The recovery codes, shown this once.
struct RecoveryCodesPage: Page {
    let name = "Keep your recovery codes"
    let codes: [String]

    init(_ codes: [String]) { self.codes = codes }

    var content: Markup {
        PageTop(
            heading: "Keep your recovery codes",
            answer:
                "Each lets you in once when you haven’t your phone. They are shown only now: print them or write them down."
        ).markup
        ul(.class("ww-list ww-codes")) { for code in codes { li { span(.class("ww-secret")) { code } } } }
        linkButton("I have kept them", to: .desk)
    }
}

/// What somebody typed when their session had ended, to be sent again.
struct KeptFormPage: Page {
    let name = "What you typed is kept"
    let url: SiteURL
    let form: SentForm
    let visitor: Visitor

    init(_ address: String, _ form: SentForm, _ visitor: Visitor) throws {
        guard let url = SiteURL(path: address[...]) else { throw Refusal.notFound }
        self.url = url
        self.form = form
        self.visitor = visitor
    }

    var content: Markup {
        PageTop(
            heading: "What you typed is kept",
            answer: "You are signed in again. Nothing has been sent yet: look, then send it."
        ).markup
        div(.class("ww-narrow")) {
            HTML.form(.class("ww-ask"), .action(url.address), .method(.post)) {
                formToken(visitor)
                for field in fields where field.value.count < 60 {
                    input(.type(.hidden), .name(field.name), .value(field.value))
                }
                for (index, field) in fields.enumerated() where field.value.count >= 60 {
                    label(.class("govuk-label"), .for("kept-\(index)")) { "Your text" }
                    textarea(.class("govuk-textarea"), .id("kept-\(index)"), .name(field.name), .rows(10)) {
                        "\n" + field.value
                    }
                }
                div(.class("ww-actions")) { submitButton("Send it") }
            }
            if !short.isEmpty {
                h2(.class("ww-more")) { "What else you filled in" }
                ul(.class("ww-list")) { for value in short { li { value } } }
            }
        }
    }

    private var fields: [SentForm.Field] { form.fields.filter { $0.name != SentForm.tokenField } }
    private var short: [String] { fields.map(\.value).filter { !$0.isEmpty && $0.count < 60 } }
}
