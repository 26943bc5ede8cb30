/// Something that a reader did to a file so that it could be read; none of them stops the reading.
package enum ReadingNote: Sendable, Hashable {
    /// Bytes that aren't UTF-8 became U+FFFD; `line` and `column` are those of the first.
    case repairedUTF8(count: Int, line: Int, column: Int)
    /// NUL bytes became U+FFFD; `line` is that of the first.
    case replacedNUL(count: Int, line: Int)
    /// The file was in this older encoding and was converted.
    case converted(from: LegacyEncoding)
    /// Page headers and footers, which stand outside the text, were left out by the converter.
    case leftOutPageHeaders
    /// Lists or quotes deeper than `limit` were read as if they stood at that depth.
    case flattened(limit: Int)
}

/// Encodings other than UTF-8 that are recognised and converted.
package enum LegacyEncoding: String, Sendable, Hashable {
    case windows1252 = "windows-1252"
    case utf16 = "utf-16"
}
