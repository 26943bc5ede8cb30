/// One attribute of an element. Only the attributes of this folder exist: none that runs a script or sets a style can be
/// written.
public struct Attribute: Sendable, Hashable {
    enum Value: Sendable, Hashable {
        case text(String)
        /// Present or not, without a value.
        case flag(Bool)
    }

    let name: String
    let value: Value

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = .text(value)
    }

    init(_ name: String, flag: Bool) {
        self.name = name
        value = .flag(flag)
    }
}

extension [UInt8] {
    /// ` name="value"`, escaped; nothing for a flag that isn't set.
    mutating func append(_ attribute: Attribute) {
        switch attribute.value {
        case .flag(false): return
        case .flag(true): append(name: attribute.name)
        case .text(let value):
            append(name: attribute.name)
            append("=\"")
            append(escaped: value)
            append(UInt8(ascii: "\""))
        }
    }

    private mutating func append(name: String) {
        append(UInt8(ascii: " "))
        var name = name
        name.withUTF8 { append(contentsOf: $0) }
    }
}
