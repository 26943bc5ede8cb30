/// A file as somebody gave it: its bytes, and the name that it had.
package struct DocumentFile: Sendable, Hashable {
    /// The last part of its path, without control characters, at most 200 characters.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let plain = String.UnicodeScalarView(last.unicodeScalars.filter { $0.properties.generalCategory != .control })
        self.name = String(String(plain).prefix(200))
        self.bytes = bytes
    }
}
