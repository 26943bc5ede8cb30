import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Services
import Web

/// Asks the site in process, without a port.
struct Visitor {
    let responder: SiteResponder

    init(
        _ services: SiteServices, isPublic: Bool = true, desk: ServiceContext? = nil,
        intake: DocumentIntake? = nil, press: EditionPress? = nil, gate: Gate = .machine,
        limits: WebLimits = WebLimits(), tiles: MapTiles? = nil
    ) {
        responder =
            WebServer(
                services: services, assets: .example, isPublic: isPublic, desk: desk, intake: intake, press: press,
                gate: gate,
                limits: limits, tiles: tiles
            ).responder()
    }

    struct Answer {
        var status: Int
        var headers: HTTPFields
        var body: [UInt8]
        var text: String { String(decoding: body, as: UTF8.self) }
        /// The token in the page's first form for signed-in people.
        var token: String? {
            let mark = "name=\"token\" value=\""
            return text.firstRange(of: mark).map { String(text[$0.upperBound...].prefix { $0 != "\"" }) }
        }
    }

    func ask(
        _ path: String, method: HTTPRequest.Method = .get, headers: HTTPFields = HTTPFields(), body: [UInt8] = []
    ) async throws -> Answer {
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "127.0.0.1", path: path, headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let context = SiteContext(
            source: ApplicationRequestContextSource(
                channel: NIOAsyncTestingChannel(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
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

    /// Sends the form of a page as a browser does: with the token that stands in it.
    func submit(_ fields: [(String, String)], to path: String, from page: String) async throws -> Answer {
        let token = try await ask(page).token ?? ""
        return try await post([("token", token)] + fields, to: path)
    }

    /// Sends an urlencoded form of just these fields.
    func post(
        _ fields: [(String, String)], to path: String, headers: HTTPFields = HTTPFields()
    ) async throws -> Answer {
        var all = headers
        all[.contentType] = "application/x-www-form-urlencoded"
        let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        return try await ask(path, method: .post, headers: all, body: Array(body.utf8))
    }

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = Character(UnicodeScalar(byte)).isLetter && byte < 128 || (48...57).contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
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
        .mark: Array("<svg/>".utf8), .leaflet: Array("//".utf8), .leafletStyle: Array(".leaflet{}".utf8),
        .mapScript: Array("//".utf8),
    ])
}
