internal import CommunitySafety

/// The name of a file that somebody sends.
package enum SentFileName {
    /// The name without folders, control characters and marks that turn the direction of writing, 120 characters at most.
    package static func plain(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let kept = last.unicodeScalars.filter { scalar in
            scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
                && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
                && !(0x200B...0x200F).contains(scalar.value)
        }
        let plain = Wording.squeezed(String(String.UnicodeScalarView(kept)))
        guard plain.count > 120 else { return plain }
        let ending = ending(of: plain)
        return ending.isEmpty ? String(plain.prefix(120)) : "\(plain.prefix(119 - ending.count)).\(ending)"
    }

    /// In small letters and without its dot; empty where there is none of up to five characters.
    static func ending(of name: String) -> String {
        let parts = name.split(separator: ".")
        guard parts.count > 1, let last = parts.last, last.count <= 5 else { return "" }
        return last.lowercased()
    }
}
