/// A load as it begins.
package struct NewLoad: Sendable {
    package let kind: String
    package let name: String
    package let digest: String
    package let madeAt: Instant
    package let madeBy: String

    package init(kind: String, name: String, digest: String, madeAt: Instant, madeBy: String) {
        self.kind = kind
        self.name = name
        self.digest = digest
        self.madeAt = madeAt
        self.madeBy = madeBy
    }
}
