/// Why words in double braces quote no figure.
public enum FigureCallFault: Error, Sendable, Hashable {
    /// `{{` without `}}` on the same line.
    case notClosed
    /// The name isn't a measure's key with a part: lower-case words joined by dots.
    case name(String)
    /// The last word of the name isn't a part.
    case part(String)
    /// No such argument.
    case argument(String)
    /// An argument is given twice.
    case twice(FigureCall.Argument)
    /// What follows the name isn't `name="…"`.
    case form(String)

    /// What is wrong, as a sentence.
    public var words: String {
        switch self {
        case .notClosed: "A figure’s name begins with “{{” and doesn’t end with “}}” on the same line."
        case .name(let name):
            "“\(name)” isn’t the name of a figure: that is a measure’s name and what of it is meant, joined by dots, such as asb.council.value."
        case .part(let part):
            "“\(part)” isn’t one of the things that can be quoted of a measure."
        case .argument(let name): "A figure has no “\(name)”: it takes area, period and vs."
        case .twice(let argument): "“\(argument.rawValue)” is given twice."
        case .form(let words): "“\(words)” can’t be read: write area=\"…\", period=\"…\" or vs=\"…\"."
        }
    }

    /// What would help.
    public var remedy: String {
        switch self {
        case .part:
            "Write one of \(FigureCall.Part.allCases.map(\.rawValue).joined(separator: ", "))."
        case .notClosed, .name, .argument, .twice, .form: "Choose the figure from the list instead of typing it."
        }
    }
}
