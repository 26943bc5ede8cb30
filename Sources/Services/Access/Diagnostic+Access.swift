internal import CommunitySafety
internal import Proofreading

extension Diagnostic {
    /// Something wrong with what was typed about an account; `field` names the field of the form.
    static func access(_ field: String, _ message: String, _ remedy: String = "") -> Diagnostic {
        Diagnostic(severity: .error, rule: "account.\(field)", place: nil, quote: "", message: message, remedy: remedy)
    }

    /// The same answer for a wrong password, an unknown address and a closed account.
    static let wrongPassword = access(
        "sign-in", "The e-mail address or the password is wrong.",
        "Check both; an administrator can give you a new link.")

    static let wrongCode = access(
        "code", "The code is wrong or has been used.", "Wait for the next one, or use a recovery code.")

    static let wrongSetUpCode = access(
        "set-up-code", "This isn’t the set-up code.", "It is in the window in which the server was started.")

    static let deadLink = access(
        "link", "This link has been used or has expired.", "Ask an administrator for a new one.")
}
