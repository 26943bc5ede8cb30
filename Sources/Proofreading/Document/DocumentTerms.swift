/// The abbreviations of a document and the names that it spells in two ways: what rules of several kinds ask for, found in one
/// reading of the words.
public struct DocumentTerms: Sendable {
    /// In the order of their first use.
    public let abbreviations: [Abbreviation]
    /// In document order.
    public let variants: [TermVariant]

    /// Linear in the text.
    public init(_ document: SourceDocument) {
        let texts = DocumentText.all(in: document).map { ($0, RawWord.words(of: $0.text.string)) }
        abbreviations = Abbreviations().abbreviations(in: document, texts)
        variants = TermVariants().variants(in: texts)
    }
}
