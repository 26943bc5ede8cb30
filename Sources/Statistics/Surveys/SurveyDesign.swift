/// How a survey's respondents came to answer, which decides what may be said of others by their answers.
public enum SurveyDesign: String, Hashable, Sendable, CaseIterable {
    /// Drawn by chance from a list of everybody.
    case randomSample = "random sample"
    /// Whoever liked to, as with a form on a web page.
    case selfSelected = "self-selected, not a sample"

    /// Whether a margin of error means anything: without chance in the drawing only the counts are printed.
    public var hasMargin: Bool { self == .randomSample }
}
