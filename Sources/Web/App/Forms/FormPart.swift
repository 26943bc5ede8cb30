/// One field of a form as it was sent.
struct FormPart: Sendable, Hashable {
    var name: String
    /// The name of the file, for a field that holds one; empty when none was chosen.
    var fileName: String?
    var bytes: ArraySlice<UInt8>
}
