extension ScoringScheme {
    /// A key made from a name: lower-case letters and digits with hyphens between them, 60 at most; one that is taken gets a
    /// number. Never empty.
    public static func key(from name: String, taken: Set<String> = []) -> String {
        var bytes: [UInt8] = []
        for byte in name.lowercased().utf8 where bytes.count < 56 {
            if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
                bytes.append(byte)
            } else if let last = bytes.last, last != 0x2D, byte < 0x80 {
                bytes.append(0x2D)
            }
        }
        while bytes.last == 0x2D { bytes.removeLast() }
        let stem = bytes.isEmpty ? "own" : String(decoding: bytes, as: UTF8.self)
        guard taken.contains(stem) else { return stem }
        var number = 2
        while taken.contains("\(stem)-\(number)") { number += 1 }
        return "\(stem)-\(number)"
    }
}
