/// A file of figures as it was given: its name and what is in it.
package struct EvidenceFile: Sendable, Hashable {
    /// The name that the giver sees, without folders.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
