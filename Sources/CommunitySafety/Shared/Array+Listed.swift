extension [String] {
    /// As a sentence lists them: `a, b and c`; empty for none.
    var listed: String {
        guard count > 1, let last else { return first ?? "" }
        return "\(dropLast().joined(separator: ", ")) and \(last)"
    }
}
