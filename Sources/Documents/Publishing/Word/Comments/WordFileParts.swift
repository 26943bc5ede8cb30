/// The parts of a Word file that remarks touch.
struct WordFileParts {
    let document: [UInt8]
    /// The part with the comments that the file has already.
    let comments: [UInt8]?

    private let zip: ZipArchive
    private let documentName: String
    private let relationshipsName: String
    private let commentsName: String

    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    init(_ bytes: [UInt8]) throws(CommentedWord.Fault) {
        let zip = try Self.reporting { try ZipArchive(bytes) }
        let root = try Self.reporting { try zip.file("_rels/.rels") } ?? []
        guard let target = RelationshipList(root).target(ofTypeEnding: "/officeDocument") else { throw .notAWordFile }
        let name = PartName.resolved(target, from: "")
        guard let document = try Self.reporting({ try zip.file(name) }) else { throw .notAWordFile }
        let relationships = PartName.relationships(of: name)
        let list = RelationshipList(try Self.reporting { try zip.file(relationships) } ?? [])
        let existing = list.target(ofTypeEnding: "/comments").map { PartName.resolved($0, from: name) }
        comments = try Self.reporting { try existing.flatMap { try zip.file($0) } }
        commentsName = existing ?? Self.free("comments", beside: name, in: zip)
        (self.zip, self.document, documentName, relationshipsName) = (zip, document, name, relationships)
    }

    /// A name that no part has yet: `word/comments.xml`, or else `word/comments-2.xml`.
    private static func free(_ stem: String, beside part: String, in zip: ZipArchive) -> String {
        let taken = Set(zip.entries.map(\.name))
        let plain = PartName.resolved("\(stem).xml", from: part)
        let numbered = (2...(taken.count + 2)).lazy.map { PartName.resolved("\(stem)-\($0).xml", from: part) }
        return taken.contains(plain) ? numbered.first { !taken.contains($0) } ?? plain : plain
    }

    /// The file with these two parts in place of its own; others are copied.
    func archive(document: [UInt8], comments: [UInt8]) throws(CommentedWord.Fault) -> [UInt8] {
        var replaced = [documentName: document, commentsName: comments]
        if self.comments == nil { try announce(&replaced) }
        var writer = ZipWriter()
        var written: Set<String> = []
        for entry in zip.entries where written.insert(entry.name).inserted {
            let part = try Self.reporting { try replaced[entry.name] ?? zip.file(entry) }
            writer.add(entry.name, part)
        }
        for name in [relationshipsName, commentsName] where written.insert(name).inserted {
            if let part = replaced[name] { writer.add(name, part) }
        }
        return writer.finished()
    }

    private static func reporting<Value>(_ work: () throws -> Value) throws(CommentedWord.Fault) -> Value {
        do {
            return try work()
        } catch let fault as ZipArchive.Fault {
            throw .archive(fault)
        } catch {
            throw .notAWordFile
        }
    }

    /// Says in the list of parts, and in the text's relationships, that there are comments now. The elements carry their
    /// namespace, so that they mean the same whatever prefix the file uses.
    private func announce(_ parts: inout [String: [UInt8]]) throws(CommentedWord.Fault) {
        let empty = "<Relationships xmlns=\"\(Self.package)/relationships\"></Relationships>"
        let list = try Self.reporting { try zip.file(relationshipsName) } ?? Array(empty.utf8)
        let name = WordXML.text(commentsName)
        let relationship =
            "<Relationship xmlns=\"\(Self.package)/relationships\" Id=\"watchwardComments\" Type=\"\(Self.office)/comments\" Target=\"/\(name)\"/>"
        let type =
            "<Override xmlns=\"\(Self.package)/content-types\" PartName=\"/\(name)\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>"
        guard let types = try Self.reporting({ try zip.file("[Content_Types].xml") }),
            let announced = types.inserting(type, before: "</"),
            let related = list.inserting(relationship, before: "</")
        else { throw .notAWordFile }
        parts["[Content_Types].xml"] = announced
        parts[relationshipsName] = related
    }
}

extension [UInt8] {
    /// With words before the last place where `mark` stands; nil when it doesn't.
    fileprivate func inserting(_ words: String, before mark: String) -> [UInt8]? {
        let mark = Array(mark.utf8)
        guard count >= mark.count,
            let place = (0...(count - mark.count)).reversed().first(where: {
                self[$0..<($0 + mark.count)].elementsEqual(mark)
            })
        else { return nil }
        return Array(self[..<place]) + Array(words.utf8) + Array(self[place...])
    }
}
