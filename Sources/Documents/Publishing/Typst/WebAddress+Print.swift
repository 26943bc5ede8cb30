import HTML

extension WebAddress {
    /// Whether it means the same on paper as on the page: it names its scheme.
    var isAbsolute: Bool {
        ["https:", "http:", "mailto:", "tel:"].contains { string.lowercased().hasPrefix($0) }
    }
}
