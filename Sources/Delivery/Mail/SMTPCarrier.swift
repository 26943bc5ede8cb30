internal import CCurl
internal import Dispatch
internal import Foundation

/// Hands messages to a server, one at a time. libcurl waits on a thread of its own, never on those of Swift's tasks.
package final class SMTPCarrier: Sendable {
    private let queue = DispatchQueue(label: "watchward.smtp")

    package init() {}

    /// Tries once. `handingOver` runs after the server took the message's last byte and before its end is sent: it notes that
    /// from now on the server may have it, and answers false where that can't be noted, upon which nothing is handed over.
    package func send(
        _ message: MailMessage, to server: MailServer, handingOver: @escaping @Sendable () async -> Bool
    ) async -> MailOutcome {
        let stop = Answer()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.async {
                    let outcome = Self.talk(message, server, stop) { Self.waiting(for: handingOver) }
                    continuation.resume(returning: outcome)
                }
            }
        } onCancel: {
            // What was handed over is waited for, everything else is broken off.
            stop.set(true)
        }
    }

    /// Waits on this thread, which isn't one of those that tasks run on.
    private static func waiting(for work: @escaping @Sendable () async -> Bool) -> Bool {
        let (done, box) = (DispatchSemaphore(value: 0), Answer())
        Task {
            box.set(await work())
            done.signal()
        }
        done.wait()
        return box.value
    }

    private static func talk(
        _ message: MailMessage, _ server: MailServer, _ stop: Answer, _ handOver: @escaping () -> Bool
    )
        -> MailOutcome
    {
        guard let handle = curl_easy_init() else { return .unready(MailReply(code: 0, text: "No memory.")) }
        defer { curl_easy_cleanup(handle) }
        let talk = SMTPTalk(message.bytes, stop, handingOver: handOver)
        let recipients = curl_slist_append(nil, "<\(message.to.address)>")
        defer { curl_slist_free_all(recipients) }
        return withExtendedLifetime(talk) {
            let context = Unmanaged.passUnretained(talk).toOpaque()
            var code = settings(message, server).map { $0.apply(to: handle) }.first { $0 != CURLE_OK } ?? CURLE_OK
            if code == CURLE_OK { code = ww_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients) }
            if code == CURLE_OK { code = ww_curl_read_from(handle, reader, context) }
            if code == CURLE_OK { code = ww_curl_listen(handle, listener, context) }
            if code == CURLE_OK { code = ww_curl_watch(handle, watcher, context) }
            if code == CURLE_OK { code = curl_easy_perform(handle) }
            return talk.outcome(code, CurlWords.of(code))
        }
    }

    private static func settings(_ message: MailMessage, _ server: MailServer) -> [CurlSetting] {
        var settings: [CurlSetting] = [
            .text(CURLOPT_URL, server.address(greeting: message.from.domain)),
            .text(CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            // No proxy of the environment.
            .text(CURLOPT_PROXY, ""),
            .text(CURLOPT_MAIL_FROM, "<\(message.from.address)>"),
            .number(CURLOPT_UPLOAD, 1), .number(CURLOPT_NOSIGNAL, 1), .number(CURLOPT_VERBOSE, 1),
            .number(CURLOPT_CONNECTTIMEOUT, server.patience.connect),
            .number(CURLOPT_SERVER_RESPONSE_TIMEOUT, server.patience.answer),
            .number(CURLOPT_TIMEOUT, server.patience.whole),
        ]
        if server.security != .open {
            settings += [
                .number(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)), .number(CURLOPT_SSL_VERIFYPEER, 1),
                .number(CURLOPT_SSL_VERIFYHOST, 2),
                .number(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2),
            ]
        }
        if !server.user.isEmpty {
            settings += [.text(CURLOPT_USERNAME, server.user), .text(CURLOPT_PASSWORD, server.password)]
        }
        return settings
    }

    private static let reader: ww_curl_reader = { buffer, size, count, context in
        guard let buffer, let context else { return ww_curl_abort() }
        return Unmanaged<SMTPTalk>.fromOpaque(context).takeUnretainedValue().read(into: buffer, size * count)
    }

    /// Asked about once a second: anything but 0 breaks off.
    private static let watcher: ww_curl_watcher = { context, _, _, _, _ in
        guard let context else { return 1 }
        return Unmanaged<SMTPTalk>.fromOpaque(context).takeUnretainedValue().isToEnd ? 1 : 0
    }

    private static let listener: ww_curl_listener = { _, kind, bytes, count, context in
        guard let bytes, let context, kind == CURLINFO_HEADER_IN || kind == CURLINFO_HEADER_OUT else { return 0 }
        let text = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
        Unmanaged<SMTPTalk>.fromOpaque(context).takeUnretainedValue().hear(kind, text)
        return 0
    }
}

/// One of libcurl's options with its value.
private enum CurlSetting {
    case text(CURLoption, String)
    case number(CURLoption, Int)

    func apply(to handle: UnsafeMutableRawPointer) -> CURLcode {
        switch self {
        case .text(let option, let value): ww_curl_set_text(handle, option, value)
        case .number(let option, let value): ww_curl_set_number(handle, option, value)
        }
    }
}
