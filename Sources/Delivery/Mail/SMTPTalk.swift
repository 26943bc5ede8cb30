internal import CCurl
internal import Foundation

/// One talk with a server as libcurl leads it: what it read of the message, what was said last, and by whom. It lives on one
/// thread, for one message.
final class SMTPTalk {
    private let bytes: [UInt8]
    private var position = 0
    private let stop: Answer
    private let handingOver: () -> Bool
    private var verb = ""
    private var lines: [String] = []
    /// Whether the end of the message may have been sent.
    private(set) var isHandedOver = false
    private(set) var isAnsweredAfterwards = false
    private(set) var isStopped = false
    /// We have said goodbye: what comes then is about nothing.
    private var isLeaving = false

    /// `handingOver` is asked once, after the whole message was read and before its end is sent; where it answers false the
    /// talk is broken off, and the server keeps nothing.
    init(_ bytes: [UInt8], _ stop: Answer, handingOver: @escaping () -> Bool) {
        self.bytes = bytes
        self.stop = stop
        self.handingOver = handingOver
    }

    /// Whether somebody wants it broken off, and nothing has been handed over.
    var isToEnd: Bool { stop.value && !isHandedOver }

    /// Fills a buffer; 0 at the message's end.
    func read(into buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
        let count = min(room, bytes.count - position)
        guard count == 0 else {
            buffer.withMemoryRebound(to: UInt8.self, capacity: count) { to in
                for index in 0..<count { to[index] = bytes[position + index] }
            }
            position += count
            return count
        }
        guard handingOver() else {
            isStopped = true
            return ww_curl_abort()
        }
        isHandedOver = true
        lines = []
        return 0
    }

    func hear(_ kind: curl_infotype, _ text: String) {
        guard !isLeaving else { return }
        if kind == CURLINFO_HEADER_OUT {
            let said = String(text.prefix { $0.isLetter }).uppercased()
            if said == "QUIT" { isLeaving = true } else { verb = said }
        } else if kind == CURLINFO_HEADER_IN {
            if lines.last.map(Self.isLastLine) ?? false { lines = [] }
            lines.append(text)
            if isHandedOver { isAnsweredAfterwards = true }
        }
    }

    /// The outcome, by what libcurl made of it. What the server said counts where it said no; else why the talk ended.
    func outcome(_ code: CURLcode, _ words: String) -> MailOutcome {
        if isStopped || code == CURLE_ABORTED_BY_CALLBACK {
            return .unready(MailReply(code: 0, text: "Stopped before it was handed over."))
        }
        if isHandedOver { return afterwards(code, words) }
        let hasNo = lastCode >= 400 && code != CURLE_OPERATION_TIMEDOUT
        let isAboutMessage = verb == "RCPT" || verb == "DATA"
        guard hasNo else {
            let reply = MailReply(code: 0, text: words)
            return isAboutMessage ? .putOff(reply) : .unready(reply)
        }
        guard isAboutMessage else { return .unready(MailReply(code: lastCode, text: "\(words) \(said)")) }
        let reply = MailReply(code: lastCode, text: said)
        return lastCode >= 500 ? .refused(reply) : .putOff(reply)
    }

    private func afterwards(_ code: CURLcode, _ words: String) -> MailOutcome {
        guard isAnsweredAfterwards else { return .unanswered(MailReply(code: 0, text: words)) }
        let reply = MailReply(code: lastCode, text: said)
        switch lastCode {
        case 200...299: return .accepted(reply)
        case 400...499: return .putOff(reply)
        case 500...599: return .refused(reply)
        default: return .unanswered(reply)
        }
    }

    private var lastCode: Int { lines.last.flatMap { Int($0.prefix(3)) } ?? 0 }

    private var said: String { lines.map { String($0.dropFirst(4)) }.joined(separator: " ") }

    /// `250-` goes on, `250 ` ends.
    private static func isLastLine(_ line: String) -> Bool { line.dropFirst(3).first != "-" }
}
