import Hummingbird

/// Something kept ready to send: its bytes plain and compressed, each with its strong entity tag.
struct StoredBody: Sendable {
    private let plain: Shape
    private let zipped: Shape?

    /// One encoding of the content, its headers made once.
    private struct Shape: Sendable {
        let bytes: ByteBuffer
        let tag: String
        let headers: HTTPFields
        let notModified: HTTPFields
    }

    /// - Parameters:
    ///   - headers: sent with every answer; the content's own (type, length, encoding, tag) are added.
    init(_ bytes: [UInt8], type: String, headers: HTTPFields, effort: Gzip.Effort = .thorough) {
        let name = ContentHash.name(of: bytes)
        plain = Self.shape(bytes, tag: "\"\(name)\"", type: type, encoding: nil, headers)
        zipped = Gzip.compressed(bytes, effort: effort).map {
            Self.shape($0, tag: "\"\(name)-gz\"", type: type, encoding: "gzip", headers)
        }
    }

    /// Bytes held in memory.
    var size: Int { plain.bytes.readableBytes + (zipped?.bytes.readableBytes ?? 0) }

    /// The answer to a request: 304 when the client has it, without a body for `HEAD`.
    func response(to request: Request, status: HTTPResponse.Status = .ok) -> Response {
        let shape = AcceptedEncoding.takesGzip(request.headers) ? zipped ?? plain : plain
        if status == .ok, let known = request.headers[.ifNoneMatch], Self.names(known, shape.tag) {
            var response = Response(status: .notModified, headers: shape.notModified)
            response.headers[.contentLength] = nil
            return response
        }
        let body = request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: shape.bytes)
        return Response(status: status, headers: shape.headers, body: body)
    }

    /// Whether an `If-None-Match` names the tag, weakly compared (RFC 9110, section 13.1.2).
    private static func names(_ field: String, _ tag: String) -> Bool {
        field.split(separator: ",").contains {
            let entry = $0.drop { $0 == " " }
            return entry == "*" || entry == tag || (entry.hasPrefix("W/") && entry.dropFirst(2) == tag)
        }
    }

    private static func shape(
        _ bytes: [UInt8], tag: String, type: String, encoding: String?, _ headers: HTTPFields
    ) -> Shape {
        var known = headers
        known[.eTag] = tag
        known[.vary] = "Accept-Encoding"
        var full = known
        full[.contentType] = type
        full[.contentLength] = String(bytes.count)
        full[.contentEncoding] = encoding
        return Shape(bytes: ByteBuffer(bytes: bytes), tag: tag, headers: full, notModified: known)
    }
}
