internal import Crypto
internal import Foundation

/// One link of the chain as it stands in the database.
struct AuditEntry: Sendable, Hashable {
    let sequence: Int
    let at: String
    let actor: String
    let deed: String
    let subject: AuditSubject
    let payloadDigest: [UInt8]
    let previous: [UInt8]

    /// The link's hash: an HMAC over every field, each led by its length so that none can lean into the next.
    func hash(with key: SymmetricKey) -> [UInt8] {
        var code = HMAC<SHA256>(key: key)
        let texts = [String(sequence), at, actor, deed, subject.kind, subject.id].map { Array($0.utf8) }
        for field in texts + [payloadDigest, previous] {
            code.update(data: Data("\(field.count):".utf8))
            code.update(data: Data(field))
        }
        return Array(code.finalize())
    }
}

extension AuditEntry {
    init(_ row: Row) throws {
        self.init(
            sequence: try row.integer("sequence"), at: try row.text("at"), actor: try row.text("actor"),
            deed: try row.text("deed"),
            subject: AuditSubject(kind: try row.text("subject_kind"), id: try row.text("subject_id")),
            payloadDigest: try row.bytes("payload_digest"), previous: try row.bytes("previous"))
    }
}
