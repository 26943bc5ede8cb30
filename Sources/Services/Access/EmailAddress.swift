/// E-mail addresses as account names.
enum EmailAddress {
    /// In lower case, without white space at its ends.
    static func folded(_ typed: String) -> String {
        String(typed.filter { !$0.isWhitespace }.lowercased().prefix(254))
    }

    /// Whether it can be one: something, one `@`, something with a dot in it, no control characters.
    static func isPossible(_ address: String) -> Bool {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
            && !parts[1].hasSuffix(".") && address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
            && !address.contains { "<>\"',;:()".contains($0) }
    }
}
