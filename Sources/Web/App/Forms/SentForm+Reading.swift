import HTML
import HTTPTypes
import Hummingbird

extension SentForm {
    /// Reads a request's body; throws ``Refusal/tooLarge(limit:)`` beyond the limit in bytes, ``Refusal/malformed`` for
    /// what is no form, and what ``RequestBytes`` throws.
    init(_ request: Request, limit: Int, _ body: SentBody) async throws {
        let type = request.headers[.contentType] ?? ""
        let body = try await RequestBytes(request, limit: limit, body).collected()
        if type.lowercased().hasPrefix("application/x-www-form-urlencoded") {
            try self.init(urlEncoded: body)
        } else {
            try self.init(multipart: body, contentType: type)
        }
    }

    /// The fields as an urlencoded body again, without files.
    var urlEncoded: [UInt8] {
        Array(WebAddress(path: [], query: fields.map { ($0.name, $0.value) }).string.utf8.dropFirst(2))
    }

    init(urlEncoded body: [UInt8]) throws {
        guard let text = String(validating: body, as: UTF8.self) else { throw Refusal.malformed }
        var fields: [Field] = []
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard fields.count < Self.mostFields,
                let name = PercentDecoding.decoded(parts[0], plusIsSpace: true),
                let value = PercentDecoding.decoded(parts.count > 1 ? parts[1] : "", plusIsSpace: true, lines: true)
            else { throw Refusal.malformed }
            fields.append(Field(name: name, value: Self.withPlainLines(value)))
        }
        self.init(fields: fields)
    }

    init(multipart body: [UInt8], contentType: String) throws {
        let form: MultipartForm
        do {
            form = try MultipartForm(body, contentType: contentType, mostParts: Self.mostFields)
        } catch {
            throw Refusal.malformed
        }
        var fields: [Field] = []
        var files: [String: File] = [:]
        var several: [String: [File]] = [:]
        for part in form.parts {
            if let name = part.fileName {
                guard !part.bytes.isEmpty else { continue }
                let file = File(name: name, bytes: Array(part.bytes))
                files[part.name] = file
                several[part.name, default: []].append(file)
            } else if let value = String(validating: part.bytes, as: UTF8.self) {
                fields.append(Field(name: part.name, value: Self.withPlainLines(value)))
            }
        }
        self.init(fields: fields, files: files, several: several)
    }

    /// Browsers send `\r\n`; texts are kept with `\n`, and without other control characters than the tabulator.
    private static func withPlainLines(_ text: String) -> String {
        let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return String(
            String.UnicodeScalarView(
                plain.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t" }))
    }
}
