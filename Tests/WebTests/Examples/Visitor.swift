import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Web

/// Asks the site in process, without a port.
struct Visitor {
    let responder: SiteResponder

    init(_ services: SiteServices, isPublic: Bool = true, limits: WebLimits = WebLimits()) {
        responder = WebServer(services: services, assets: .example, isPublic: isPublic, limits: limits).responder()
    }

    struct Answer {
        var status: Int
        var headers: HTTPFields
        var body: [UInt8]
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    func ask(
        _ path: String, method: HTTPRequest.Method = .get, headers: HTTPFields = HTTPFields(), body: [UInt8] = []
    ) async throws -> Answer {
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "127.0.0.1", path: path, headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let context = BasicRequestContext(
            source: ApplicationRequestContextSource(
                channel: EmbeddedChannel(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
        let response = try await responder.respond(to: request, context: context)
        let collector = Collector()
        try await response.body.write(collector)
        return Answer(status: response.status.code, headers: response.headers, body: collector.bytes)
    }

    /// Sends a form of the fields given, as a browser on our own page does.
    func send(
        _ fields: [(name: String, fileName: String?, bytes: [UInt8])], to path: String = "/check",
        headers: HTTPFields = HTTPFields()
    ) async throws -> Answer {
        var all = headers
        all[.contentType] = "multipart/form-data; boundary=X-edge"
        return try await ask(path, method: .post, headers: all, body: Self.multipart(fields, boundary: "X-edge"))
    }

    static func multipart(_ fields: [(name: String, fileName: String?, bytes: [UInt8])], boundary: String) -> [UInt8] {
        var body: [UInt8] = []
        for field in fields {
            let file = field.fileName.map { "; filename=\"\($0)\"\r\nContent-Type: application/octet-stream" } ?? ""
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\(file)\r\n\r\n".utf8
            body += field.bytes
            body += "\r\n".utf8
        }
        return body + "--\(boundary)--\r\n".utf8
    }

    /// Takes what a response writes.
    private final class Collector: ResponseBodyWriter {
        var bytes: [UInt8] = []
        func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytesView }
        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}

extension AssetFolder {
    static let example = AssetFolder(contents: [
        .govuk: Array("body{}".utf8), .style: Array(".ww{}".utf8), .script: Array("//".utf8),
        .mark: Array("<svg/>".utf8),
    ])
}
