import HTML
import Services

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
                li { "Open your authenticator and add an account." }
                li {
                    code == nil ? "Type this key into it." : "Point it at this code, or type the key below it."
                    if let code {
                        QRDrawing(code: code, words: "QR code of the key, for an authenticator’s camera").markup
                    }
                    div {
                        "The key: "
                        strong(.class("ww-secret"), .id("secret")) { grouped }
                    }
                }
                li { "Type the six digits that it shows." }
            }
            codeForm
            disclosure("The same as an address, for programs that read one") {
                p(.class("ww-break")) { enrolment.address }
            }
        }
    }

    /// Nil where the partnership's and the person's names are too long for one.
    private var code: QRCode? { QRCode(enrolment.address) }

    private var codeForm: Markup {
        form(.class("ww-ask"), .action(SiteURL.secondFactor.address), .method(.post)) {
            formToken(visitor)
            TextField(
                name: "code", label: "Code", hint: "Six digits.", fills: "one-time-code", keys: "numeric", isShort: true
            ).markup(errors)
            div(.class("ww-actions")) { submitButton("Confirm") }
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
