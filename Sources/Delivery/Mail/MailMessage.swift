internal import Foundation

/// One message to one person, as text. What it is made of is written into headers only as one line each.
package struct MailMessage: Sendable, Hashable {
    package let from: MailBox
    package let to: MailBox
    package let subject: String
    package let text: String
    /// What its Message-ID is made of: the same at every try, so that a mailbox can tell a second copy.
    package let id: String
    /// When it was written, in seconds since 1970 began.
    package let writtenAt: Int64
    /// Where one press ends such messages; nil for those that can't be declined.
    package let unsubscribe: String?

    package init(
        from: MailBox, to: MailBox, subject: String, text: String, id: String, writtenAt: Int64,
        unsubscribe: String? = nil
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.id = id
        self.writtenAt = writtenAt
        self.unsubscribe = unsubscribe
    }

    /// The message as it goes to a server (RFC 5322), in ASCII with CR LF.
    package var bytes: [UInt8] {
        let headers = headers.map { "\($0.name): \($0.value)\r\n" }.joined()
        return Array((headers + "\r\n" + QuotedPrintable.encoded(text)).utf8)
    }

    private var headers: [(name: String, value: String)] {
        var headers = [
            ("Date", date), ("From", Self.mailbox(from)), ("To", Self.mailbox(to)),
            ("Subject", HeaderText.encoded(subject, after: "Subject")), ("Message-ID", "<\(safeID)@\(from.domain)>"),
            ("Auto-Submitted", "auto-generated"), ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"), ("Content-Transfer-Encoding", "quoted-printable"),
        ]
        if let unsubscribe, let address = Self.address(unsubscribe) {
            headers.append(("List-Unsubscribe", "<\(address)>"))
            headers.append(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
        }
        return headers
    }

    private static func mailbox(_ box: MailBox) -> String {
        box.name.isEmpty ? box.address : "\(HeaderText.phrase(box.name)) <\(box.address)>"
    }

    /// An address of the web without anything that could end it or its line; nil for what can't stand in a header.
    private static func address(_ text: String) -> String? {
        let isSafe = text.utf8.allSatisfy {
            $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
        }
        return isSafe && text.utf8.count <= 900 ? text : nil
    }

    private var safeID: String { String(id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) }) }

    /// As RFC 5322 writes dates, in UTC.
    private var date: String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents(
            [.weekday, .day, .month, .year, .hour, .minute, .second],
            from: Date(timeIntervalSince1970: Double(writtenAt)))
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int?) -> String { let text = String(number ?? 0); return text.count < 2 ? "0" + text : text }
        let time = [parts.hour, parts.minute, parts.second].map(two).joined(separator: ":")
        let month = months[((parts.month ?? 1) - 1) % 12]
        return "\(days[((parts.weekday ?? 1) - 1) % 7]), \(parts.day ?? 1) \(month) \(parts.year ?? 1970) \(time) +0000"
    }
}
