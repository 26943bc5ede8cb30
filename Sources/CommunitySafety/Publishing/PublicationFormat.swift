/// The shapes in which a plan goes out. Raw values are the words of the command line.
public enum PublicationFormat: String, Sendable, Hashable, Codable, CaseIterable {
    case html, pdf, largePrint = "large-print", docx, text, csv
}
