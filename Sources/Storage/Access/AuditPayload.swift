internal import Foundation

/// The particulars of an entry, kept in a row of their own so that they can be erased while the chain stays whole.
package struct AuditPayload: Sendable, Hashable {
    /// What stood before and after, by field; fields that didn't change are left out.
    package let before: [String: String]
    package let after: [String: String]
    /// The reason given, where one was asked for.
    package let why: String?
    /// Whether it holds anything about a person, and so is sealed.
    package let isPersonal: Bool

    package init(
        before: [String: String] = [:], after: [String: String] = [:], why: String? = nil, isPersonal: Bool = false
    ) {
        self.before = before
        self.after = after
        self.why = why
        self.isPersonal = isPersonal
    }

    /// As JSON with its keys in order.
    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(Form(before: before, after: after, why: why)))
    }

    private struct Form: Encodable {
        let before: [String: String]
        let after: [String: String]
        let why: String?
    }
}
