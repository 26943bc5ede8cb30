/// A copy of a Word file with remarks in its margin. Everything else in the file stays byte for byte what it was.
package struct CommentedWord: Sendable {
    /// Why a file can't carry remarks.
    package enum Fault: Error, Sendable, Hashable {
        case archive(ZipArchive.Fault)
        /// An archive, but not a Word file; or one that isn't in UTF-8, or that declares entities.
        case notAWordFile
    }

    package let bytes: [UInt8]
    /// Remarks whose words weren't found; they stand at the first paragraph and quote the words.
    package let unplaced: Int

    /// Remarks are in document order: where the same words stand in several places, a remark goes to the first behind the last one.
    /// Cost is linear in the file and the remarks.
    package init(_ original: [UInt8], remarks: [WordRemark]) throws(Fault) {
        let parts = try WordFileParts(original)
        let scan = try ParagraphScan(parts.document)
        let places = RemarkPlaces(remarks, in: scan.paragraphs)
        unplaced = places.unplaced
        guard !scan.paragraphs.isEmpty, !remarks.isEmpty else {
            bytes = original
            return
        }
        let comments = WordComments(existing: parts.comments, namespace: scan.namespace)
        let document = comments.marked(parts.document, paragraphs: scan.paragraphs, places: places.paragraphs)
        bytes = try parts.archive(document: document, comments: comments.part(remarks, quoted: places.isUnplaced))
    }
}
