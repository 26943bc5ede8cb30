/// Reads `multipart/form-data` (RFC 7578) in one pass over bytes already limited in number.
struct MultipartForm {
    /// What can be wrong with it.
    enum Failure: Error, Hashable { case noBoundary, notAForm, tooManyParts }

    let parts: [FormPart]

    static let mostParts = 20
    private static let longestHeader = 4_096

    /// - Parameter contentType: the request's, which names the boundary.
    init(_ body: [UInt8], contentType: String, mostParts: Int = Self.mostParts) throws(Failure) {
        guard let boundary = Self.boundary(in: contentType) else { throw .noBoundary }
        let line = Array("\r\n--\(boundary)".utf8)
        var found: [FormPart] = []
        guard var position = Self.start(of: body, Array("--\(boundary)".utf8)) else { throw .notAForm }
        while !body[position...].starts(with: Array("--".utf8)) {
            guard found.count < mostParts else { throw .tooManyParts }
            guard
                let headerEnd = body.firstRange(of: Array("\r\n\r\n".utf8), from: position, within: Self.longestHeader),
                let end = body.firstRange(of: line, from: headerEnd.upperBound, within: .max)
            else { throw .notAForm }
            let header = String(decoding: body[position..<headerEnd.lowerBound], as: UTF8.self)
            let content = body[headerEnd.upperBound..<end.lowerBound]
            if let part = Self.part(header, content) { found.append(part) }
            position = end.upperBound
        }
        parts = found
    }

    /// The first part of that name.
    subscript(name: String) -> FormPart? { parts.first { $0.name == name } }

    private static func start(of body: [UInt8], _ boundary: [UInt8]) -> Int? {
        body.starts(with: boundary) ? boundary.count : nil
    }

    private static func boundary(in contentType: String) -> String? {
        let fields = contentType.split(separator: ";").map { $0.drop { $0 == " " } }
        guard fields.first?.lowercased() == "multipart/form-data",
            let value = fields.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })?.dropFirst(9)
        else { return nil }
        let boundary = value.filter { $0 != "\"" }
        return (1...70).contains(boundary.utf8.count) ? String(boundary) : nil
    }

    private static func part(_ header: String, _ content: ArraySlice<UInt8>) -> FormPart? {
        let lines = header.split(whereSeparator: \.isNewline)
        guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = parameter("name", of: disposition)
        else { return nil }
        return FormPart(name: name, fileName: parameter("filename", of: disposition), bytes: content)
    }

    /// The quoted value of ` name="…"`.
    private static func parameter(_ name: String, of line: Substring) -> String? {
        for marker in ["; \(name)=\"", ";\(name)=\""] {
            guard let start = line.firstRange(of: marker)?.upperBound, let end = line[start...].firstIndex(of: "\"")
            else { continue }
            return String(line[start..<end])
        }
        return nil
    }
}
