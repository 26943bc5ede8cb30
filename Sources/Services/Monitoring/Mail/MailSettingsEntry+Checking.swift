internal import CommunitySafety
internal import Delivery
internal import Storage

extension MailSettingsEntry {
    /// The settings as they are kept. Throws `invalid` with everything that is wrong.
    func checked(over kept: StoredMailSettings?, version: Int) throws(ServiceError) -> StoredMailSettings {
        var faults: [Diagnostic] = []
        let host = Wording.squeezed(host).lowercased()
        let security = StoredMailSettings.Security(rawValue: security) ?? .startTLS
        if !MailServer.isHost(host) {
            faults.append(.form("host", "That isn’t a server’s name.", "Write it as mail.aldmere.example."))
        } else if security == .open, !MailServer.isLoopback(host) {
            faults.append(
                .form(
                    "security", "Only a server on this machine can be talked to without encryption.",
                    "Choose STARTTLS, or TLS where the server asks for it."))
        }
        let port = Self.number(port, 1...65_535, "port", "a port from 1 to 65535, mostly 587", &faults)
        let sender = Wording.squeezed(sender)
        if MailBox(sender) == nil {
            faults.append(
                .form("sender", "That isn’t an e-mail address.", "Write one that the server lets you send from."))
        }
        let site = Self.site(site)
        if site == nil {
            faults.append(
                .form("site", "That isn’t the address of a site.", "Write it as https://safety.aldmere.example."))
        }
        let alarm = Self.number(alarmHours, 1...720, "alarm", "1 to 720 hours", &faults)
        let reminders = ReminderPlan(
            isOn: isReminding, before: Self.number(before, 0...60, "before", "0 to 60 days", &faults),
            after: Self.number(after, 0...60, "after", "0 to 60 days", &faults),
            escalation: Self.number(escalation, 0...60, "escalation", "0 to 60 days", &faults))
        guard user.utf8.count <= 200, password.utf8.count <= 500, !(user + password).contains(where: \.isNewline) else {
            throw .invalid([.form("user", "The name or the password is too long.", "Copy them once more.")])
        }
        guard faults.isEmpty, let site else { throw .invalid(faults) }
        // A password goes to the server that it was typed for and to no other.
        let isSame = kept?.host == host && kept?.credentials.user == Wording.squeezed(user)
        let password = password.isEmpty && isSame ? kept?.credentials.password ?? "" : password
        return StoredMailSettings(
            host: host, port: port, security: security,
            credentials: .init(user: Wording.squeezed(user), password: Wording.squeezed(user).isEmpty ? "" : password),
            sender: sender, site: site, alarmHours: alarm, reminders: reminders, version: version)
    }

    private static func number(
        _ typed: String, _ range: ClosedRange<Int>, _ field: String, _ wanted: String, _ faults: inout [Diagnostic]
    ) -> Int {
        if let number = Int(Wording.squeezed(typed)), range.contains(number) { return number }
        faults.append(.form(field, "That number can’t be.", "Give \(wanted)."))
        return range.lowerBound
    }

    /// Without a path or a slash at its end; nil for what isn't one.
    private static func site(_ typed: String) -> String? {
        var text = Wording.squeezed(typed)
        while text.hasSuffix("/") { text.removeLast() }
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix), text.utf8.count <= 200 else {
            return nil
        }
        let rest = text.dropFirst(scheme.count)
        let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, MailServer.isHost(String(name)), parts.count <= 2,
            parts.count == 1 || Int(parts[1]).map((1...65_535).contains) == true
        else { return nil }
        return text
    }
}
