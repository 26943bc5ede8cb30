import Proofreading

/// Colours for a terminal, or none.
struct Ink: Sendable {
    let isOn: Bool

    func bold(_ text: String) -> String { marked("1", text) }
    func faint(_ text: String) -> String { marked("2", text) }

    /// Red for errors, yellow for warnings, blue for advice, always beside the word.
    func severity(_ severity: Severity, _ text: String) -> String {
        switch severity {
        case .error: marked("1;31", text)
        case .warning: marked("1;33", text)
        case .advice: marked("1;34", text)
        }
    }

    private func marked(_ code: String, _ text: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
