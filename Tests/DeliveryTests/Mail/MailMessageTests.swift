import Foundation
import Testing

@testable import Delivery

@Suite struct MailMessageTests {
    private func message(
        name: String = "Aldmere Partnership", subject: String = "Three actions", text: String = "Good day\n",
        id: String = "0190-ab", unsubscribe: String? = nil
    ) throws -> MailMessage {
        MailMessage(
            from: try #require(MailBox("safety@aldmere.example", name: name)),
            to: try #require(MailBox("fire@merrowshire.example")), subject: subject, text: text, id: id,
            writtenAt: 1_705_312_800, unsubscribe: unsubscribe)
    }

    private func headers(_ message: MailMessage) throws -> [String] {
        let text = String(decoding: message.bytes, as: UTF8.self)
        let head = try #require(text.components(separatedBy: "\r\n\r\n").first)
        return head.components(separatedBy: "\r\n")
    }

    /// 1705312800 is 15 January 2024, 10:00 UTC, a Monday.
    @Test func `a plain message has every header that it needs`() throws {
        let lines = try headers(try message(unsubscribe: "https://aldmere.example/mail/stop/x.y"))
        #expect(
            lines == [
                "Date: Mon, 15 Jan 2024 10:00:00 +0000", "From: \"Aldmere Partnership\" <safety@aldmere.example>",
                "To: fire@merrowshire.example", "Subject: Three actions", "Message-ID: <0190-ab@aldmere.example>",
                "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "List-Unsubscribe: <https://aldmere.example/mail/stop/x.y>",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            ])
    }

    /// “é” is C3 A9, base64 of its two bytes is w6k=.
    @Test func `letters beyond ASCII are encoded words`() throws {
        #expect(try headers(try message(subject: "é")).contains("Subject: =?utf-8?B?w6k=?="))
        #expect(try headers(try message(name: "é")).contains("From: =?utf-8?B?w6k=?= <safety@aldmere.example>"))
    }

    @Test func `a long subject is folded into lines of whole letters`() throws {
        let lines = try headers(try message(subject: String(repeating: "ü", count: 200)))
        #expect(lines.allSatisfy { $0.utf8.count <= 78 })
        #expect(lines.count > 12)
    }

    @Test(arguments: [
        "x\r\nBcc: spy@evil.example", "x\nBcc: spy@evil.example", "x\rBcc: spy@evil.example",
        "x\u{0}\u{B}\u{C}\u{85}\u{2028}Bcc: spy@evil.example", "x\r\n\r\nBody",
        "=?utf-8?Q?x=0D=0ABcc:_spy=40evil.example?=",
    ])
    func `nothing that is typed can become a header`(hostile: String) throws {
        let lines = try headers(try message(name: hostile, subject: hostile, id: hostile, unsubscribe: hostile))
        let names = lines.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" }.description }
        #expect(
            names == [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
                "Content-Transfer-Encoding",
            ] || names.suffix(2) == ["List-Unsubscribe", "List-Unsubscribe-Post"])
        #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } })
    }

    @Test(arguments: [
        "", "a", "@b.example", "a@", "a@@b.example", "a@b@c.example", "a b@c.example", "a@b.example>", "<a@b.example",
        "a@b.example\r\nRCPT TO:<x@y.example>", "a@b.example\n", "a@b..example", "a@.example", "ä@b.example",
        "a@b_c.example",
        "-x@b.example", "a\u{0}@b.example", "a,b@c.example", "\"a\"@b.example",
    ])
    func `what isn't one plain address is no mailbox`(address: String) { #expect(MailBox(address) == nil) }

    @Test(arguments: ["a@b.example", "first.last+tag@mail.aldmere-council.example", "o'neil@b.example", "x@localhost"])
    func `plain addresses are`(address: String) { #expect(MailBox(address)?.address == address) }
}

@Suite struct QuotedPrintableTests {
    /// By the rules of RFC 2045, section 6.7.
    @Test(arguments: [
        ("a=b", "a=3Db\r\n"), ("caf\u{E9}", "caf=C3=A9\r\n"), ("end ", "end=20\r\n"), ("tab\t", "tab=09\r\n"),
        ("a\nb", "a\r\nb\r\n"), ("a\r\nb", "a\r\nb\r\n"), ("a\rb", "a\r\nb\r\n"), ("\u{0}\u{7F}", "=00=7F\r\n"),
    ])
    func `bytes are written as the rules say`(text: String, encoded: String) {
        #expect(QuotedPrintable.encoded(text) == encoded)
    }

    @Test func `no line is longer than 76 letters, and long ones go on`() {
        let encoded = QuotedPrintable.encoded(String(repeating: "é", count: 100) + String(repeating: "x", count: 300))
        let lines = encoded.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(lines.dropLast(2).allSatisfy { $0.hasSuffix("=") })
        #expect(encoded.replacing("=\r\n", with: "").hasSuffix(String(repeating: "x", count: 300) + "\r\n"))
    }
}

@Suite struct MailServerTests {
    @Test(arguments: ["", "a b", "mail.example/x", "mail.example\r\n", "user@mail.example", "mäil.example"])
    func `what isn't a host makes no server`(host: String) {
        #expect(MailServer(host: host, port: 25, security: .open) == nil)
    }

    @Test(arguments: [0, -1, 65_536])
    func `nor does a port that can't be`(port: Int) {
        #expect(MailServer(host: "mail.example", port: port, security: .tls) == nil)
    }

    @Test(
        arguments: zip(
            ["localhost", "127.0.0.1", "::1", "127.0.0.1.evil.example", "mail.example"],
            [true, true, true, false, false]))
    func `this machine is told from others`(host: String, isLoopback: Bool) {
        #expect(MailServer.isLoopback(host) == isLoopback)
    }
}
