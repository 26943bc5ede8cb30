extension Unicode.Scalar {
    /// Whether it is a letter of any script. ASCII, which nearly all text is, costs no look-up in the Unicode tables.
    public var isLetter: Bool {
        isASCII ? (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A : properties.isAlphabetic
    }
}
